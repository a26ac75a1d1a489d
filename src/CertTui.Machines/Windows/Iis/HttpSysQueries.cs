using System.Net;
using System.Runtime.Versioning;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Iis;

/// <summary>The three lists of certificate records that http.sys keeps, one record a call. The interface is open while they are read.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class HttpSysQueries
{
    public static List<SslRecord> ByAddress()
    {
        var query = new HttpApi.SslQuery { Kind = HttpApi.QueryNext };
        return Every(HttpApi.SslCertInfo, &query, (uint)sizeof(HttpApi.SslQuery), &query.Token, answer =>
        {
            var set = (HttpApi.SslSet*)answer;
            var (address, port) = SocketAddresses.Read(*set->Address);
            return Read(new SslEndpoint(address, port), set->Param);
        });
    }

    public static List<SslRecord> ByHost()
    {
        var query = new HttpApi.SniQuery { Kind = HttpApi.QueryNext };
        return Every(HttpApi.SslSniCertInfo, &query, (uint)sizeof(HttpApi.SniQuery), &query.Token, answer =>
        {
            var set = (HttpApi.SniSet*)answer;
            var (address, port) = SocketAddresses.Read(set->Key.Address);
            return Read(new SslEndpoint(address, port, new string(set->Key.Host).ToLowerInvariant()), set->Param);
        });
    }

    public static List<SslRecord> ByPort()
    {
        var query = new HttpApi.CcsQuery { Kind = HttpApi.QueryNext };
        return Every(HttpApi.SslCcsCertInfo, &query, (uint)sizeof(HttpApi.CcsQuery), &query.Token, answer =>
        {
            var set = (HttpApi.CcsSet*)answer;
            return Read(SslEndpoint.Central(SocketAddresses.Read(set->Key).Port), set->Param);
        });
    }

    public static IReadOnlyList<IPAddress> Listens()
    {
        var addresses = new List<IPAddress>();
        fixed (byte* data = Ask(HttpApi.IpListenList, null, 0))
        {
            // No list is no restriction.
            var list = (HttpApi.IpListen*)data;
            for (var i = 0; list is not null && i < list->Count; i++)
                addresses.Add(SocketAddresses.Read((&list->First)[i]).Address);
        }
        return addresses;
    }

    private delegate SslRecord Reader(nint answer);

    private static List<SslRecord> Every(int id, void* query, uint length, uint* token, Reader read)
    {
        var records = new List<SslRecord>();
        for (; Ask(id, query, length) is { } answer; (*token)++)
        {
            fixed (byte* data = answer)
                records.Add(read((nint)data));
        }
        return records;
    }

    private static SslRecord Read(SslEndpoint endpoint, HttpApi.SslParam param) =>
        new(endpoint, Convert.ToHexString(new ReadOnlySpan<byte>(param.Hash, (int)param.HashLength)), Text(param.StoreName) ?? "MY", param.AppId)
        {
            CheckMode = param.CheckMode,
            RevocationFreshness = param.RevocationFreshness,
            UrlTimeout = param.UrlTimeout,
            CtlIdentifier = Text(param.CtlIdentifier),
            CtlStoreName = Text(param.CtlStoreName),
            Flags = param.Flags,
        };

    // Null at the end of the list; pinned, since the answer points into itself.
    private static byte[]? Ask(int id, void* query, uint length)
    {
        uint needed = 0;
        var result = HttpApi.HttpQueryServiceConfiguration(0, id, query, length, null, 0, &needed, null);
        if (HttpApi.IsNothing(result))
            return null;
        if (result != HttpApi.InsufficientBuffer)
            HttpSysRecords.Require(null, result);
        var answer = GC.AllocateUninitializedArray<byte>((int)needed, pinned: true);
        fixed (byte* data = answer)
            HttpSysRecords.Require(null, HttpApi.HttpQueryServiceConfiguration(0, id, query, length, data, needed, &needed, null));
        return answer;
    }

    private static string? Text(char* text) => text is null || *text == 0 ? null : new string(text);
}
