package org.merchantgateway.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.merchantgateway.domain.config.GatewayConfigTest.with;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/** Secrets that stand in a file or an environment variable, and the files that passwords open. */
class GatewayConfigSecretsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("SHOP_PASSWORD", " of-variable ", "EMPTY", "", "BLANK", "  ");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "of-file,       of-file",
                "\"of-file\n\",   of-file",
                "\"of-file\r\n\", of-file",
                "\" of-file \n\", \" of-file \"",
                "of-variable,   \" of-variable \"",
            })
    void readsASecretFromWhereItStands(String content, String secret) throws Exception {
        Path file = Files.writeString(directory.resolve("secret"), content);
        Map<String, String> settings = withoutPassword();
        if (content.equals("of-variable")) {
            settings.put("gateway.passwordEnv", "SHOP_PASSWORD");
        } else {
            settings.put("gateway.passwordFile", file.toString());
        }

        assertThat(read(settings).credentials())
                .isEqualTo(new Credentials.Login(new UserName("shop-api"), Password.of(secret)));
    }

    @ParameterizedTest
    @CsvSource({
        "passwordFile, missing, gateway.passwordFile must name a file that can be read",
        "passwordFile, blank,   gateway.passwordFile must name something that is not empty",
        "passwordEnv,  NONE,    gateway.passwordEnv must name something that is not empty",
        "passwordEnv,  EMPTY,   gateway.passwordEnv must name something that is not empty",
        "passwordEnv,  BLANK,   gateway.passwordEnv must name something that is not empty",
    })
    void refusesAPlaceWithoutASecretByItsKey(String key, String value, String message) throws Exception {
        Files.writeString(directory.resolve("blank"), " \n");
        String place = key.endsWith("File") ? directory.resolve(value).toString() : value;
        Map<String, String> settings = withoutPassword();
        settings.put("gateway." + key, place);

        assertThat(refusal(settings)).isEqualTo(message + ", got another one");
    }

    /** Somebody takes the key for another way to give the password. */
    @ParameterizedTest
    @ValueSource(strings = {"passwordFile", "passwordEnv"})
    void showsNothingOfASecretThatStandsInPlaceOfItsPlace(String key) {
        Map<String, String> settings = withoutPassword();
        settings.put("gateway." + key, "qwe?rt%y");

        assertThat(refusal(settings)).contains("gateway." + key).doesNotContain("qwe");
    }

    @Test
    void refusesASecretThatIsGivenTwice() {
        assertThat(refusal(with("passwordEnv", "SHOP_PASSWORD")))
                .isEqualTo(
                        "gateway.password must be given once: itself, by a file or by a variable, got it in several ways")
                .doesNotContain("of-variable");
    }

    @Test
    void readsFilesAndTheirPasswords() {
        GatewayConfig config = read(with(
                "tls.trustStore", "/etc/shop/bank.pem",
                "tls.trustJdk", "true",
                "tls.keyStore", "/etc/shop/client.p12",
                "tls.keyStorePasswordEnv", "SHOP_PASSWORD"));

        assertThat(config.trustStore()).get().satisfies(file -> {
            assertThat(file.path()).isEqualTo(Path.of("/etc/shop/bank.pem"));
            assertThat(file.password()).isEmpty();
        });
        assertThat(config.trustsJdk()).isTrue();
        assertThat(config.keyStore().flatMap(KeyFile::password)).contains(Passphrase.of(" of-variable "));
        assertThat(config)
                .asString()
                .contains("trustStore /etc/shop/bank.pem and the JDK's", "keyStore /etc/shop/client.p12")
                .doesNotContain("of-variable");
    }

    @Test
    void trustsWhomTheJdkTrustsUnlessAFileIsNamed() {
        GatewayConfig config = read(with());

        assertThat(config.trustStore()).isEmpty();
        assertThat(config.trustsJdk()).isFalse();
        assertThat(config.keyStore()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tls.trustJdk,           yes,    gateway.tls.trustJdk must be true or false",
        "tls.trustJdk,           true,   gateway.tls.trustJdk must stand beside tls.trustStore",
        "tls.trustStorePassword, secret, gateway.tls.trustStore is required beside its password",
        "tls.keyStorePassword,   secret, gateway.tls.keyStore is required beside its password",
        "signing.keyPassword,    secret, gateway.signing.key is required beside its password",
        "signing.hash,           1,      gateway.signing.hash must be true or false",
        "proxy.user,             shop,   gateway.proxy.password is required",
        "proxy.password,         secret, gateway.proxy.user is required",
        "tls.keyStorePasswordEnv, NONE,  gateway.tls.keyStorePasswordEnv must name something that is not empty",
    })
    void refusesWhatDoesNotFitTogether(String key, String value, String message) {
        assertThat(refusal(with(key, value))).startsWith(message).doesNotContain("secret");
    }

    @Test
    void readsWhoWeAreAtTheProxy() {
        GatewayConfig config =
                read(with("proxy", "proxy.example:3128", "proxy.user", "shop", "proxy.passwordEnv", "SHOP_PASSWORD"));

        assertThat(config.proxyLogin()).contains(new ProxyLogin("shop", Passphrase.of(" of-variable ")));
        assertThat(config).asString().contains("proxyLogin shop").doesNotContain("of-variable");
    }

    @ParameterizedTest
    @CsvSource({
        "shop,   none,               gateway.proxy.user must stand beside proxy",
        "sh:op,  proxy.example:3128, gateway.proxy.user must be without a colon",
    })
    void refusesALoginThatNoProxyCanTake(String user, String proxy, String message) {
        Map<String, String> settings = with("proxy.user", user, "proxy.password", "secret");
        if (!proxy.equals("none")) {
            settings.put("gateway.proxy", proxy);
        }

        assertThat(refusal(settings)).startsWith(message).doesNotContain("secret");
    }

    @Test
    void readsHowRequestsAreSigned() {
        GatewayConfig config =
                read(with("signing.key", "/etc/shop/key.pem", "signing.keyPassword", "secret", "signing.hash", "true"));

        assertThat(config.signingKey().flatMap(KeyFile::password)).contains(Passphrase.of("secret"));
        assertThat(config.sendsHash()).isTrue();
        assertThat(config).asString().contains("signingKey /etc/shop/key.pem").doesNotContain("secret");
        assertThat(read(with()).sendsHash()).isFalse();
    }

    /** One host, by its name alone; a proxy that is on another computer is refused as before. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://test.example/payment,  test.example,  -, -",
                "http://TEST.example:8080,     test.example,  -, -",
                "http://10.0.0.5/payment,      10.0.0.5,      -, -",
                "http://[fe80::1]/payment,     [fe80::1],     -, -",
                "https://pay.example/payment,  test.example,  -, -",
                "http://pay.example/payment,   -,             -, gateway.endpoint",
                "http://pay.example/payment,   test.example,  -, gateway.endpoint",
                "http://a.test.example,        test.example,  -, gateway.endpoint",
                "http://test.example.evil,     test.example,  -, gateway.endpoint",
                "http://test.example:80,       test.example:80, -, gateway.endpoint",
                "http://test.example,          *,             -, gateway.endpoint",
                "ftp://test.example/payment,   test.example,  -, gateway.endpoint",
                "http://test.example/payment,  test.example,  proxy.example:3128, gateway.proxy",
                "http://test.example/payment,  test.example,  127.0.0.1:3128,     -",
            })
    void sendsPlainTextToOneNamedHostAlone(String endpoint, String allowed, String proxy, String refused) {
        Map<String, String> settings = with("endpoint", endpoint);
        Optional.ofNullable(allowed).ifPresent(host -> settings.put("gateway.allowInsecureTestEndpoint", host));
        Optional.ofNullable(proxy).ifPresent(address -> settings.put("gateway.proxy", address));

        if (refused == null) {
            assertThat(read(settings).endpoint()).isEqualTo(URI.create(endpoint));
        } else {
            assertThat(GatewayConfigTest.violations(settings))
                    .extracting(Violation::path)
                    .containsExactly(refused);
        }
    }

    private static GatewayConfig read(Map<String, String> settings) {
        return new Settings(settings, ENVIRONMENT::get).toConfig();
    }

    private static String refusal(Map<String, String> settings) {
        return catchThrowableOfType(InvalidRequest.class, () -> read(settings)).getMessage();
    }

    private static Map<String, String> withoutPassword() {
        Map<String, String> settings = new HashMap<>(with());
        settings.remove("gateway.password");
        return settings;
    }
}
