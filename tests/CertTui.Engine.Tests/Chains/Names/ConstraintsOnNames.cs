using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CertTui.Engine.Chains;

namespace CertTui.Engine.Tests.Chains.Names;

public class ConstraintsOnNames
{
    private const int Mail = 1;
    private const int Dns = 2;
    private const int Uri = 6;
    private const int Ip = 7;

    [Theory]
    [InlineData("example.com", null)]
    [InlineData("com", null)]
    [InlineData("", null)]
    [InlineData(".example.com", null)]
    [InlineData("ample.com", "name-not-permitted")]
    [InlineData("a.www.example.com", "name-not-permitted")]
    [InlineData("*.example.com", "extension-invalid")]
    public void A_DNS_name_lies_under_its_base(string tree, string? code) =>
        Assert.Equal(code, Permitting(Dns, Encoding.ASCII.GetBytes(tree)));

    [Fact]
    public void What_is_excluded_is_out_though_it_is_permitted()
    {
        Assert.Equal("name-not-permitted", Code(Constraint(writer =>
        {
            Subtrees(writer, 0, Dns, "example.com"u8.ToArray());
            Subtrees(writer, 1, Dns, "www.example.com"u8.ToArray());
        })));
    }

    [Fact]
    public void A_wildcard_that_could_stand_for_an_excluded_name_is_out()
    {
        var excluded = Constraint(writer => Subtrees(writer, 1, Dns, "mail.example.com"u8.ToArray()));

        Assert.Equal("name-not-permitted", Code(excluded, OddChain.Names(false, "*.example.com")));
        Assert.Null(Code(excluded, OddChain.Names(false, "www.example.com")));
    }

    [Fact]
    public void A_constraint_on_one_kind_of_name_leaves_the_others_alone()
    {
        Assert.Null(Permitting(Mail, "example.org"u8.ToArray()));
        Assert.Null(Permitting(Ip, [192, 0, 2, 0, 255, 255, 255, 0]));
    }

    [Theory]
    [InlineData("192.0.2.77", null)]
    [InlineData("192.0.3.77", "name-not-permitted")]
    public void An_address_lies_in_a_range(string address, string? code)
    {
        var builder = new SubjectAlternativeNameBuilder();
        builder.AddIpAddress(System.Net.IPAddress.Parse(address));

        Assert.Equal(code, Code(Constraint(writer => Subtrees(writer, 0, Ip, [192, 0, 2, 0, 255, 255, 255, 0])), builder.Build()));
    }

    [Fact]
    public void A_mask_with_a_hole_is_no_mask() => Assert.Equal("extension-invalid", Permitting(Ip, [192, 0, 2, 0, 255, 0, 255, 0]));

    [Theory]
    [InlineData("admin@example.com", "example.com", null)]
    [InlineData("admin@example.com", "admin@example.com", null)]
    [InlineData("admin@www.example.com", "example.com", "name-not-permitted")]
    [InlineData("admin@www.example.com", ".example.com", null)]
    [InlineData("nobody", "example.com", "name-not-permitted")]
    public void A_mailbox_has_a_host(string mail, string tree, string? code)
    {
        var builder = new SubjectAlternativeNameBuilder();
        builder.AddEmailAddress(mail);

        Assert.Equal(code, Code(Constraint(writer => Subtrees(writer, 0, Mail, Encoding.ASCII.GetBytes(tree))), builder.Build()));
    }

    [Theory]
    [InlineData("https://www.example.com/x", ".example.com", null)]
    [InlineData("https://www.example.com/x", "example.com", "name-not-permitted")]
    [InlineData("https://192.0.2.1/", ".example.com", "name-not-permitted")]
    [InlineData("urn:x:y", ".example.com", "name-not-permitted")]
    public void A_URI_has_a_host_or_is_out(string uri, string tree, string? code)
    {
        var builder = new SubjectAlternativeNameBuilder();
        builder.AddUri(new Uri(uri));

        Assert.Equal(code, Code(Constraint(writer => Subtrees(writer, 0, Uri, Encoding.ASCII.GetBytes(tree))), builder.Build()));
    }

    [Fact]
    public void Thousands_of_names_under_thousands_of_constraints_are_refused_at_once()
    {
        var many = Constraint(writer => Subtrees(writer, 1, Dns, [.. Enumerable.Range(0, 1000).Select(number => Encoding.ASCII.GetBytes($"x{number}.org"))]));

        Assert.Equal("unsupported", Code(many, OddChain.Names(false, [.. Enumerable.Range(0, 1000).Select(number => $"y{number}.com")])));
    }

    private static string? Permitting(int kind, byte[] tree) => Code(Constraint(writer => Subtrees(writer, 0, kind, tree)));

    private static string? Code(X509Extension constraint, X509Extension? names = null) =>
        ChainVerdict.At(OddChain.Path(leaf => leaf.Put(names ?? OddChain.Names(false, "www.example.com")), authority => authority.Put(constraint)), Some.Now)
            .SingleOrDefault()?.Code;

    private static X509Extension Constraint(Action<AsnWriter> write) => OddChain.Extension("2.5.29.30", critical: true, writer =>
    {
        using (writer.PushSequence())
            write(writer);
    });

    private static void Subtrees(AsnWriter writer, int field, int kind, params byte[][] trees)
    {
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, field)))
        {
            foreach (var tree in trees)
            {
                using (writer.PushSequence())
                    writer.WriteOctetString(tree, new Asn1Tag(TagClass.ContextSpecific, kind));
            }
        }
    }
}
