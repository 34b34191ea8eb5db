package org.merchantgateway.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

class GatewayConfigTest {

    private static final Map<String, String> LEAST = Map.of(
            "gateway.protocol", "rest",
            "gateway.endpoint", "https://pay.example/payment",
            "gateway.userName", "shop-api",
            "gateway.password", "qwe?rt%y");

    static Map<String, String> with(String... pairs) {
        Map<String, String> settings = new HashMap<>(LEAST);
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put("gateway." + pairs[i], pairs[i + 1]);
        }
        return settings;
    }

    static List<Violation> violations(Map<String, String> settings) {
        return catchThrowableOfType(InvalidRequest.class, () -> GatewayConfig.from(settings))
                .violations();
    }

    @Test
    void needsNoMoreThanProtocolEndpointAndCredentials() {
        GatewayConfig config = GatewayConfig.from(LEAST);

        assertThat(config.protocol()).isEqualTo("rest");
        assertThat(config.endpoint()).isEqualTo(URI.create("https://pay.example/payment"));
        assertThat(config.credentials())
                .isEqualTo(new Credentials.Login(new UserName("shop-api"), Password.of("qwe?rt%y")));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.idleTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.maxAnswerBytes()).isEqualTo(1_048_576);
        assertThat(config.proxy()).isEmpty();
        assertThat(config.extras()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, gateway.merchant {1}: {2}")
    @CsvSource({
        "shop-api, ,       shop,       true",
        "shop-api, ,       shop-api,   true",
        "shop,     ,       shop,       true",
        "shop,     ,       shop-api,   true",
        "shop-api, ,       branch,     false",
        "shop-api, ,       Shop,       false",
        "till-7,   shop,   shop,       true",
        "till-7,   shop,   shop-api,   true",
        "till-7,   shop,   till-7,     false",
        "till-7,   ,       shop,       false",
    })
    void knowsWhoseOrdersItsCredentialsFind(String userName, String merchant, String asked, boolean finds) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "gateway.protocol", "rest",
                "gateway.endpoint", "https://host.example/payment",
                "gateway.userName", userName,
                "gateway.password", "secret"));
        Optional.ofNullable(merchant).ifPresent(login -> settings.put("gateway.merchant", login));

        assertThat(GatewayConfig.from(settings).findsOrdersOf(asked)).isEqualTo(finds);
    }

    @Test
    void doesNotKnowWhoseOrdersATokenFinds() {
        GatewayConfig config = GatewayConfig.from(Map.of(
                "gateway.protocol",
                "rest",
                "gateway.endpoint",
                "https://host.example/payment",
                "gateway.token",
                "shop"));

        assertThat(config.findsOrdersOf("shop")).isFalse();
    }

    @Test
    void readsEverythingElse() {
        GatewayConfig config = GatewayConfig.from(with(
                "connectTimeout", "1500",
                "deadline", "PT1M",
                "idleTimeout", "PT10S",
                "maxAnswerBytes", "4096",
                "proxy", "proxy.example:3128",
                "rest.wallet", "google",
                "soap.path", "ws"));

        assertThat(config.connectTimeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(config.deadline()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.idleTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.maxAnswerBytes()).isEqualTo(4096);
        assertThat(config.proxy()).contains(InetSocketAddress.createUnresolved("proxy.example", 3128));
        assertThat(config.extras())
                .containsOnly(Map.entry("gateway.rest.wallet", "google"), Map.entry("gateway.soap.path", "ws"));
    }

    @Test
    void readsPropertiesAndPassesOverThoseOfOthers() {
        Properties properties = new Properties();
        LEAST.forEach(properties::setProperty);
        properties.setProperty("spring.application.name", "shop");

        assertThat(GatewayConfig.from(properties)).isEqualTo(GatewayConfig.from(LEAST));
    }

    @Test
    void isTheSameMadeByHand() {
        assertThat(GatewayConfig.of("rest", URI.create("https://pay.example/payment/"), "shop-api", "qwe?rt%y"))
                .isEqualTo(GatewayConfig.from(LEAST));
    }

    @Test
    void takesATokenInsteadOfNameAndPassword() {
        Map<String, String> settings = with("token", "5aqi2v2v");
        settings.keySet().removeAll(List.of("gateway.userName", "gateway.password"));

        assertThat(GatewayConfig.from(settings).credentials().<String>fold((n, p) -> "login", Token::reveal))
                .isEqualTo("5aqi2v2v");
    }

    /** They belong to the secret; around every other setting they do not. */
    @Test
    void keepsBlanksAroundAPasswordAndAToken() {
        Map<String, String> settings = with("password", " pass word ", "userName", " shop-api ");
        Map<String, String> byToken = with("token", " 5aqi2v2v ");
        byToken.keySet().removeAll(List.of("gateway.userName", "gateway.password"));

        assertThat(GatewayConfig.from(settings)
                        .credentials()
                        .<String>fold((name, password) -> name + "/" + password.reveal(), token -> ""))
                .isEqualTo("shop-api/ pass word ");
        assertThat(GatewayConfig.from(byToken).credentials().<String>fold((name, password) -> "", Token::reveal))
                .isEqualTo(" 5aqi2v2v ");
    }

    @Test
    void goesOnWithNameAndPasswordWhereThereIsNoToken() {
        assertThat(GatewayConfig.from(LEAST)
                        .credentials()
                        .<String>fold((name, password) -> name + " " + password.reveal(), token -> "token"))
                .isEqualTo("shop-api qwe?rt%y");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:99999/payment, 'must have a port from 1 to 65535 or none'",
        "https://pay.example:65536, 'must have a port from 1 to 65535 or none'",
        "https://pay.example:0, 'must have a port from 1 to 65535 or none'",
        "https://localhost., 'must have a host without a dot at its end'",
        "https://pay.example.:443/payment, 'must have a host without a dot at its end'"
    })
    void refusesAnAddressThatNoCallCouldReach(String endpoint, String rule) {
        assertThat(violations(with("endpoint", endpoint)))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("gateway.endpoint", rule));
    }

    @Test
    void reportsEveryViolationAtOnceByWholeKeys() {
        Map<String, String> settings = Map.of(
                "gateway.endpoint", "http://pay.example/payment",
                "gateway.userName", "x".repeat(31),
                "gateway.pasword", "qwe?rt%y",
                "gateway.connectTimeout", "0",
                "gateway.deadline", "soon",
                "gateway.maxAnswerBytes", "0",
                "gateway.proxy", "proxy.example");

        assertThat(violations(settings))
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactlyInAnyOrder(
                        "gateway.pasword is not a setting",
                        "gateway.protocol is required",
                        "gateway.endpoint must be https (http goes to loopback only)",
                        "gateway.userName must be ANS..30",
                        "gateway.password is required",
                        "gateway.connectTimeout must be more than zero",
                        "gateway.deadline must be milliseconds or an ISO-8601 duration",
                        "gateway.maxAnswerBytes must be more than zero",
                        "gateway.proxy must be host:port");
    }

    @Test
    void reportsEverythingThatIsMissing() {
        assertThat(violations(Map.of()))
                .extracting(Violation::path)
                .containsExactly("gateway.protocol", "gateway.endpoint", "gateway.userName", "gateway.password");
    }

    @Test
    void namesTheKnownSettingsBesideAnUnknownOne() {
        assertThat(violations(with("timeout", "5")))
                .containsExactly(new Violation(
                        "gateway.timeout",
                        "is not a setting",
                        "known are connectTimeout, deadline, endpoint, idleTimeout, maxAnswerBytes, merchant, password, protocol, proxy, "
                                + "tls.keyStore, tls.keyStorePassword, tls.trustJdk, tls.trustStore, tls.trustStorePassword, token, "
                                + "userAgent, userName, headers.NAME, profile, profile.FIELD"));
    }

    @Test
    void refusesATokenBesideAPassword() {
        assertThat(violations(with("token", "5aqi2v2v")))
                .containsExactly(new Violation(
                        "gateway.token", "must not stand beside gateway.userName or gateway.password", "got both"));
    }

    @ParameterizedTest
    @CsvSource({
        "connectTimeout,PT0S",
        "connectTimeout,-5",
        "connectTimeout,PT-1S",
        "deadline,0",
        "deadline,1e3",
        "deadline,1234567890",
        "deadline,PT99999999999999999999S",
        "idleTimeout,0",
        "idleTimeout,P2D",
        "maxAnswerBytes,1.5",
        "maxAnswerBytes,-1",
        "maxAnswerBytes,1234567890",
        "proxy,:3128",
        "proxy,host:",
        "proxy,host:0",
        "proxy,host:65536",
        "proxy,http://host:3128",
        "proxy,shop:pass@host:3128",
        "proxy,host:http"
    })
    void refusesABrokenSetting(String key, String value) {
        assertThat(violations(with(key, value))).extracting(Violation::path).containsExactly("gateway." + key);
    }

    @Test
    void takesAProxyByItsAddressToo() {
        assertThat(GatewayConfig.from(with("proxy", "[::1]:3128")).proxy())
                .isEqualTo(Optional.of(InetSocketAddress.createUnresolved("[::1]", 3128)));
    }

    @Test
    void checksWhatIsMadeWithoutSettingsToo() {
        GatewayConfig good = GatewayConfig.from(LEAST);

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> GatewayConfig.builder()
                        .protocol("rest")
                        .endpoint(URI.create("http://pay.example"))
                        .credentials(good.credentials())
                        .connectTimeout(Duration.ZERO)
                        .deadline(Duration.ofSeconds(-1))
                        .maxAnswerBytes(0)
                        .extras(Map.of())
                        .build())
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::path)
                        .containsExactly("endpoint", "connectTimeout", "deadline", "maxAnswerBytes"));
    }

    @Property
    void saysNothingOfAPasswordOrTokenThatItRefuses(@ForAll("tooLong") String one, @ForAll("tooLong") String other) {
        assertThat(refusal("password", one)).isEqualTo(refusal("password", other));
        assertThat(refusal("token", one)).isEqualTo(refusal("token", other));
    }

    @Provide
    Arbitrary<String> tooLong() {
        return Arbitraries.strings().withCharRange('!', '~').ofLength(300);
    }

    private static String refusal(String key, String secret) {
        InvalidRequest refused =
                catchThrowableOfType(InvalidRequest.class, () -> GatewayConfig.from(with(key, secret)));
        assertThat(refused.getCause()).isNull();
        assertThat(refused.getSuppressed()).isEmpty();
        return refused + " " + refused.violations();
    }
}
