using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Chains.Policies;

namespace CertTui.Engine.Tests.Chains.Policies;

public class PoliciesOfAPath
{
    private const string One = "1.2.3.1";
    private const string Two = "1.2.3.2";
    private const string Any = "2.5.29.32.0";

    [Fact]
    public void Without_a_wish_no_policy_is_needed() => Assert.Null(Code(Policies(One), Policies(Two)));

    [Fact]
    public void An_authority_can_demand_that_one_is_valid()
    {
        Assert.Equal("policy-not-allowed", Code(Policies(One), Policies(Two), RequireExplicit));
        Assert.Null(Code(Policies(One), Policies(One), RequireExplicit));
        Assert.Null(Code(Policies(Any), Policies(Two), RequireExplicit));
    }

    [Fact]
    public void A_person_can_demand_one()
    {
        var wish = new PolicySettings { Explicit = true, Accepted = [Two] };

        Assert.Equal("policy-not-allowed", Code(Policies(One), Policies(One), settings: wish));
        Assert.Null(Code(Policies(Two), Policies(Two), settings: wish));
        Assert.Null(Code(Policies(Any), Policies(Any), settings: wish));
    }

    [Fact]
    public void AnyPolicy_can_be_inhibited()
    {
        var wish = new PolicySettings { Explicit = true, InhibitAny = true };

        Assert.Equal("policy-not-allowed", Code(Policies(Any), Policies(Any), settings: wish));
    }

    [Fact]
    public void A_policy_goes_on_under_the_name_that_it_is_mapped_to()
    {
        var wish = new PolicySettings { Explicit = true, Accepted = [One] };

        Assert.Null(Code(Policies(One), Policies(Two), Mapping(One, Two), wish));
        Assert.Equal("policy-not-allowed", Code(Policies(One), Policies(Two), Mapping(One, Two), wish with { InhibitMapping = true }));
        Assert.Equal("policy-not-allowed", Code(Policies(One), Policies(Two), Mapping(One, Any), wish));
    }

    [Fact]
    public void The_same_policy_twice_is_no_list_of_policies() => Assert.Equal("extension-invalid", Code(Policies(One, One), Policies(One)));

    private static X509Extension RequireExplicit => OddChain.Extension("2.5.29.36", critical: true, writer =>
    {
        using (writer.PushSequence())
            writer.WriteInteger(0, new Asn1Tag(TagClass.ContextSpecific, 0));
    });

    private static string? Code(X509Extension authority, X509Extension leaf, X509Extension? more = null, PolicySettings? settings = null)
    {
        var path = OddChain.Path(request => request.Put(leaf), request =>
        {
            request.Put(authority);
            if (more is not null)
                request.Put(more);
        });
        return ChainVerdict.At(path, Some.Now, new TrustSettings { Policies = settings ?? new() }).SingleOrDefault()?.Code;
    }

    private static X509Extension Policies(params string[] oids) => OddChain.Extension("2.5.29.32", critical: false, writer =>
    {
        using (writer.PushSequence())
        {
            foreach (var oid in oids)
            {
                using (writer.PushSequence())
                    writer.WriteObjectIdentifier(oid);
            }
        }
    });

    private static X509Extension Mapping(string from, string to) => OddChain.Extension("2.5.29.33", critical: true, writer =>
    {
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(from);
            writer.WriteObjectIdentifier(to);
        }
    });
}
