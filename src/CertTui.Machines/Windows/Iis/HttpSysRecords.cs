using System.Net;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using CertTui.Engine;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Iis;

/// <summary>The certificate records of this computer's http.sys, by its own interface: netsh prints them in the language of the system.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class HttpSysRecords : IHttpSys
{
    private static readonly HttpApi.Version Version = new() { Major = 1 };

    public IReadOnlyList<SslRecord> List() =>
        Configured<IReadOnlyList<SslRecord>>(() => [.. HttpSysQueries.ByAddress(), .. HttpSysQueries.ByHost(), .. HttpSysQueries.ByPort()]);

    public IReadOnlyList<IPAddress> Listens() => Configured(HttpSysQueries.Listens);

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
        if (HttpApi.IsNothing(result))
            return false;
        Require(endpoint, result);
        return true;
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

    internal static void Require(SslEndpoint? endpoint, uint result)
    {
        if (result == 0)
            return;
        if (result == HttpApi.UnusableCertificate)
            throw new Refusal("iis-certificate-unusable", ("endpoint", $"{endpoint}"));
        var reason = Marshal.GetPInvokeErrorMessage((int)result) + $" ({result})";
        throw NativeErrors.Refuse($"http.sys {endpoint}", unchecked((int)(0x80070000 | result)), reason);
    }
}
