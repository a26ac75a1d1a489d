using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.Relations;

namespace CertTui.Engine.Tests.Inspection.Relations;

public sealed class WhatBelongsTogether
{
    private static readonly TestChain World = new();

    [Fact]
    public void A_key_finds_its_certificate_and_its_request()
    {
        var memory = new MemoryMachine();
        var request = TestRequests.Make(memory, "one");
        using var key = memory.Keys.Open("key-one")!;
        var certificate = World.Authority.Issue(request.Csr, Some.Host);

        var together = Of(("a.cer", certificate.Der), ("a.csr", request.Csr), ("a.key", key.ExportPkcs8PrivateKey()), ("ca.cer", World.Authority.Certificate.Der));

        var pair = Assert.Single(together.Pairs);
        Assert.Equal((request.SpkiSha256, Some.Host), (pair.PublicKey, pair.Name));
        Assert.Equal(["a.key", "a.csr", "a.cer"], [.. pair.Keys, .. pair.Requests, .. pair.Certificates]);
        Assert.DoesNotContain("key-not-found", Codes(together));
    }

    [Fact]
    public void Issuers_are_found_by_signature_and_roots_need_not_be_there()
    {
        var together = Of(("leaf.cer", World.Leaf.Certificate.Der), ("cross.cer", World.Cross.Der), ("ca.cer", World.Authority.Certificate.Der));

        Assert.Contains(together.Issued, issued => issued.Source == "ca.cer" && issued.Certificates.SequenceEqual(["leaf.cer"]));
        Assert.Contains(together.Issued, issued => issued.Source == "cross.cer" && issued.Certificates.SequenceEqual(["ca.cer"]));
        var missing = Assert.Single(together.Problems, problem => problem.Code == "incomplete-chain");
        Assert.Equal((Severity.Info, "Older Root CA"), (missing.Severity, missing.Details["missing"]));
    }

    [Fact]
    public void A_gap_between_a_certificate_and_the_authorities_beside_it_is_a_warning()
    {
        var together = Of(("leaf.cer", World.Leaf.Certificate.Der), ("root.cer", World.Older.Certificate.Der));

        var missing = Assert.Single(together.Problems, problem => problem.Code == "incomplete-chain");
        Assert.Equal((Severity.Warning, "SSL CA"), (missing.Severity, missing.Details["missing"]));
    }

    [Fact]
    public void An_authority_of_the_right_name_with_another_key_is_found_out()
    {
        var namesake = World.Younger.Sub("SSL CA");

        var together = Of(("leaf.cer", World.Leaf.Certificate.Der), ("ca.cer", namesake.Certificate.Der));

        Assert.Contains("same-name-other-key", Codes(together));
        Assert.Empty(together.Issued);
    }

    [Fact]
    public void Generations_of_one_authority_are_told_from_namesakes()
    {
        var again = World.Younger.Sub("SSL CA", key: World.Authority.Key);
        var namesake = World.Younger.Sub("SSL CA");

        Assert.Contains("generations-of-one-key", Codes(Of(("1.cer", World.Authority.Certificate.Der), ("2.cer", again.Certificate.Der))));
        Assert.Contains("generations-of-other-keys", Codes(Of(("1.cer", World.Authority.Certificate.Der), ("2.cer", namesake.Certificate.Der))));
    }

    [Fact]
    public void One_key_and_one_certificate_that_do_not_fit_are_an_error()
    {
        var other = TestKeys.Make();

        Assert.Contains("key-mismatch", Codes(Of(("leaf.cer", World.Leaf.Certificate.Der), ("other.key", other.ExportPkcs8PrivateKey()))));
        var fits = Codes(Of(("leaf.cer", World.Leaf.Certificate.Der), ("leaf.key", World.Leaf.Key.ExportPkcs8PrivateKey()), ("other.key", other.ExportPkcs8PrivateKey())));
        Assert.DoesNotContain("key-mismatch", fits);
        Assert.Contains("key-alone", fits);
    }

    [Fact]
    public void A_certificate_without_its_key_and_one_that_is_there_twice_are_told()
    {
        var together = Of(("a.cer", World.Leaf.Certificate.Der), ("b.cer", World.Leaf.Certificate.Der));

        Assert.Equal((Severity.Info, "a.cer"), (Only(together, "key-not-found").Severity, Only(together, "key-not-found").Details["source"]));
        Assert.Equal(["a.cer", "b.cer"], Assert.Single(together.Duplicates).Sources);
    }

    [Fact]
    public void A_list_among_the_files_revokes_where_its_issuer_is_there_and_signed_it()
    {
        var crl = World.Authority.Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6), World.Leaf.Certificate);

        Assert.Contains("revoked", Codes(Of(("leaf.cer", World.Leaf.Certificate.Der), ("a.crl", crl), ("ca.cer", World.Authority.Certificate.Der))));
        Assert.DoesNotContain("revoked", Codes(Of(("leaf.cer", World.Leaf.Certificate.Der), ("a.crl", crl))));
    }

    [Fact]
    public void Of_very_many_certificates_the_last_find_their_issuer_by_its_key_identifier()
    {
        var gathering = new Gathering();
        for (var i = 0; i < InspectionLimits.Proved; i++)
            gathering.Add(new InspectedFile($"{i}.cer", FileKind.Certificate, [new InspectedCertificate("", World.Older.Certificate)], []));
        gathering.Add(new InspectedFile("ca.cer", FileKind.Certificate, [new InspectedCertificate("", World.Authority.Certificate)], []));
        gathering.Add(new InspectedFile("leaf.cer", FileKind.Certificate, [new InspectedCertificate("", World.Leaf.Certificate)], []));

        Assert.Equal(["leaf.cer"], Assert.Single(gathering.Together().Issued).Certificates);
    }

    private static Together Of(params (string Name, byte[] Content)[] files)
    {
        var gathering = new Gathering();
        foreach (var (name, content) in files)
            gathering.Add(new Inspector(Some.Now).Inspect(name, content));
        return gathering.Together();
    }

    private static IEnumerable<string> Codes(Together together) => together.Problems.Select(problem => problem.Code);

    private static Problem Only(Together together, string code) => Assert.Single(together.Problems, problem => problem.Code == code);
}
