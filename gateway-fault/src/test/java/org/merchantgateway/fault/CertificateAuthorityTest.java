package org.merchantgateway.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which certificates a client of the JDK accepts. */
class CertificateAuthorityTest {

    private static final CertificateAuthority AUTHORITY = CertificateAuthority.create();

    private static int status(URI address, SSLContext trusted) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .sslContext(trusted)
                .build()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static FaultServer server(SSLContext shown) {
        return FaultServer.startTls(shown, Fault.answering("text/plain", "ok"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void aValidOneIsAccepted(String host) throws Exception {
        try (FaultServer server = server(AUTHORITY.valid())) {
            URI address = URI.create(server.baseUri().toString().replace("127.0.0.1", host));

            assertThat(status(address, AUTHORITY.trusting())).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void oneForCertainNamesIsAcceptedForThemAlone(String host) throws Exception {
        try (FaultServer server = server(AUTHORITY.validFor(List.of("gateway.test", "::1", host)))) {
            URI address = URI.create(server.baseUri().toString().replace("127.0.0.1", host));
            URI another = URI.create(server.baseUri()
                    .toString()
                    .replace("127.0.0.1", host.equals("localhost") ? "127.0.0.1" : "localhost"));

            assertThat(status(address, AUTHORITY.trusting())).isEqualTo(200);
            assertThatThrownBy(() -> status(another, AUTHORITY.trusting())).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> AUTHORITY.validFor(List.of("1:2"))).hasMessage("not an address: 1:2");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("expired", AUTHORITY.expired(), "NotAfter"),
                Arguments.of("of another host", AUTHORITY.ofAnotherHost(), "subject alternative"),
                Arguments.of(
                        "self-signed", CertificateAuthority.selfSigned(), "unable to find valid certification path"),
                Arguments.of(
                        "of another authority", CertificateAuthority.create().valid(), "Signature"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void aBadOneIsRefusedForItsFault(String name, SSLContext shown, String why) {
        try (FaultServer server = server(shown)) {
            assertThatThrownBy(() -> status(server.baseUri(), AUTHORITY.trusting()))
                    .isInstanceOf(SSLHandshakeException.class)
                    .rootCause()
                    .hasMessageContaining(why);
            assertThat(server.executions()).isZero();
        }
    }

    @Test
    void theJvmTrustsNoneOfThem() throws Exception {
        try (FaultServer server = server(AUTHORITY.valid())) {
            assertThatThrownBy(() -> status(server.baseUri(), SSLContext.getDefault()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }
}
