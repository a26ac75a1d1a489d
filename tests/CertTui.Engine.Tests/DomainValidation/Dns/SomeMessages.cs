using System.Net;
using CertTui.Engine.DomainValidation.Dns;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.DomainValidation.Dns;

/// <summary>Messages of all kinds.</summary>
internal static class SomeMessages
{
    private static readonly Gen<byte> Octet = Gen.Choose(0, 255).Select(number => (byte)number);
    private static readonly Gen<byte[]> Label = Octets(1, 12);

    public static readonly Gen<string> Name = Gen.Choose(0, 4).SelectMany(count => Label.ListOf(count)).Select(DnsName.Join);

    private static readonly Gen<uint> Number = Gen.Choose(0, int.MaxValue).Select(number => (uint)number);

    private static readonly Gen<(RecordType Type, RecordData Data)> Data = Gen.OneOf(
        Octets(4, 4).Select(address => (RecordType.A, (RecordData)new AddressData(new IPAddress(address)))),
        Octets(16, 16).Select(address => (RecordType.AAAA, (RecordData)new AddressData(new IPAddress(address)))),
        Name.Select(name => (RecordType.NS, (RecordData)new NameData(name))),
        Name.Select(name => (RecordType.CNAME, (RecordData)new NameData(name))),
        Name.Select(name => (RecordType.MX, (RecordData)new MxData(10, name))),
        from server in Name from mailbox in Name from serial in Number select (RecordType.SOA, (RecordData)new SoaData(server, mailbox, serial, 1, 2, 3, 4)),
        from count in Gen.Choose(0, 3) from strings in Octets(0, 255).ListOf(count) select (RecordType.TXT, (RecordData)new TxtData([.. strings])),
        Octets(0, 20).Select(bytes => ((RecordType)257, (RecordData)new OtherData(bytes))));

    private static readonly Gen<DnsRecord> Record =
        from name in Name from data in Data from life in Number select new DnsRecord(name, data.Type, DnsQuestion.Internet, life, data.Data);

    private static readonly Gen<DnsRecord[]> Section = Gen.Choose(0, 3).SelectMany(count => Record.ListOf(count)).Select(records => records.ToArray());

    public static readonly Gen<DnsMessage> Message =
        from id in Gen.Choose(0, ushort.MaxValue)
        from flags in Gen.Choose(0, 0xFFF)
        from code in Gen.Choose(0, 15)
        from name in Name
        from answers in Section
        from authorities in Section
        from additional in Section
        select new DnsMessage(
            (ushort)id, (DnsFlags)(flags << 4), (ResponseCode)code, [new DnsQuestion(name, RecordType.TXT)], answers, authorities, additional);

    public static Gen<byte[]> Octets(int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => Octet.ListOf(count)).Select(octets => octets.ToArray());
}
