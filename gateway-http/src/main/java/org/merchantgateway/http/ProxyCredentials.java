package org.merchantgateway.http;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.ProxyLogin;

/**
 * Tells the proxy who we are. The header stands in the first request already: so there is no {@link
 * java.net.Authenticator}, which would repeat a request after a 407. The JDK's client gives it to the proxy alone: through a
 * tunnel the gateway gets a request without it.
 */
final class ProxyCredentials {

    static final String HEADER = "Proxy-Authorization";
    private static final String SCHEME = "Basic";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private ProxyCredentials() {}

    /** The header's value; a secret. */
    static Optional<String> header(GatewayConfig config) {
        return config.proxyLogin().map(ProxyCredentials::basic);
    }

    private static String basic(ProxyLogin login) {
        String both = login.user() + ":" + login.password().reveal();
        return SCHEME + " " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes sure that the JDK's client (17 to 25) does not drop the header silently.
     *
     * @throws IllegalStateException if this JVM forbids it; names the property
     */
    static void requireAllowed(GatewayConfig config) {
        String property = "jdk.http.auth."
                + ("https".equalsIgnoreCase(config.endpoint().getScheme()) ? "tunneling" : "proxying")
                + ".disabledSchemes";
        if (config.proxyLogin().isPresent()
                && COMMA.splitAsStream(setting(property).strip()).anyMatch(SCHEME::equalsIgnoreCase)) {
            throw new IllegalStateException(
                    "this JVM does not tell a proxy who we are (gateway.proxy.user): start it with -D" + property
                            + "= (empty)");
        }
    }

    /** As the JDK reads it: a system property, or else the JDK's own file, which lists Basic when it is installed. */
    private static String setting(String property) {
        String set = System.getProperty(property);
        return set == null ? ofJdk().getProperty(property, "") : set;
    }

    private static Properties ofJdk() {
        Properties jdk = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of(System.getProperty("java.home"), "conf", "net.properties"), StandardCharsets.ISO_8859_1)) {
            jdk.load(file);
        } catch (IOException none) {
            // then the JDK has no setting either
        }
        return jdk;
    }
}
