using System.Text.Json;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Chains.Policies;

namespace CertTui.Engine.Tests.Chains.Conformance;

/// <summary>The tests of NIST's PKITS with their revocation lists and policy inputs.</summary>
internal sealed class PkitsSuite
{
    private static readonly DateTimeOffset Time = new(2011, 4, 14, 12, 0, 0, TimeSpan.Zero);

    private readonly JsonElement _root;

    public PkitsSuite(string sharedData) =>
        _root = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(sharedData, "pkits", "pkits.json"))).RootElement;

    public IEnumerable<JsonElement> Tests => _root.GetProperty("tests").EnumerateArray();

    /// <summary>The codes of the errors of the best path; <c>no-path</c> where there is none; empty where the verdict is good.</summary>
    public IReadOnlyList<string> Judge(JsonElement test)
    {
        var certificates = Names(test, "certs").Select(name => Certificate.TryOpen(Bytes("certs", name))).ToList();
        if (certificates.Contains(null))
            return ["malformed"];
        var pool = certificates.OfType<Certificate>().ToList();
        var lists = Names(test, "crls").Select(name => RevocationList.TryOpen(Bytes("crls", name))).OfType<RevocationList>();
        var settings = new TrustSettings
        {
            Purpose = Purpose.Any,
            RevocationLists = [.. lists],
            ListSigners = pool,
            RequireRevocation = true,
            Policies = Policies(test.GetProperty("settings")),
        };
        return Best([.. ChainBuilder.Paths(pool[^1], pool, [pool[0]]).Select(path => ChainVerdict.At(path, Time, settings))]);
    }

    public static IReadOnlyList<string> Best(IReadOnlyList<IReadOnlyList<Problem>> verdicts) =>
        verdicts.Select(problems => problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Code).ToList())
            .MinBy(codes => codes.Count) ?? ["no-path"];

    private byte[] Bytes(string kind, string name) => _root.GetProperty(kind).GetProperty(name).GetBytesFromBase64();

    private static IEnumerable<string> Names(JsonElement test, string kind) => test.GetProperty(kind).EnumerateArray().Select(name => name.GetString()!);

    private static PolicySettings Policies(JsonElement settings) => new()
    {
        Accepted = Text(settings, "SetInitialPolicySet") is { } names ? [.. names.Trim('"').Split(',').Select(Policy)] : null,
        Explicit = Text(settings, "SetInitialExplicitPolicy") == "true",
        InhibitMapping = Text(settings, "SetInitialPolicyMappingInhibit") == "true",
        InhibitAny = Text(settings, "SetInitialInhibitAnyPolicy") == "true",
    };

    private static string Policy(string name) => "2.16.840.1.101.3.2.1.48." + name["NIST-test-policy-".Length..];

    private static string? Text(JsonElement settings, string name) => settings.TryGetProperty(name, out var value) ? value.GetString() : null;
}
