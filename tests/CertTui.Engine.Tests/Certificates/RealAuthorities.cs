using System.Globalization;
using System.Text.Json;
using CertTui.Engine.Certificates;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Tests.Certificates;

/// <summary>The 63 real certificates of the shared data and their index.</summary>
public sealed class RealAuthorities
{
    [Fact]
    public void Every_one_opens_with_the_facts_of_the_index()
    {
        Assert.Equal(63, Load().Count);
        Assert.All(Load(), entry =>
        {
            Assert.Equal(entry.Text("sha256").ToUpperInvariant(), entry.Certificate.Fingerprint);
            Assert.Equal(entry.Text("subject"), entry.Certificate.Subject);
            Assert.Equal(entry.Text("issuer"), entry.Certificate.Issuer);
            Assert.Equal(entry.Text("serial").ToUpperInvariant().TrimStart('0'), entry.Certificate.SerialNumber.TrimStart('0'));
            Assert.Equal(Time(entry.Text("nb")), entry.Certificate.NotBefore);
            Assert.Equal(Time(entry.Text("na")), entry.Certificate.NotAfter);
            Assert.Equal(entry.Text("ski").ToUpperInvariant(), entry.Certificate.SubjectKeyId ?? "");
            Assert.Equal(entry.Text("aki").ToUpperInvariant(), entry.Certificate.AuthorityKeyId ?? "");
            Assert.Equal(entry.Text("key"), entry.Certificate.KeyDescription);
            Assert.Equal(entry.List("pol"), entry.Certificate.Policies);
            Assert.Equal(entry.IsAuthority, entry.Certificate.IsAuthority);
        });
    }

    [Fact]
    public void Each_is_signed_by_an_authority_of_the_folder_where_its_issuer_is_there()
    {
        var all = Load();

        Assert.All(all, entry =>
        {
            var namesakes = all.Where(other => other.Certificate.Subject == entry.Certificate.Issuer).ToList();
            if (namesakes.Count > 0 && entry.Text("sig") != "md5WithRSAEncryption")
                Assert.Contains(namesakes, other => entry.Certificate.IsSignedBy(other.Certificate));
        });
    }

    [Fact]
    public void The_three_namesakes_of_TWCA_signed_different_leaves()
    {
        var leaf = Open(Path.Combine(Folder(), "leaf", "twca-leaf_wildcard-ntust-edu-tw_20260121.pem"));

        var signers = Load().Where(entry => leaf.IsSignedBy(entry.Certificate)).ToList();

        Assert.StartsWith("1A2C75FD", Assert.Single(signers).Certificate.Fingerprint);
    }

    [Fact]
    public void The_table_of_known_certificates_agrees_with_the_index()
    {
        var index = Load().ToDictionary(entry => entry.Certificate.Fingerprint);

        Assert.All(KnownCertificates.All, known =>
        {
            var entry = index[known.Fingerprint];
            Assert.Equal(entry.Certificate.CommonName, known.Name);
            Assert.Equal(entry.Text("ccadb").StartsWith("REVOKED", StringComparison.Ordinal), known.Status == KnownStatus.Revoked);
            Assert.Equal(known.Kind == KnownKind.Root, entry.Certificate.IsSelfSigned);
            Assert.True(known.Replacement is null || KnownCertificates.Find(known.Replacement)!.Status == KnownStatus.Ok);
        });
    }

    [Fact]
    public void A_real_delivery_is_sorted_and_its_faults_are_named()
    {
        var files = Directory.GetFiles(Path.Combine(Folder(), "cases"), "0*.pem").ToDictionary(file => Path.GetFileName(file)[..2]);
        var roots = Load().Where(entry => entry.Certificate.IsSelfSigned).Select(entry => entry.Certificate).ToList();
        string Codes(string number)
        {
            var response = ResponseReader.Read(number, File.ReadAllBytes(files[number]));
            var wish = new DeliveryWish { At = Some.Now, AtHand = roots, Names = ["www.ntust.edu.tw"], Product = "ov" };
            var delivery = Delivery.Sort(response.Certificates, wish);
            return string.Join(' ', delivery.Problems.Select(problem => problem.Code).Distinct());
        }

        Assert.Equal("", Codes("01"));
        Assert.Equal("missing-intermediate", Codes("02"));
        Assert.Equal("missing-intermediate unrelated-certificate", Codes("03"));
        Assert.Equal("", Codes("06"));
        Assert.Equal("", Codes("07"));
        Assert.Equal("missing-intermediate same-name-other-key", Codes("04"));
        Assert.Equal("missing-intermediate unrelated-certificate", Codes("08"));
        Assert.Contains("superseded-intermediate", Codes("05"));
    }

    [Fact]
    public void The_revoked_generation_of_Hongkong_Post_is_told_from_its_twin()
    {
        string Codes(string file)
        {
            var response = ResponseReader.Read(file, File.ReadAllBytes(Path.Combine(Folder(), "cases", file)));
            var delivery = Delivery.Sort(response.Certificates, new DeliveryWish { At = Some.Now });
            return string.Join(' ', delivery.Problems.Select(problem => problem.Code));
        }

        Assert.Contains("revoked-intermediate", Codes("hk-chain-2017-REVOKED_ssl.pem"));
        Assert.DoesNotContain("revoked-intermediate", Codes("hk-chain-2025_ssl.pem"));
    }

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static List<Entry> Load()
    {
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "index.json")));
        return
        [
            .. index.RootElement.EnumerateArray()
                .Select(facts => new Entry(Open(Path.Combine(Folder(), facts.GetProperty("file").GetString()!)), facts.Clone())),
        ];
    }

    private static Certificate Open(string file) =>
        Assert.Single(ResponseReader.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Certificates).Certificate;

    private static string Folder()
    {
        if (Repository.SharedData is null)
            Assert.Skip("The shared test data are not beside the repository.");
        return Path.Combine(Repository.SharedData!, "ca");
    }

    private sealed record Entry(Certificate Certificate, JsonElement Facts)
    {
        // [is CA, path length]; null where the extension is absent.
        public bool IsAuthority => Facts.GetProperty("bc") is { ValueKind: JsonValueKind.Array } constraints && constraints[0].GetBoolean();

        public IEnumerable<string> List(string name) =>
            Facts.GetProperty(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(item => item.GetString()!) : [];

        public string Text(string name) => Facts.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
    }
}
