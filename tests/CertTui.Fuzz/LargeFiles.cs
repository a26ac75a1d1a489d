using System.Formats.Asn1;
using System.Text;
using CertTui.Engine.Inspection;
using CertTui.Engine.Pem;
using CertTui.Testing;

namespace CertTui.Fuzz;

/// <summary>Files as large as are read at all, made so that a careless reader takes minutes, gigabytes or the whole stack.</summary>
public static class LargeFiles
{
    private const int Size = InspectionLimits.FileBytes;

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0);

    public static IReadOnlyList<GoodFile> Make()
    {
        var world = new TestChain();
        var leaf = Armour.Write(Armour.Certificate, world.Leaf.Certificate.Der);
        return
        [
            Repeated("dashes.pem", "-"),
            Repeated("begins.pem", "-----BEGIN CERTIFICATE-----\n"),
            Repeated("blanks.txt", " "),
            Repeated("quotes.txt", "> "),
            Repeated("breaks.txt", "=\r\n"),
            Repeated("page.html", "<html>"),
            Repeated("certificates.pem", leaf),
            Repeated("letters.txt", "MIIB"),
            new("utf16.pem", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Repeat("-----BEGIN CERTIFICATE-----\n", Size / 2 - 1))]),
            new("zeros.cer", new byte[Size]),
            new("indefinite.cer", Bytes([0x30, 0x80], Size)),
            new("strings.cer", [0x30, 0x80, .. Bytes([0x24, 0x80], Size - 2)]),
            new("extensions.cer", Certificate(world.Leaf.Certificate.Der, 40_000)),
            new("bags.pfx", NestedBags(35_000)),
            new("bags-small.pfx", NestedBags(3_000)),
            new("list.crl", List(world)),
            new("store.jks", [0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2, 0, 0xFF, 0xFF, 0xFF, .. Bytes([0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], Size - 12)]),
        ];
    }

    private static GoodFile Repeated(string name, string text) => new(name, Encoding.ASCII.GetBytes(Repeat(text, Size)));

    private static string Repeat(string text, int length) => new StringBuilder().Insert(0, text, length / text.Length).ToString();

    private static byte[] Bytes(byte[] piece, int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
            bytes[i] = piece[i % piece.Length];
        return bytes;
    }

    // A certificate whose every extension is critical and unknown.
    private static byte[] Certificate(byte[] good, int extensions)
    {
        var outer = new AsnReader(good, AsnEncodingRules.DER).ReadSequence();
        var tbs = outer.ReadSequence();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                for (var field = 0; field < 7; field++)
                    writer.WriteEncodedValue(tbs.ReadEncodedValue().Span);
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3)))
                using (writer.PushSequence())
                    for (var number = 0; number < extensions; number++)
                        WriteExtension(writer, number);
            }
            while (outer.HasData)
                writer.WriteEncodedValue(outer.ReadEncodedValue().Span);
        }
        return writer.Encode();
    }

    private static void WriteExtension(AsnWriter writer, int number)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier($"1.2.3.{number}");
            writer.WriteBoolean(true);
            writer.WriteOctetString([5, 0]);
        }
    }

    /// <summary>A PFX without password whose bags lie inside each other.</summary>
    private static byte[] NestedBags(int depth)
    {
        byte[] bagType = [6, 11, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 12, 10, 1, 6];
        var parts = new List<byte[]> { Head(0x30, 0) };
        var length = 2;
        for (var level = 0; level < depth; level++)
        {
            var value = Head(0xA0, length);
            var bag = Head(0x30, bagType.Length + value.Length + length);
            var list = Head(0x30, bag.Length + bagType.Length + value.Length + length);
            parts.Add([.. list, .. bag, .. bagType, .. value]);
            length += list.Length + bag.Length + bagType.Length + value.Length;
        }
        parts.Reverse();
        return Pfx([.. parts.SelectMany(part => part)]);
    }

    private static byte[] Pfx(byte[] bags)
    {
        var safes = new AsnWriter(AsnEncodingRules.BER);
        using (safes.PushSequence())
            WriteData(safes, bags);
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(3);
            WriteData(writer, safes.Encode());
        }
        return writer.Encode();
    }

    private static void WriteData(AsnWriter writer, byte[] content)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
            using (writer.PushSequence(Tag0))
                writer.WriteOctetString(content);
        }
    }

    private static byte[] Head(byte tag, int length) => length switch
    {
        < 0x80 => [tag, (byte)length],
        < 0x10000 => [tag, 0x82, (byte)(length >> 8), (byte)length],
        _ => [tag, 0x83, (byte)(length >> 16), (byte)(length >> 8), (byte)length],
    };

    private static byte[] List(TestChain world)
    {
        var revoked = Enumerable.Range(0, 40).Select(_ => world.Leaf.Certificate).ToArray();
        return world.Authority.Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6), revoked);
    }
}
