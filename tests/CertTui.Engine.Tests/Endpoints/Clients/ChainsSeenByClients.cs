using CertTui.Engine.Certificates;
using CertTui.Engine.Endpoints.Clients;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Tests.Endpoints.Clients;

public class ChainsSeenByClients
{
    private readonly TestChain _world = new();

    [Fact]
    public void Every_root_of_the_file_is_one_that_the_program_knows()
    {
        var roots = ClientProfiles.All.SelectMany(client => client.Roots).Distinct().ToList();

        Assert.Equal(5, roots.Count);
        Assert.All(roots, root => Assert.Equal(KnownKind.Root, KnownCertificates.Find(root.Fingerprint)?.Kind));
        Assert.All(roots, root => Assert.True(root.IsSelfSigned));
    }

    [Fact]
    public void Apple_lacks_the_CYBER_root_and_the_browsers_have_it() =>
        Assert.Equal(["apple", "debian-12", "java"], ClientProfiles.All.Where(client => !Has(client, "TWCA CYBER Root CA")).Select(client => client.Id));

    [Fact]
    public void With_the_cross_certificate_all_clients_fare_well()
    {
        var verdicts = Judge(_world.Leaf.Certificate, _world.Authority.Certificate, _world.Cross);

        Assert.All(verdicts, verdict => Assert.True(verdict.IsGood));
        Assert.Null(ClientProfiles.Differences(verdicts));
    }

    [Fact]
    public void Without_the_cross_certificate_the_client_without_the_younger_root_fails()
    {
        var verdicts = Judge(_world.Leaf.Certificate, _world.Authority.Certificate);

        Assert.Equal([true, false], verdicts.Select(verdict => verdict.IsGood));
        var difference = ClientProfiles.Differences(verdicts);
        Assert.Equal("client-lacks-root", difference?.Code);
        Assert.Equal("Old", difference?.Details["clients"]);
        Assert.Equal("Younger Root CA", difference?.Details["root"]);
    }

    [Fact]
    public void A_self_signed_root_in_place_of_the_cross_certificate_helps_nobody() =>
        Assert.Equal([true, false], Judge(_world.Leaf.Certificate, _world.Authority.Certificate, _world.Younger.Certificate).Select(verdict => verdict.IsGood));

    [Fact]
    public void A_chain_that_ends_nowhere_is_no_difference_between_clients() =>
        Assert.Null(ClientProfiles.Differences(Judge(_world.Leaf.Certificate)));

    [Fact]
    public void The_real_four_tier_chain_ends_in_the_older_root_for_Apple()
    {
        Assert.SkipWhen(Repository.SharedData is null, "the shared data are not here");
        var authority = Read("twca-ssl-certification-authority_by-twca-cyber-root-ca_*_01af2324.pem");
        var cross = Read("twca-cyber-root-ca_by-twca-global-root-ca_20221209_c619f4e6.pem");

        // No server certificate is at hand, so that only the ways to a root are compared.
        Assert.Equal(["apple", "debian-12", "java"], Lost([authority]));
        Assert.Empty(Lost([authority, cross]));
    }

    private static IEnumerable<string> Lost(Certificate[] sent) =>
        ClientProfiles.Judge(sent, Some.Now).Where(verdict => verdict.Path is null).Select(verdict => verdict.Client.Id);

    private IReadOnlyList<ClientVerdict> Judge(params Certificate[] sent) => ClientProfiles.Judge(
        sent,
        Some.Now,
        [
            new ClientTrust("new", "New", [_world.Older.Certificate, _world.Younger.Certificate]),
            new ClientTrust("old", "Old", [_world.Older.Certificate]),
        ]);

    private static bool Has(ClientTrust client, string root) => client.Roots.Any(each => each.CommonName == root);

    private static Certificate Read(string pattern)
    {
        var path = Directory.GetFiles(Path.Combine(Repository.SharedData!, "ca", "pem"), pattern).Single();
        return ResponseReader.Read(path, File.ReadAllBytes(path)).Certificates.Single().Certificate;
    }
}
