namespace CertTui.Machines.Practice.Dns;

/// <summary>Types, classes and answers of RFC 1035 sections 3.2 and 4.1.1 that the practice machine knows.</summary>
internal static class DnsType
{
    public const ushort A = 1;
    public const ushort Ns = 2;
    public const ushort Soa = 6;
    public const ushort Mx = 15;
    public const ushort Txt = 16;
    public const ushort Any = 255;

    public const ushort Internet = 1;
}

internal enum DnsAnswerCode
{
    NoError = 0,
    FormatError = 1,
    ServerFailure = 2,
    NameError = 3,
    NotImplemented = 4,
    Refused = 5,
}
