using System.Security.Cryptography;
using System.Text.Json;

namespace CertTui.Tests.Program;

/// <summary>The practice machine as it lies on disk, read by this test and by OpenSSL and not by the program.</summary>
public sealed record PracticeFolder(string Path)
{
    private static readonly string[] WhatJobsChange = ["stores", "keys", "requests", "sites", "orders", "mailbox", "ca", "machine.json"];

    public IReadOnlyList<string> Keys => Files("keys", "*.pem");

    public IReadOnlyList<string> Personal => Files(Sub("stores", "Personal"), "*.pem");

    public IReadOnlyList<string> Stored => [.. Files("stores", "*.pem").Where(file => !IsRevocationList(file))];

    public IReadOnlyList<string> RevocationLists => [.. Files(".", "*.pem").Where(IsRevocationList)];

    public IReadOnlyList<string> Certificates => [.. Stored, .. Files(Sub("ca", "certificates"), "*.pem"), .. Files(Sub("ca", "orders"), "server.pem")];

    public IReadOnlyList<string> Requests => Directory.Exists(Sub("requests")) ? Directory.GetDirectories(Sub("requests")) : [];

    public string Sub(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    public IReadOnlyList<string> Files(string folder, string pattern) => Directory.Exists(Sub(folder))
        ? [.. Directory.EnumerateFiles(Sub(folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The key file that the record of a certificate in Personal names; null where it names none.</summary>
    public string? KeyOf(string certificate)
    {
        using var record = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.ChangeExtension(certificate, ".json")));
        return record.RootElement.GetProperty("keyId").GetString() is { } id ? Sub("keys", id + ".pem") : null;
    }

    /// <summary>Every file that a job may change, with its content's hash.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() => WhatJobsChange
        .SelectMany(part => File.Exists(Sub(part)) ? [Sub(part)] : Files(part, "*"))
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .ToDictionary(file => file, Hash);

    private static bool IsRevocationList(string file) => file.EndsWith(".crl.pem", StringComparison.Ordinal);

    public static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
