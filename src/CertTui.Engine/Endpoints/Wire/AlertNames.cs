namespace CertTui.Engine.Endpoints.Wire;

/// <summary>What a server's fatal alert says (RFC 8446 section 6, RFC 5246 section 7.2).</summary>
internal static class AlertNames
{
    /// <summary>As in the RFC, with the number.</summary>
    public static string Of(int? alert) => alert switch
    {
        null => "connection closed",
        10 => "unexpected_message (10)",
        40 => "handshake_failure (40)",
        42 => "bad_certificate (42)",
        47 => "illegal_parameter (47)",
        50 => "decode_error (50)",
        70 => "protocol_version (70)",
        71 => "insufficient_security (71)",
        80 => "internal_error (80)",
        86 => "inappropriate_fallback (86)",
        112 => "unrecognized_name (112)",
        120 => "no_application_protocol (120)",
        _ => $"alert {alert}",
    };
}
