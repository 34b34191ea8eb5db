package org.merchantgateway.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.merchantgateway.domain.config.GatewayConfigTest.with;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.notation.InvalidRequest;

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

        assertThat(refusal(settings)).isEqualTo(message + ", got " + place);
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
        "tls.keyStorePasswordEnv, NONE,  gateway.tls.keyStorePasswordEnv must name something that is not empty",
    })
    void refusesWhatDoesNotFitTogether(String key, String value, String message) {
        assertThat(refusal(with(key, value))).startsWith(message).doesNotContain("secret");
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
