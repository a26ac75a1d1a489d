using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Iis;

/// <summary>The certificate records of this computer's http.sys, by its own interface: netsh prints them in the language of the system.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class HttpSysRecords : IHttpSys
{
    private static readonly HttpApi.Version Version = new() { Major = 1 };

    public IReadOnlyList<SslRecord> List() => Configured<IReadOnlyList<SslRecord>>(() => [.. ByAddress(), .. ByHost(), .. ByPort()]);

    public void Set(SslRecord record) => Configured(() =>
    {
        var result = Change(record, HttpApi.HttpSetServiceConfiguration);
        if (result == HttpApi.AlreadyExists)
        {
            // Nothing here changes a record that is there.
            Require(record.Endpoint, Change(record, HttpApi.HttpDeleteServiceConfiguration));
            result = Change(record, HttpApi.HttpSetServiceConfiguration);
        }
        Require(record.Endpoint, result);
        return true;
    });

    public bool Delete(SslEndpoint endpoint) => Configured(() =>
    {
        var result = Change(new SslRecord(endpoint, "", "MY", SslRecord.Iis), HttpApi.HttpDeleteServiceConfiguration);
        if (result != HttpApi.FileNotFound)
            Require(endpoint, result);
        return result != HttpApi.FileNotFound;
    });

    private delegate uint Call(nint reserved, int id, void* info, uint length, void* overlapped);

    private static uint Change(SslRecord record, Call call)
    {
        var address = SocketAddresses.Write(record.Endpoint.Address, record.Endpoint.Port);
        var hash = Convert.FromHexString(record.Thumbprint);
        fixed (byte* thumbprint = hash)
        fixed (char* store = record.StoreName, ctl = record.CtlIdentifier, ctlStore = record.CtlStoreName, host = record.Endpoint.Host)
        {
            var param = new HttpApi.SslParam
            {
                HashLength = (uint)hash.Length,
                Hash = thumbprint,
                AppId = record.AppId,
                StoreName = store,
                CheckMode = record.CheckMode,
                RevocationFreshness = record.RevocationFreshness,
                UrlTimeout = record.UrlTimeout,
                CtlIdentifier = ctl,
                CtlStoreName = ctlStore,
                Flags = record.Flags,
            };
            if (host is null)
            {
                var set = new HttpApi.SslSet { Address = &address, Param = param };
                return call(0, HttpApi.SslCertInfo, &set, (uint)sizeof(HttpApi.SslSet), null);
            }
            var named = new HttpApi.SniSet { Key = new HttpApi.SniKey { Address = address, Host = host }, Param = param };
            return call(0, HttpApi.SslSniCertInfo, &named, (uint)sizeof(HttpApi.SniSet), null);
        }
    }

    private static List<SslRecord> ByAddress()
    {
        var query = new HttpApi.SslQuery { Kind = HttpApi.QueryNext };
        return Every(HttpApi.SslCertInfo, &query, (uint)sizeof(HttpApi.SslQuery), &query.Token, answer =>
        {
            var set = (HttpApi.SslSet*)answer;
            var (address, port) = SocketAddresses.Read(*set->Address);
            return Read(new SslEndpoint(address, port), set->Param);
        });
    }

    private static List<SslRecord> ByHost()
    {
        var query = new HttpApi.SniQuery { Kind = HttpApi.QueryNext };
        return Every(HttpApi.SslSniCertInfo, &query, (uint)sizeof(HttpApi.SniQuery), &query.Token, answer =>
        {
            var set = (HttpApi.SniSet*)answer;
            var (address, port) = SocketAddresses.Read(set->Key.Address);
            return Read(new SslEndpoint(address, port, new string(set->Key.Host).ToLowerInvariant()), set->Param);
        });
    }

    private static List<SslRecord> ByPort()
    {
        var query = new HttpApi.CcsQuery { Kind = HttpApi.QueryNext };
        return Every(HttpApi.SslCcsCertInfo, &query, (uint)sizeof(HttpApi.CcsQuery), &query.Token, answer =>
        {
            var set = (HttpApi.CcsSet*)answer;
            return Read(SslEndpoint.Central(SocketAddresses.Read(set->Key).Port), set->Param);
        });
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
        if (result is HttpApi.NoMoreItems or HttpApi.FileNotFound)
            return null;
        if (result != HttpApi.InsufficientBuffer)
            Require(null, result);
        var answer = GC.AllocateUninitializedArray<byte>((int)needed, pinned: true);
        fixed (byte* data = answer)
            Require(null, HttpApi.HttpQueryServiceConfiguration(0, id, query, length, data, needed, &needed, null));
        return answer;
    }

    private static T Configured<T>(Func<T> work)
    {
        Require(null, HttpApi.HttpInitialize(Version, HttpApi.InitConfig, null));
        try
        {
            return work();
        }
        finally
        {
            _ = HttpApi.HttpTerminate(HttpApi.InitConfig, null);
        }
    }

    private static void Require(SslEndpoint? endpoint, uint result)
    {
        if (result != 0)
            throw NativeErrors.Refuse($"http.sys {endpoint}", unchecked((int)(0x80070000 | result)), Marshal.GetPInvokeErrorMessage((int)result) + $" ({result})");
    }

    private static string? Text(char* text) => text is null || *text == 0 ? null : new string(text);
}
