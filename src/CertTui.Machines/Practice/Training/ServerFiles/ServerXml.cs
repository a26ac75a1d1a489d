namespace CertTui.Machines.Practice.Training.ServerFiles;

/// <summary>A server.xml with one connector for https, in the new style or in that of Tomcat 7 and 8.0.</summary>
internal static class ServerXml
{
    public static string Write(string keyStore, string alias, bool isOldStyle) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- Practice server. <Connector port="1"/> in a comment is no connector. -->
        <Server port="-1" shutdown="SHUTDOWN">
          <Service name="Catalina">
        {(isOldStyle ? Old(keyStore, alias) : New(keyStore, alias))}
            <Engine name="Catalina" defaultHost="localhost">
              <Host name="localhost" appBase="webapps" />
            </Engine>
          </Service>
        </Server>

        """;

    private static string New(string keyStore, string alias) => $"""
            <Connector port="8443" protocol="org.apache.coyote.http11.Http11NioProtocol" SSLEnabled="true">
              <SSLHostConfig protocols="TLSv1.2,TLSv1.3">
                <Certificate certificateKeystoreFile="{keyStore}"
                             certificateKeyAlias="{alias}"
                             certificateKeystorePassword="{ServerFolder.Password}"
                             type="RSA" />
              </SSLHostConfig>
            </Connector>
        """;

    private static string Old(string keyStore, string alias) => $"""
            <Connector port="8443" protocol="HTTP/1.1" SSLEnabled="true" scheme="https" secure="true"
                       keystoreFile='{keyStore}' keystorePass='{ServerFolder.Password}' keyAlias='{alias}' />
        """;
}
