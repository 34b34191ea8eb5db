package org.merchantgateway.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.config.GatewayConfigTest.violations;
import static org.merchantgateway.domain.config.GatewayConfigTest.with;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.notation.Violation;

/** Headers of a team's own. */
class GatewayConfigHeadersTest {

    @Test
    void readsHeadersAndUserAgent() {
        GatewayConfig config = GatewayConfig.from(
                with("headers.X-Api-Key", " key ", "headers.X-Empty", " ", "userAgent", "shop/7.1 (test)"));

        assertThat(config.headers()).containsExactly(Map.entry("X-Api-Key", "key"));
        assertThat(config.userAgent()).contains("shop/7.1 (test)");
    }

    @Test
    void hasNoneUnlessTheyAreSet() {
        GatewayConfig config = GatewayConfig.from(with());

        assertThat(config.headers()).isEmpty();
        assertThat(config.userAgent()).isEmpty();
    }

    @Test
    void printsNamesAlone() {
        assertThat(GatewayConfig.from(with("headers.X-Api-Key", "key-of-the-shop")))
                .asString()
                .contains("X-Api-Key")
                .doesNotContain("key-of-the-shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "headers.Host              | x            | is a header that the library sets itself",
                "headers.content-length    | 1            | is a header that the library sets itself",
                "headers.Content-Type      | text/xml     | is a header that the library sets itself",
                "headers.SOAPAction        | x            | is a header that the library sets itself",
                "headers.Cookie            | a=secret     | is a header that the library sets itself",
                "headers.AUTHORIZATION     | Basic secret | is a header that the library sets itself",
                "headers.Transfer-Encoding | chunked      | is a header that the library sets itself",
                "headers.Accept-Encoding   | gzip         | is a header that the library sets itself",
                "headers.Expect            | 100-continue | is a header that the library sets itself",
                "headers.Connection        | close        | is a header that the library sets itself",
                "headers.Proxy-Authorization | secret     | is a header that the library sets itself",
                "headers.User-Agent        | x            | is a header that the library sets itself",
                "headers.X-Signature       | secret       | is a header that the library sets itself",
                "headers.X                 | \"secret\r\nY: z\" | must be printable ASCII",
                "headers.X                 | \"secret\u0007x\" | must be printable ASCII",
                "headers.X                 | s\u00e9cret  | must be printable ASCII",
                "userAgent                 | \"secret\r\nY: z\" | must be printable ASCII",
            })
    void refusesWhatCannotBeSentOrIsOurs(String key, String value, String rule) {
        assertThat(violations(with(key, value))).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("gateway." + key);
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation).asString().doesNotContain("secret", "chunked", "\n");
        });
    }

    @ParameterizedTest
    @CsvSource({"'headers.'", "headers.X Y", "headers.X:", "'headers.X\r\nY'", "headers.\u00e9"})
    void refusesANameThatHttpDoesNotHave(String key) {
        assertThat(violations(with(key, "1")))
                .containsExactly(
                        new Violation("gateway.headers", "must have names as HTTP has them", "got another text"));
    }

    @Test
    void refusesOneNameInTwoSpellings() {
        assertThat(violations(with("headers.X-Key", "1", "headers.x-key", "2")))
                .extracting(Violation::rule)
                .containsExactly("must be given once");
    }
}
