using System.Text;
using CertTui.Engine.Inspection;
using CertTui.Engine.Pem;
using CertTui.Testing;

namespace CertTui.Fuzz;

/// <summary>Files as large as are read at all, made so that a careless reader takes minutes, gigabytes or the whole stack.</summary>
public static class LargeFiles
{
    private const int Size = InspectionLimits.FileBytes;

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
            new("extensions.cer", HostileDer.Certificate(world.Leaf.Certificate.Der, 40_000)),
            new("bags.pfx", HostileDer.NestedBags(35_000)),
            new("bags-small.pfx", HostileDer.NestedBags(3_000)),
            new("list.crl", HostileDer.List(world, 150_000)),
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
}
