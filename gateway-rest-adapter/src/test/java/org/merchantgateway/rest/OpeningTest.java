package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.PaymentGateway;

/** Where the gateway may be, and what is refused when one is opened: by the key's name and with what to do about it. */
class OpeningTest {

    @ParameterizedTest
    @CsvSource({
        "/payment, /payment",
        "/payment/, /payment",
        "/testpayment, /testpayment",
        "/ab, /ab",
        "/ab_by, /ab_by",
        "/a/b-c/payment/, /a/b-c/payment",
        "/%D0%B1, /%D0%B1",
        "'', ''",
        "/, ''"
    })
    void postsBelowAnyBase(String base, String below) {
        try (RestPeer peer = RestPeer.answering("{}");
                PaymentGateway gateway = RestGateway.open(peer.config("gateway.endpoint", peer.host() + base))) {
            gateway.execute(Operations.REGISTER);
            gateway.execute(Operations.REGISTER_IN_FULL);
            gateway.execute(Operations.PAY_BY_WALLET);

            assertThat(peer.received())
                    .extracting(request -> request.uri().toString())
                    .containsExactly(
                            below + "/rest/register.do",
                            below + "/rest/registerPreAuth.do",
                            below + "/google/payment.do");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void speaksHttpToLoopback(String host) {
        try (RestPeer peer = RestPeer.answering("{\"errorCode\":0}")) {
            String endpoint = "http://" + host + ":" + URI.create(peer.host()).getPort() + "/payment";

            assertThat(Outcomes.kind(peer.execute(Operations.REFUND, "gateway.endpoint", endpoint)))
                    .isEqualTo("Accepted");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the endpoint | what is said of it
                "''                             | gateway.endpoint is required",
                "not a url                      | gateway.endpoint must be a URL such as https://host/payment",
                "host/payment                   | gateway.endpoint must be a URL such as https://host/payment",
                "/payment                       | gateway.endpoint must be a URL such as https://host/payment",
                "https:///payment               | gateway.endpoint must be a URL such as https://host/payment",
                "https://a b/payment            | gateway.endpoint must be a URL such as https://host/payment",
                "mailto:shop@bank.example       | gateway.endpoint must be a URL such as https://host/payment",
                "ftp://bank.example/payment     | gateway.endpoint must be https (http goes to loopback only)",
                "file://bank.example/payment    | gateway.endpoint must be https (http goes to loopback only)",
                "http://bank.example/payment    | gateway.endpoint must be https (http goes to loopback only)",
                "http://10.0.0.1/payment        | gateway.endpoint must be https (http goes to loopback only)",
                "http://0.0.0.0/payment         | gateway.endpoint must be https (http goes to loopback only)",
                "http://localhost.evil.example/ | gateway.endpoint must be https (http goes to loopback only)",
                "http://127.0.0.1.evil.example/ | gateway.endpoint must be https (http goes to loopback only)",
                "https://u:s3cret@bank.example/ | gateway.endpoint must have no user, query or fragment",
                "https://bank.example/?a=s3cret | gateway.endpoint must have no user, query or fragment",
                "https://bank.example/#s3cret   | gateway.endpoint must have no user, query or fragment"
            })
    void refusesAnEndpointThatIsNone(String endpoint, String said) {
        assertThat(refusal(Map.of("gateway.endpoint", endpoint))).contains(said).doesNotContain("s3cret");
    }

    @Test
    void refusesBothATokenAndAPassword() {
        assertThat(refusal(Map.of("gateway.token", "t0ken")))
                .contains("gateway.token must not stand beside gateway.userName or gateway.password")
                .doesNotContain("t0ken", "s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway.userName", "gateway.password"})
    void refusesNoCredentials(String missing) {
        assertThat(refusal(Map.of(missing, ""))).contains(missing + " is required");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(refusal(Map.of("gateway.endpoint", "nowhere", "gateway.password", "", "gateway.deadline", "soon")))
                .contains("gateway.endpoint", "gateway.password", "gateway.deadline");
    }

    /** What is said when a gateway is opened with all that it needs, but for these. */
    private static String refusal(Map<String, String> wrong) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "gateway.protocol", "rest",
                "gateway.endpoint", "https://bank.example/payment",
                "gateway.userName", "shop-api",
                "gateway.password", "s3cret"));
        settings.putAll(wrong);
        return catchThrowableOfType(InvalidRequest.class, () -> RestGateway.open(GatewayConfig.from(settings)))
                .getMessage();
    }
}
