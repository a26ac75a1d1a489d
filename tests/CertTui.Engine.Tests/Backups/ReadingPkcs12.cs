using System.Formats.Asn1;
using System.Text.Json;
using CertTui.Engine.Backups;

namespace CertTui.Engine.Tests.Backups;

public class ReadingPkcs12
{
    private const string Password = "correct horse 42";

    [Fact]
    public void The_samples_of_many_makers_get_an_honest_answer()
    {
        if (Repository.SharedData is null)
            Assert.Skip("The shared test data are not beside the repository.");
        var folder = Path.Combine(Repository.SharedData, "pfx");
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "index.json")));
        var entries = index.RootElement.GetProperty("entries").EnumerateArray().ToList();

        Assert.Equal(25, entries.Count);
        Assert.All(entries, entry => AnswersHonestly(folder, entry));
    }

    [Fact]
    public void Bags_in_bags_without_end_are_a_problem_and_not_the_end_of_the_program()
    {
        var reading = Pkcs12Reader.Read(NestedBags(20_000), "");

        Assert.True(reading.Problem is not null || reading.Content is { Keys.Count: 0, Certificates.Count: 0 });
    }

    [Fact]
    public void A_file_that_is_larger_than_any_backup_is_not_opened() =>
        Assert.Equal("too-large", Pkcs12Reader.Read(new byte[Pkcs12Reader.MaxBytes + 1], "").Problem?.Code);

    [Fact]
    public void Three_kinds_of_failure_are_told_apart()
    {
        var file = Sample();

        Assert.Equal("wrong-password", Code(file, "wrong"));
        Assert.Equal("wrong-password", Code(file, ""));
        Assert.Equal("malformed", Code(file[..(file.Length / 2)], Password));
        Assert.Equal("malformed", Code([], Password));
        Assert.Null(Code(file, Password));
    }

    [Fact]
    public void No_cut_of_a_file_gets_past_the_reader()
    {
        var file = Sample();
        for (var length = 0; length < file.Length; length += 7)
            Assert.Equal("malformed", Code(file[..length], Password));
    }

    [Fact]
    public void No_changed_byte_gets_past_the_reader()
    {
        var file = Sample();
        for (var index = 0; index < file.Length; index += 11)
        {
            var changed = (byte[])file.Clone();
            changed[index] ^= 0x10;
            Assert.True(Code(changed, Password) is null or "wrong-password" or "malformed" or "unsupported" or "too-large");
        }
    }

    [Theory]
    [InlineData(2_000_001)]
    [InlineData(int.MaxValue)]
    [InlineData(long.MaxValue)]
    public void A_file_that_asks_for_too_much_work_is_refused_before_the_work(long iterations)
    {
        var problem = Pkcs12Reader.Read(WithMacIterations(Sample(), iterations), Password).Problem!;

        Assert.Equal(("too-large", $"{iterations}"), (problem.Code, problem.Details["found"]));
    }

    [Fact]
    public void PBMAC1_is_unsupported_and_no_wrong_password()
    {
        using var folder = new TemporaryFolder();
        var file = WithMacAlgorithm(Sample(), "1.2.840.113549.1.5.14");

        Assert.Equal("unsupported", Code(file, Password));
    }

    [Fact]
    public void A_file_without_a_MAC_opens_with_its_password_only()
    {
        var world = new TestChain();
        using var folder = new TemporaryFolder();
        var certificate = folder.Write("leaf.pem", CertTui.Engine.Pem.Armour.WriteBytes("CERTIFICATE", world.Leaf.Certificate.Der));
        var key = folder.Write("key.pem", System.Text.Encoding.ASCII.GetBytes(world.Leaf.Key.ExportPkcs8PrivateKeyPem()));
        var path = folder.Write("out.pfx", []);
        OpenSslProgram.Run("pkcs12", "-export", "-nomac", "-inkey", key, "-in", certificate, "-out", path, "-passout", "pass:" + Password);

        Assert.Null(Code(File.ReadAllBytes(path), Password));
        Assert.Equal("wrong-password", Code(File.ReadAllBytes(path), "something else"));
    }

    [Fact]
    public void Disposing_clears_the_key()
    {
        var content = Pkcs12Reader.Read(Sample(), Password).Require();
        var key = content.Key!.Pkcs8;

        content.Dispose();

        Assert.All(key, each => Assert.Equal(0, each));
        Assert.DoesNotContain("Pkcs8", content.Keys[0].ToString());
    }

    private static void AnswersHonestly(string folder, JsonElement entry)
    {
        var file = File.ReadAllBytes(Path.Combine(folder, entry.GetProperty("file").GetString()!));
        var reading = Pkcs12Reader.Read(file, entry.GetProperty("password").GetString());

        Assert.Contains(reading.Problem?.Code ?? "ok", entry.GetProperty("accept").EnumerateArray().Select(answer => answer.GetString()));
        if (reading.Content is not { } content)
            return;
        Assert.Equal(entry.GetProperty("certs").GetInt32(), content.Certificates.Count);
        Assert.Equal(entry.GetProperty("key").GetString(), content.Key?.Algorithm);
        Assert.NotNull(content.Leaf);
    }

    private static byte[] Sample()
    {
        var leaf = TestCa.Root("Root").Leaf(Some.Host);
        return Pkcs12Writer.Write(leaf.Key.ExportPkcs8PrivateKey(), [leaf.Certificate], null, Pkcs12Cipher.TripleDesSha1, Password);
    }

    private static string? Code(byte[] file, string password) => Pkcs12Reader.Read(file, password).Problem?.Code;

    private static byte[] WithMacIterations(byte[] file, long iterations) => WithMac(file, (mac, writer) =>
    {
        writer.WriteEncodedValue(mac.ReadEncodedValue().Span);
        writer.WriteEncodedValue(mac.ReadEncodedValue().Span);
        writer.WriteInteger(iterations);
    });

    private static byte[] WithMacAlgorithm(byte[] file, string oid) => WithMac(file, (mac, writer) =>
    {
        var digest = mac.ReadSequence();
        digest.ReadSequence();
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
                writer.WriteObjectIdentifier(oid);
            writer.WriteEncodedValue(digest.ReadEncodedValue().Span);
        }
        writer.WriteEncodedValue(mac.ReadEncodedValue().Span);
    });

    private static byte[] WithMac(byte[] file, Action<AsnReader, AsnWriter> rewrite)
    {
        var pfx = new AsnReader(file, AsnEncodingRules.BER).ReadSequence();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(pfx.ReadEncodedValue().Span);
            writer.WriteEncodedValue(pfx.ReadEncodedValue().Span);
            using (writer.PushSequence())
                rewrite(pfx.ReadSequence(), writer);
        }
        return writer.Encode();
    }

    // SafeContents in a bag in SafeContents (RFC 7292 section 4.2.6), from the inside out; the writer of .NET would copy at each level.
    private static byte[] NestedBags(int levels)
    {
        byte[] oid = [6, 11, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 12, 10, 1, 6];
        var heads = new Stack<byte[]>();
        var length = 2;
        for (var level = 0; level < levels; level++)
        {
            var value = Head(0xA0, length);
            var bag = Head(0x30, oid.Length + value.Length + length);
            var contents = Head(0x30, bag.Length + oid.Length + value.Length + length);
            heads.Push([.. contents, .. bag, .. oid, .. value]);
            length += contents.Length + bag.Length + oid.Length + value.Length;
        }
        return Pfx([.. heads.SelectMany(head => head), 0x30, 0]);
    }

    private static byte[] Head(byte tag, int length) => length < 128 ? [tag, (byte)length] : [tag, 0x83, (byte)(length >> 16), (byte)(length >> 8), (byte)length];

    private static byte[] Pfx(byte[] contents)
    {
        var safe = new AsnWriter(AsnEncodingRules.BER);
        using (safe.PushSequence())
            WriteData(safe, contents);
        var file = new AsnWriter(AsnEncodingRules.BER);
        using (file.PushSequence())
        {
            file.WriteInteger(3);
            WriteData(file, safe.Encode());
        }
        return file.Encode();
    }

    private static void WriteData(AsnWriter writer, byte[] content)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                writer.WriteOctetString(content);
        }
    }
}
