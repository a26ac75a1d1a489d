import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyStore;
import java.security.Security;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Servers such as they were: Java still has every old version and cipher suite, once its ban list is empty.
 * Arguments: a PKCS#12 file, its password, and for each server VERSION,VERSION/SUITE,SUITE. Prints the port of each.
 */
public class OldServer {
    public static void main(String[] arguments) throws Exception {
        Security.setProperty("jdk.tls.disabledAlgorithms", "");
        Security.setProperty("jdk.certpath.disabledAlgorithms", "");
        var password = arguments[1].toCharArray();
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(new FileInputStream(arguments[0]), password);
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, password);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        for (var at = 2; at < arguments.length; at++) {
            var words = arguments[at].split("/");
            var factory = context.getServerSocketFactory();
            var server = (SSLServerSocket) factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            server.setEnabledProtocols(words[0].split(","));
            server.setEnabledCipherSuites(words[1].split(","));
            System.out.println(server.getLocalPort());
            new Thread(() -> serve(server)).start();
        }
    }

    private static void serve(SSLServerSocket server) {
        while (true) {
            try (var client = (SSLSocket) server.accept()) {
                client.startHandshake();
            } catch (IOException refused) {
                // The client sees it too.
            }
        }
    }
}
