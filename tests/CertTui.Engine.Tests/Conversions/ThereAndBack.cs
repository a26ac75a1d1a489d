using CertTui.Engine.Backups;
using CertTui.Engine.Conversions;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Conversions;

/// <summary>From format to format and back, the certificates stay the same, in the order of the chain.</summary>
public sealed class ThereAndBack
{
    private static readonly Desk Shared = new();
    private static int _files;

    [Fact]
    public void Pem_to_pfx_to_pem_gives_the_same_chain_whatever_the_order_of_the_input() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(Inputs().ToArbitrary(), Comes_back));

    private static bool Comes_back((int[] Shuffle, int Tiers, bool Aes) input)
    {
        var number = Interlocked.Increment(ref _files);
        var chain = Shared.InOrder.Take(input.Tiers).ToList();
        var (pem, pfx, back) = ($"{number}.pem", $"{number}.pfx", $"{number}-back.pem");
        Shared.Put(pem, Desk.Pem(input.Shuffle.Where(index => index < chain.Count).Select(index => chain[index])));

        var cipher = input.Aes ? Pkcs12Cipher.Aes256Sha256 : Pkcs12Cipher.TripleDesSha1;
        Shared.Convert(new ConversionOrder(OutputFormat.Pfx, pfx) { Cipher = cipher }, Desk.Password, pem, "leaf.key");
        var text = Shared.Convert(new ConversionOrder(OutputFormat.Pem, back), null, Desk.Password, [pfx]);

        return text.AsSpan().SequenceEqual(Desk.Pem(chain));
    }

    private static Gen<(int[] Shuffle, int Tiers, bool Aes)> Inputs() =>
        from shuffle in Gen.Shuffle(new[] { 0, 1, 2, 3 })
        from tiers in Gen.Choose(1, 4)
        from aes in Gen.Elements(true, false)
        select (shuffle.ToArray(), tiers, aes);
}
