using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Iis;

/// <summary>Addresses as http.sys writes them (ws2def.h): family 2 or 23, port big-endian, IPv4 at 4, IPv6 at 8.</summary>
internal static class SocketAddresses
{
    private const ushort Internet = 2;
    private const ushort Internet6 = 23;

    public static HttpApi.SocketAddress Write(IPAddress address, int port)
    {
        var written = default(HttpApi.SocketAddress);
        var bytes = MemoryMarshal.AsBytes(new Span<HttpApi.SocketAddress>(ref written));
        var isSix = address.AddressFamily == AddressFamily.InterNetworkV6;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, isSix ? Internet6 : Internet);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[2..], (ushort)port);
        address.TryWriteBytes(bytes[(isSix ? 8 : 4)..], out _);
        return written;
    }

    public static (IPAddress Address, int Port) Read(HttpApi.SocketAddress written)
    {
        var bytes = MemoryMarshal.AsBytes(new Span<HttpApi.SocketAddress>(ref written));
        var isSix = BinaryPrimitives.ReadUInt16LittleEndian(bytes) == Internet6;
        return (new IPAddress(isSix ? bytes.Slice(8, 16) : bytes.Slice(4, 4)), BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]));
    }
}
