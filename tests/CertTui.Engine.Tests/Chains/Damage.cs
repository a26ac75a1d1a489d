using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Pem;
using CertTui.Engine.Responses;
using CertTui.Engine.Tests.Inspection;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Chains;

/// <summary>A verdict never throws, whatever it is asked about.</summary>
public class Damage
{
    private static readonly string[] Read =
    [
        "2.5.29.14", "2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.30", "2.5.29.31", "2.5.29.32", "2.5.29.33", "2.5.29.35", "2.5.29.36",
        "2.5.29.37", "2.5.29.54", "1.3.6.1.5.5.7.1.1",
    ];

    private static readonly RevocationList[] Lists =
        [OddChain.Crl(true, Some.Now.AddDays(-1), Some.Now.AddDays(1)), OddChain.Crl(false, Some.Now.AddDays(-1), Some.Now.AddDays(1))];

    [Fact]
    public void In_the_bytes_of_a_certificate()
    {
        var good = OddChain.Path();

        Prop.ForAll(Mutations.Of(good.Certificates[1].Der).ToArbitrary(), bytes =>
        {
            if (Certificate.TryOpen(bytes) is { } odd)
                Judge(new CertificatePath([good.Leaf, odd, good.Top]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void In_any_extension()
    {
        var content = ArbMap.Default.ArbFor<byte[]>().Generator;

        Prop.ForAll(Gen.Elements(Read).Zip(content).ToArbitrary(), extension =>
        {
            var odd = new X509Extension(extension.Item1, [0x30, (byte)extension.Item2.Length, .. extension.Item2], critical: true);
            foreach (var isLeaf in new[] { true, false })
            {
                if (TryMake(odd, isLeaf) is { } path)
                    Judge(path);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void In_a_revocation_list()
    {
        var path = OddChain.Path();

        Prop.ForAll(Mutations.Of(Lists[1].Der).ToArbitrary(), bytes =>
        {
            if (RevocationList.TryOpen(bytes) is { } odd)
                ChainVerdict.At(path, Some.Now, new TrustSettings { RevocationLists = [odd, Lists[0]], RequireRevocation = true, ListSigners = path.Certificates });
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void In_every_odd_file_that_others_have_collected()
    {
        var good = OddChain.Path();
        foreach (var (file, _) in SharedFiles.Bad)
        {
            var content = File.ReadAllBytes(file);
            foreach (var odd in ResponseReader.Read(file, content).Certificates.Select(found => found.Certificate))
            {
                Judge(new CertificatePath([good.Leaf, odd, good.Top]));
                SentChain.Judge([odd, .. good.Certificates], [], [odd, good.Top], Some.Now, "www.example.com");
            }
            foreach (var list in ArmourReader.Read(TextBytes.Read(content)).Select(block => RevocationList.TryOpen(block.Content)).OfType<RevocationList>())
                ChainVerdict.At(good, Some.Now, new TrustSettings { RevocationLists = [list], RequireRevocation = true });
        }
    }

    // What cannot even be opened is refused before any verdict.
    private static CertificatePath? TryMake(X509Extension odd, bool isLeaf)
    {
        try
        {
            return OddChain.Path(leaf => Put(leaf, isLeaf), authority => Put(authority, !isLeaf));
        }
        catch (Refusal)
        {
            return null;
        }

        void Put(CertificateRequest request, bool here)
        {
            if (here)
                request.Put(odd);
        }
    }

    private static void Judge(CertificatePath path) => ChainVerdict.At(
        path, Some.Now, new TrustSettings { Strict = true, Host = "www.example.com", RevocationLists = Lists, RequireRevocation = true, ListSigners = path.Certificates });
}
