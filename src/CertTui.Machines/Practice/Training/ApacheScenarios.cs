using CertTui.Machines.Practice.Training.ServerFiles;

namespace CertTui.Machines.Practice.Training;

/// <summary>Faults of guide twca-faq 4.2.</summary>
internal static class ApacheScenarios
{
    public static IReadOnlyList<Scenario> List { get; } =
    [
        new("apache-nocnf", "request-config", NoConfiguration),
        new("apache-mismatch", "apache-start", Mismatch),
        new("apache-order", "apache-start", Order),
    ];

    // An upgrade renamed the folder to which OPENSSL_CONF leads; of the two files that are left, one is empty.
    private static Dictionary<string, string> NoConfiguration(Ground ground)
    {
        var folder = new ServerFolder(ground, "apache-nocnf");
        folder.Text("openssl-3.0.15/ssl/openssl.cnf", """
            [ req ]
            default_bits = 2048
            default_md = sha256
            distinguished_name = req_distinguished_name

            [ req_distinguished_name ]
            countryName = Country Name (2 letter code)
            commonName = Common Name

            """);
        folder.Text("apache/conf/openssl.cnf", "");
        return new Dictionary<string, string>
        {
            ["opensslConf"] = folder.PathOf("openssl-3.0.14/ssl/openssl.cnf"),
            ["opensslFolders"] = $"{folder.PathOf("apache")}\n{folder.PathOf("openssl-3.0.15")}",
            ["commonName"] = "nocnf.practice.example.com.tw",
            ["organization"] = "PRACTICE COMPANY",
            ["csrPath"] = folder.PathOf("nocnf_Certreq.txt"),
        };
    }

    // The renewal copied the new certificate and left last year's key; the new key lies beside it.
    private static Dictionary<string, string> Mismatch(Ground ground)
    {
        const string host = "mismatch.practice.example.com.tw";
        var folder = new ServerFolder(ground, "apache-mismatch");
        using var lastYear = ServerFolder.NewKey();
        using var now = ServerFolder.NewKey();
        folder.Certificates("conf/ssl/server_old.crt", folder.Issue(lastYear, host, daysAgo: 190), folder.Ssl, folder.Cross);
        folder.Certificates("conf/ssl/server.crt", folder.Issue(now, host), folder.Ssl, folder.Cross);
        folder.Key("conf/ssl/server.key", lastYear);
        folder.Key("conf/ssl/server_new.key", now);
        return Configure(folder, host);
    }

    // The key is right; the file begins with the CA's certificate.
    private static Dictionary<string, string> Order(Ground ground)
    {
        const string host = "order.practice.example.com.tw";
        var folder = new ServerFolder(ground, "apache-order");
        using var key = ServerFolder.NewKey();
        folder.Certificates("conf/ssl/server.crt", folder.Ssl, folder.Cross, folder.Issue(key, host));
        folder.Key("conf/ssl/server.key", key);
        return Configure(folder, host);
    }

    private static Dictionary<string, string> Configure(ServerFolder folder, string host)
    {
        folder.Text("conf/httpd.conf", $"""
            # The main file of this practice server.
            ServerRoot "{folder.Root}"
            Define HTTPS_PORT 443
            ServerName {host}
            IncludeOptional conf/extra/*.conf

            """);
        folder.Text("conf/extra/httpd-ssl.conf", $$"""
            Listen ${HTTPS_PORT}

            <VirtualHost *:${HTTPS_PORT}>
                ServerName {{host}}
                SSLEngine on
                # Renewed every half year.
                SSLCertificateFile "conf/ssl/server.crt"
                SSLCertificateKeyFile "conf/ssl/server.key"
            </VirtualHost>

            """);
        return new Dictionary<string, string> { ["apacheConfig"] = folder.PathOf("conf/httpd.conf") };
    }
}
