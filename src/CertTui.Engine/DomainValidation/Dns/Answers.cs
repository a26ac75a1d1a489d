using System.Buffers.Binary;

namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>Tells the answer to a query from anything else that reaches the socket (RFC 5452 section 9.1).</summary>
internal static class Answers
{
    /// <summary>Null where it answers something else.</summary>
    /// <exception cref="MalformedMessage">It bears the number of the query and cannot be read.</exception>
    public static DnsMessage? Read(DnsMessage query, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(bytes) != query.Id)
            return null;
        var message = MessageReader.Read(bytes);
        return message.Flags.HasFlag(DnsFlags.Response) && IsAbout(query, message) ? message : null;
    }

    // A server that could not read the query may leave the question out.
    private static bool IsAbout(DnsMessage query, DnsMessage message) =>
        message.Questions.Count == 0 ? message.Code is not (ResponseCode.NOERROR or ResponseCode.NXDOMAIN)
            : message.Questions.Count == 1 && message.Questions[0].Same(query.Questions[0]);
}
