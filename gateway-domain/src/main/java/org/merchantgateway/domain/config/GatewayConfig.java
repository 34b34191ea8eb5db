package org.merchantgateway.domain.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.RequestHeaders;
import org.merchantgateway.domain.rule.Rules;
import org.merchantgateway.domain.rule.TimeLimit;

/**
 * How to reach a gateway. Made from properties:
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>meaning</th><th>default</th></tr>
 * <tr><td>{@code gateway.protocol}</td><td>which adapter: {@code rest} or {@code soap}</td><td>required</td></tr>
 * <tr><td>{@code gateway.endpoint}</td><td>the gateway's base URL, such as {@code https://host/payment}; {@code http}
 * to loopback only</td><td>required</td></tr>
 * <tr><td>{@code gateway.userName}, {@code gateway.password}</td><td>the credentials</td><td>required, unless there is
 * a token</td></tr>
 * <tr><td>{@code gateway.token}</td><td>the token, instead of the two</td><td>none</td></tr>
 * <tr><td>{@code gateway.merchant}</td><td>whose orders these credentials find by number</td><td>the user name without
 * {@code -api}</td></tr>
 * <tr><td>{@code gateway.profile}</td><td>which gateway of the family it is: {@code manual}, {@code alfa}, {@code bpc},
 * {@code sber}, {@code yookassa}, {@code bt} or {@code satim}</td><td>{@code manual}</td></tr>
 * <tr><td>{@code gateway.profile.FIELD}</td><td>the notation of a field, such as {@code gateway.profile.orderNumber=ANS..36};
 * the fields are {@link org.merchantgateway.domain.profile.LimitedField#names()}</td><td>the profile's</td></tr>
 * <tr><td>{@code gateway.profile.require}, {@code gateway.profile.doWithout}</td><td>fields that must be there or need not,
 * such as {@code payByBinding.ip}, separated by commas</td><td>the profile's</td></tr>
 * <tr><td>{@code gateway.profile.zone}, {@code gateway.profile.zone.KIND}</td><td>the zone of times without one, of all or of
 * {@code expirationDate}, {@code orderCreationDate}, {@code period} or {@code answer}</td><td>the profile's</td></tr>
 * <tr><td>{@code gateway.profile.path.REQUEST}</td><td>where a request is posted, such as
 * {@code gateway.profile.path.register=rest/register.do}; wallets are {@code googlePay} and so on</td><td>the
 * profile's</td></tr>
 * <tr><td>{@code gateway.profile.field.NAME}</td><td>what the gateway calls a field of a REST request, such as
 * {@code gateway.profile.field.refundItems=orderBundle}</td><td>the profile's</td></tr>
 * <tr><td>{@code gateway.profile.without}</td><td>requests that the gateway does not have, separated by commas</td><td>the
 * profile's</td></tr>
 * <tr><td>{@code gateway.profile.bodies}, {@code gateway.profile.callbacks}</td><td>{@code FORM} or {@code JSON};
 * {@code FORM}, {@code JSON} or {@code JWT}</td><td>the profile's</td></tr>
 * <tr><td>{@code gateway.profile.walletCurrency}</td><td>what a payment by wallet calls its currency: {@code currency} or
 * {@code currencyCode}</td><td>the profile's</td></tr>
 * <tr><td>{@code gateway.connectTimeout}</td><td>ISO-8601 duration or milliseconds</td><td>5 s</td></tr>
 * <tr><td>{@code gateway.deadline}</td><td>for one whole exchange, its body included; reading an answer comes on top</td>
 * <td>30 s</td></tr>
 * <tr><td>{@code gateway.idleTimeout}</td><td>no request goes out on a connection that was idle for longer</td><td>30
 * s</td></tr>
 * <tr><td>{@code gateway.maxAnswerBytes}</td><td>more bytes of an answer are not read</td><td>1 MiB</td></tr>
 * <tr><td>{@code gateway.proxy}</td><td>{@code host:port} of an HTTP proxy; the JVM-wide one is not
 * used</td><td>none</td></tr>
 * <tr><td>{@code gateway.proxy.user}, {@code gateway.proxy.password}</td><td>who we are at the proxy (Basic)</td>
 * <td>none</td></tr>
 * <tr><td>{@code gateway.allowInsecureTestEndpoint}</td><td>one host to which {@code http} may go, for tests alone: all is
 * sent unencrypted, passwords and cards too. Not beside the profile of a bank</td><td>none</td></tr>
 * <tr><td>{@code gateway.userAgent}</td><td>what the header {@code User-Agent} says</td><td>the library's name and
 * version</td></tr>
 * <tr><td>{@code gateway.headers.NAME}</td><td>a header of every request, such as {@code gateway.headers.X-Api-Key}; none
 * that the library sets itself. The value is taken for a secret</td><td>none</td></tr>
 * <tr><td>{@code gateway.tls.trustStore}</td><td>a file (PEM or PKCS #12) with the certificates of the authorities that
 * are trusted to sign the gateway's</td><td>those that the JDK trusts</td></tr>
 * <tr><td>{@code gateway.tls.trustJdk}</td><td>{@code true}: those that the JDK trusts are trusted beside them</td>
 * <td>{@code false}</td></tr>
 * <tr><td>{@code gateway.tls.keyStore}</td><td>a file (PKCS #12) with the client certificate that the gateway wants, and its
 * key</td><td>none</td></tr>
 * <tr><td>{@code gateway.tls.trustStorePassword}, {@code gateway.tls.keyStorePassword}</td><td>what opens them</td>
 * <td>none</td></tr>
 * <tr><td>{@code gateway.signing.hash}</td><td>{@code true}: requests carry the hash of their body
 * ({@code X-Hash})</td><td>{@code false}</td></tr>
 * <tr><td>{@code gateway.signing.key}, {@code gateway.signing.keyPassword}</td><td>a file (PEM, PKCS #8) with the RSA key by
 * which requests are signed ({@code X-Hash} and {@code X-Signature}), and what opens it</td><td>none</td></tr>
 * </table>
 *
 * <p>Every password, and the token, may stand elsewhere: {@code gateway.passwordFile} names a file (a line break at its end
 * is no part of it), {@code gateway.passwordEnv} an environment variable, and so on.
 *
 * <p>Keys that begin with {@code gateway.rest.} or {@code gateway.soap.} are the adapter's own and kept in
 * {@code extras}.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class GatewayConfig {

    /** The common prefix of all keys. A key with this prefix that is neither known nor an adapter's own is refused. */
    public static final String PREFIX = "gateway.";

    private static final Rules<GatewayConfig> RULES = Rules.of(GatewayConfig.class, GatewayConfig::checkTogether);

    GatewayConfig() {}

    /** The adapter's name, lower case: {@code rest} or {@code soap}, or that of an adapter of a team's own. */
    public abstract String protocol();

    /**
     * The base URL, without a slash at its end and without user, query or fragment, its host without a dot at its end.
     * {@code https}; {@code http} only to this computer ({@code localhost}, {@code 127.x.x.x} or {@code [::1]}), or to
     * {@link #allowInsecureTestEndpoint}. Of a host with several addresses the JDK's client (17 to 25) tries the first alone: if
     * nobody is there, nothing is sent.
     */
    public abstract URI endpoint();

    /** How the merchant authenticates; prints masked. */
    public abstract Credentials credentials();

    /**
     * The merchant whose orders these credentials find by number; if empty, it is the one whose login the user name is,
     * without {@code -api} at its end. A token names none.
     */
    public abstract Optional<MerchantLogin> merchant();

    /** What the gateway is like; the manual unless set. */
    @Value.Default
    public Profile profile() {
        return Profile.manual();
    }

    /**
     * How long a connection may take to open; more than zero, a day at most; 5 seconds unless set. After it the call is
     * not sent.
     */
    public abstract Duration connectTimeout();

    /**
     * For one whole exchange, its body included; more than zero, a day at most; 30 seconds unless set. If the answer is
     * not complete by then, the outcome of the call is in doubt. Reading a complete answer comes on top: it takes time that
     * grows with its size, of which {@link #maxAnswerBytes} is the limit, and with nothing else.
     */
    public abstract Duration deadline();

    /**
     * No request goes out on a connection that was idle for longer; more than zero, a day at most; 30 seconds unless set.
     * Firewalls and clouds drop idle connections after 30 to 350 seconds without saying so: a request on one of them ends by its
     * deadline, in doubt. Under steady traffic connections are renewed about as often.
     */
    public abstract Duration idleTimeout();

    /**
     * How many bytes of an answer are read at most; more than zero; 1 MiB unless set. The outcome of a call with a
     * longer answer is in doubt.
     */
    @Value.Default
    public int maxAnswerBytes() {
        return 1 << 20;
    }

    /** An HTTP proxy, unresolved; empty for none. The JVM-wide one is not used. */
    public abstract Optional<InetSocketAddress> proxy();

    /**
     * Who we are at the proxy; empty if it does not ask. The JVM has to allow it for an endpoint with TLS: a JDK as it is
     * installed does not ({@code jdk.http.auth.tunneling.disabledSchemes}), and then no gateway opens.
     */
    public abstract Optional<ProxyLogin> proxyLogin();

    /**
     * A host to which {@code http} may go although it is not this computer, for tests alone: whoever is on the way reads
     * passwords and cards. Each gateway that makes use of it says so in the log when it opens. Empty for none.
     */
    public abstract Optional<String> allowInsecureTestEndpoint();

    /** What the header {@code User-Agent} says, printable ASCII; if empty, the library's name and version. */
    public abstract Optional<String> userAgent();

    /**
     * Headers of every request beside those that the library sets itself, by name; empty if there are none. The values,
     * printable ASCII, are taken for secrets: they are never printed, and a proxy that opens a tunnel gets none.
     */
    public abstract Map<String, String> headers();

    /**
     * The certificates of the authorities that are trusted to sign the gateway's, PEM or PKCS #12; if empty, those that the JDK
     * trusts. The gateway's name is checked all the same.
     */
    public abstract Optional<KeyFile> trustStore();

    /** Whether those that the JDK trusts are trusted beside those of {@link #trustStore}; false unless set. */
    @Value.Default
    public boolean trustsJdk() {
        return false;
    }

    /** Our certificate and its key, PKCS #12, for a gateway that wants to know its clients by one; empty for none. */
    public abstract Optional<KeyFile> keyStore();

    /** The RSA key, PEM in PKCS #8, by which requests are signed; empty for none. Some gateways ask it for payouts. */
    public abstract Optional<KeyFile> signingKey();

    /** Whether requests carry the hash of their body; with a {@link #signingKey} they do anyway. False unless set. */
    @Value.Default
    public boolean sendsHash() {
        return false;
    }

    /**
     * The adapter's own settings by their whole keys, such as those that begin with {@code gateway.rest.}; empty if
     * there are none. Checked by the adapter when it opens.
     */
    public abstract Map<String, String> extras();

    /**
     * Whether a question by order number is answered about the orders of this merchant.
     *
     * @param merchantLogin the merchant's login, with or without the suffix {@code -api}
     * @return false if it is another merchant than {@link #merchant}, or with a token and no {@link #merchant}
     */
    public boolean findsOrdersOf(String merchantLogin) {
        return merchant()
                .map(MerchantLogin::value)
                .or(() -> credentials().fold((user, password) -> Optional.of(user.value()), token -> Optional.empty()))
                .filter(own -> MerchantLogin.areOfOne(own, merchantLogin))
                .isPresent();
    }

    /** Reports what no single field's rule can check: the URL, the times, the limit and the proxy. */
    private void checkTogether(Consumer<Violation> report) {
        Optional<URI> endpoint = Optional.ofNullable(endpoint());
        endpoint.flatMap(url -> Addresses.endpointViolation(url, allowInsecureTestEndpoint()))
                .ifPresent(report);
        if (allowInsecureTestEndpoint().isPresent() && profile().isOfBank()) {
            report.accept(new Violation(
                    "allowInsecureTestEndpoint",
                    "must not stand beside the profile of a bank",
                    "got one beside " + profile().name()));
        }
        TimeLimit.violation("connectTimeout", connectTimeout()).ifPresent(report);
        TimeLimit.violation("deadline", deadline()).ifPresent(report);
        TimeLimit.violation("idleTimeout", idleTimeout()).ifPresent(report);
        if (maxAnswerBytes() < 1) {
            report.accept(new Violation("maxAnswerBytes", "must be more than zero", "got " + maxAnswerBytes()));
        }
        endpoint.flatMap(url -> Addresses.proxyViolation(url, proxy())).ifPresent(report);
        userAgent().flatMap(RequestHeaders::userAgentViolation).ifPresent(report);
        RequestHeaders.check(headers(), report);
        if (proxyLogin().filter(login -> login.user().contains(":")).isPresent()) {
            report.accept(new Violation("proxy.user", "must be without a colon", "got one"));
        }
        if (proxyLogin().isPresent() && proxy().isEmpty()) {
            report.accept(new Violation("proxy.user", "must stand beside proxy", "got it alone"));
        }
        if (trustsJdk() && trustStore().isEmpty()) {
            report.accept(new Violation("tls.trustJdk", "must stand beside tls.trustStore", "got it alone"));
        }
    }

    /**
     * A gateway by user name and password, everything else by default.
     *
     * @param protocol {@code rest} or {@code soap}
     * @param endpoint the base URL, such as {@code https://host/payment}; a slash at its end is removed
     * @param userName ANS..30
     * @param password ANS..30
     * @throws InvalidRequest with every violation, no secret in it
     */
    public static GatewayConfig of(String protocol, URI endpoint, String userName, String password) {
        return from(Map.of(
                "gateway.protocol", protocol,
                "gateway.endpoint", endpoint.toString(),
                "gateway.userName", userName,
                "gateway.password", password));
    }

    /**
     * Reads properties, their defaults included; those that do not begin with {@code gateway.} are ignored.
     *
     * @param properties keys as in the table above; only those whose key and value are strings are read
     * @throws InvalidRequest with every violation, keys by their whole names, no secret in it
     */
    public static GatewayConfig from(Properties properties) {
        Map<String, String> map = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return from(map);
    }

    /**
     * Reads settings; those that do not begin with {@code gateway.} are ignored.
     *
     * @param settings keys as in the table above; white space around a value is removed, and an empty value means
     *     missing
     * @throws InvalidRequest with every violation, keys by their whole names, no secret in it: also for an unknown key,
     *     and for a token beside a user name or a password
     */
    public static GatewayConfig from(Map<String, String> settings) {
        return new Settings(settings, System::getenv).toConfig();
    }

    /** Without secrets; of headers and the adapter's own settings, some of which may be secret, only the names. */
    @Override
    public String toString() {
        return "GatewayConfig[" + protocol() + " at " + endpoint() + ", " + credentials()
                + merchant().map(login -> ", merchant " + login).orElse("")
                + ", profile " + profile().name() + ", connectTimeout "
                + connectTimeout() + ", deadline " + deadline() + ", idleTimeout " + idleTimeout() + ", maxAnswerBytes "
                + maxAnswerBytes()
                + proxy().map(address -> ", proxy " + address).orElse("")
                + proxyLogin().map(login -> ", proxyLogin " + login.user()).orElse("")
                + allowInsecureTestEndpoint()
                        .map(host -> ", allowInsecureTestEndpoint " + host)
                        .orElse("")
                + trustStore()
                        .map(file -> ", trustStore " + file + (trustsJdk() ? " and the JDK's" : ""))
                        .orElse("")
                + keyStore().map(file -> ", keyStore " + file).orElse("")
                + signingKey().map(file -> ", signingKey " + file).orElse("") + (sendsHash() ? ", sendsHash" : "")
                + userAgent().map(agent -> ", userAgent " + agent).orElse("") + ", headers "
                + new TreeSet<>(headers().keySet()) + ", extras "
                + new TreeSet<>(extras().keySet()) + "]";
    }

    /** A new builder of a configuration. */
    public static Builder builder() {
        return ImmutableGatewayConfig.builder();
    }

    /**
     * Collects a configuration. Null means missing; {@link #build()} reports every violation at once, no secret in it.
     * Where a field is set twice, the last call counts. Not safe for use by many threads.
     */
    public abstract static class Builder {

        Builder() {}

        /** The adapter's name. Required. */
        public abstract Builder protocol(@Nullable String protocol);

        /** The base URL, without a slash at its end. Required. */
        public abstract Builder endpoint(@Nullable URI endpoint);

        /** How the merchant authenticates. Required. */
        public abstract Builder credentials(@Nullable Credentials credentials);

        /** The merchant whose orders are found by number; null for the one after whom the user name is named. */
        public abstract Builder merchant(@Nullable MerchantLogin merchant);

        /** What the gateway is like; the manual unless set. */
        public abstract Builder profile(Profile profile);

        /** How long a connection may take to open; more than zero, a day at most; 5 seconds if missing. */
        public abstract Builder connectTimeout(@Nullable Duration connectTimeout);

        /**
         * How long one whole exchange may take, its body included; more than zero, a day at most; 30 seconds if
         * missing.
         */
        public abstract Builder deadline(@Nullable Duration deadline);

        /** How long a connection may have been idle before a request; more than zero, a day at most; 30 seconds if missing. */
        public abstract Builder idleTimeout(@Nullable Duration idleTimeout);

        /** How many bytes of an answer are read at most; more than zero; 1 MiB unless set. */
        public abstract Builder maxAnswerBytes(int maxAnswerBytes);

        /**
         * An HTTP proxy, made by {@link InetSocketAddress#createUnresolved}; null for none. Must be on this computer if
         * the endpoint is {@code http}.
         */
        public abstract Builder proxy(@Nullable InetSocketAddress proxy);

        /** Who we are at the proxy; null if it does not ask. */
        public abstract Builder proxyLogin(@Nullable ProxyLogin proxyLogin);

        /** A host to which {@code http} may go, for tests alone; null for none. */
        public abstract Builder allowInsecureTestEndpoint(@Nullable String allowInsecureTestEndpoint);

        /** What the header {@code User-Agent} says, printable ASCII; null for the library's name and version. */
        public abstract Builder userAgent(@Nullable String userAgent);

        /** Headers of every request, by name, none that the library sets itself; the values are never printed. */
        public abstract Builder headers(Map<String, ? extends String> headers);

        /** The certificates of the trusted authorities, PEM or PKCS #12; null for those that the JDK trusts. */
        public abstract Builder trustStore(@Nullable KeyFile trustStore);

        /** Whether those that the JDK trusts are trusted beside the trust store's; false unless set. */
        public abstract Builder trustsJdk(boolean trustsJdk);

        /** Our certificate and its key, PKCS #12; null for none. */
        public abstract Builder keyStore(@Nullable KeyFile keyStore);

        /** The RSA key, PEM in PKCS #8, by which requests are signed; null for none. */
        public abstract Builder signingKey(@Nullable KeyFile signingKey);

        /** Whether requests carry the hash of their body; false unless set. */
        public abstract Builder sendsHash(boolean sendsHash);

        /** The adapter's own settings by their whole keys. */
        public abstract Builder extras(Map<String, ? extends String> extras);

        abstract GatewayConfig unchecked();

        /**
         * Builds it from what was set. Opens nothing and sends nothing.
         *
         * @throws InvalidRequest with every violation; fields by their names here, without {@code gateway.}
         */
        public GatewayConfig build() {
            GatewayConfig set = unchecked();
            if (set.connectTimeout() == null) {
                connectTimeout(Duration.ofSeconds(5));
            }
            if (set.deadline() == null) {
                deadline(Duration.ofSeconds(30));
            }
            if (set.idleTimeout() == null) {
                idleTimeout(Duration.ofSeconds(30));
            }
            return RULES.check(unchecked(), new Refusals());
        }
    }
}
