using System.Formats.Asn1;
using CertTui.Testing;

namespace CertTui.Fuzz;

/// <summary>Well-formed values of no sense: very many fields, very many levels.</summary>
internal static class HostileDer
{
    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0);

    /// <summary>A certificate whose every extension is critical and unknown.</summary>
    public static byte[] Certificate(byte[] good, int extensions)
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
    public static byte[] NestedBags(int depth)
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

    /// <summary>A revocation list of very many serial numbers.</summary>
    public static byte[] List(TestChain world, int revoked)
    {
        var good = world.Authority.Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6), world.Leaf.Certificate);
        var outer = new AsnReader(good, AsnEncodingRules.DER).ReadSequence();
        var tbs = outer.ReadSequence();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                for (var field = 0; field < 5; field++)
                    writer.WriteEncodedValue(tbs.ReadEncodedValue().Span);
                using (writer.PushSequence())
                    for (var serial = 0; serial < revoked; serial++)
                        WriteRevoked(writer, serial);
            }
            while (outer.HasData)
                writer.WriteEncodedValue(outer.ReadEncodedValue().Span);
        }
        return writer.Encode();
    }

    private static void WriteRevoked(AsnWriter writer, int serial)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(serial);
            writer.WriteUtcTime(Some.Now);
        }
    }
}
