using System.Buffers.Binary;

namespace CertTui.Machines.Practice.Dns;

/// <summary>What the server found.</summary>
/// <param name="Code">NOERROR, NXDOMAIN, ...</param>
/// <param name="IsAuthoritative">From the zone itself, not from what a resolver kept.</param>
/// <param name="Answers">The records asked for.</param>
/// <param name="Authority">The SOA record, where there are none (RFC 2308 section 3).</param>
internal sealed record DnsReply(DnsAnswerCode Code, bool IsAuthoritative, IReadOnlyList<DnsResource> Answers, IReadOnlyList<DnsResource> Authority)
{
    /// <summary>RFC 1035 section 4.2.1.</summary>
    public const int LongestDatagram = 512;

    public static DnsReply Failure(DnsAnswerCode code) => new(code, false, [], []);

    /// <summary>Over the limit the records stay out and the TC bit tells the client to ask again over TCP (RFC 2181 section 9).</summary>
    public byte[] ToBytes(DnsQuestion question, int limit)
    {
        byte[] records = [.. Answers.Concat(Authority).SelectMany(resource => resource.ToBytes())];
        var fits = DnsQuestion.HeaderLength + question.Section.Length + records.Length <= limit;
        return fits
            ? [.. Header(question, Answers.Count, Authority.Count, truncated: false), .. question.Section, .. records]
            : [.. Header(question, 0, 0, truncated: true), .. question.Section];
    }

    // QR and RA are always set: it is the name server and the resolver of the practice machine in one.
    private byte[] Header(DnsQuestion question, int answers, int authority, bool truncated)
    {
        const int qr = 0x8000, aa = 0x0400, tc = 0x0200, ra = 0x0080, opcodeAndRecursion = 0x7900;
        var flags = qr | ra | question.Flags & opcodeAndRecursion | (IsAuthoritative ? aa : 0) | (truncated ? tc : 0) | (int)Code;
        var header = new byte[DnsQuestion.HeaderLength];
        BinaryPrimitives.WriteUInt16BigEndian(header, question.Id);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)flags);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)(question.Section.Length > 0 ? 1 : 0));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), (ushort)answers);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)authority);
        return header;
    }
}
