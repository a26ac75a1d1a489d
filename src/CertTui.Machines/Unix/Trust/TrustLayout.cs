using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Trust;

/// <summary>How a system keeps its roots.</summary>
/// <param name="Anchors">The folder for those that its administrator adds.</param>
/// <param name="Bundle">The file with all of them, PEM, that the program writes.</param>
/// <param name="Program">What makes the bundle of them.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Renewing">One more after a file was taken away: without it Debian's leaves links to nothing behind.</param>
internal sealed record TrustLayout(string Anchors, string Bundle, string Program, IReadOnlyList<string> Arguments, string? Renewing = null)
{
    /// <summary>Null where it is neither the way of Debian (update-ca-certificates(8)) nor that of Red Hat (update-ca-trust(8)).</summary>
    public static TrustLayout? Find() =>
        Of("/usr/local/share/ca-certificates", "/etc/ssl/certs/ca-certificates.crt", "update-ca-certificates", [], "--fresh")
        ?? Of("/etc/pki/ca-trust/source/anchors", "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", "update-ca-trust", ["extract"], null);

    private static TrustLayout? Of(string anchors, string bundle, string program, IReadOnlyList<string> arguments, string? renewing) =>
        Directory.Exists(anchors) && File.Exists(bundle) && TrustedProgram.Find(program) is { } found
            ? new TrustLayout(anchors, bundle, found, arguments, renewing)
            : null;
}
