using System.Net;
using CertTui.Engine.Pem;
using CertTui.Engine.Tests.DomainValidation.Servers;

namespace CertTui.Engine.Tests.Handshakes;

/// <summary>Dovecot, a server for IMAP, POP3 and the submission of mail by SMTP, with STARTTLS and no mail.</summary>
internal sealed class Dovecot : RealServer
{
    public Dovecot(TestLeaf leaf, params CertTui.Engine.Certificates.Certificate[] chain)
    {
        (Imap, Pop3, Smtp) = (FreeEndPoint(), FreeEndPoint(), FreeEndPoint());
        var key = Write("key.pem", leaf.Key.ExportPkcs8PrivateKeyPem());
        var certificates = Folder.Write("chain.pem", [.. chain.Prepend(leaf.Certificate).SelectMany(each => Armour.WriteBytes("CERTIFICATE", each.Der))]);
        // Whoever runs the test runs the server: its own users are for a server that is installed.
        var user = Environment.UserName == "root" ? "" : $"default_internal_user = {Environment.UserName}\ndefault_login_user = {Environment.UserName}";
        Start("dovecot", "dovecot-imapd, dovecot-pop3d and dovecot-submissiond", "starting up for", "-F", "-c", Write("dovecot.conf", $$"""
            {{user}}
            base_dir = {{Root}}/run
            state_dir = {{Root}}/state
            log_path = /dev/stderr
            protocols = imap pop3 submission
            submission_relay_host = 127.0.0.1
            listen = 127.0.0.1
            ssl = yes
            ssl_cert = <{{certificates}}
            ssl_key = <{{key}}
            passdb {
              driver = static
              args = nopassword=y
            }
            {{Login("imap", Imap.Port)}}
            {{Login("pop3", Pop3.Port)}}
            {{Login("submission", Smtp.Port)}}
            service anvil {
              chroot =
            }

            """));
    }

    public IPEndPoint Imap { get; }

    public IPEndPoint Pop3 { get; }

    public IPEndPoint Smtp { get; }

    private static string Login(string protocol, int port) => $$"""
        service {{protocol}}-login {
          chroot =
          inet_listener {{protocol}} {
            port = {{port}}
          }
          inet_listener {{protocol}}s {
            port = 0
          }
        }
        """;
}
