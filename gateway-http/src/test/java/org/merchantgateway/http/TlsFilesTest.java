package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.merchantgateway.http.Wires.kind;
import static org.merchantgateway.http.Wires.request;
import static org.merchantgateway.http.Wires.text;
import static org.merchantgateway.http.Wires.to;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.fault.CertificateAuthority;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;

/** Whom one gateway trusts and who it says we are, by files; what the JVM trusts stays as it is. */
class TlsFilesTest {

    private static final CertificateAuthority AUTHORITY = CertificateAuthority.create();
    private static final String TRUST_STORE = "gateway.tls.trustStore";
    private static final String KEY_STORE = "gateway.tls.keyStore";

    @TempDir
    static Path directory;

    private static Keytool files;
    private static Path client;
    private static Path authority;
    private static Path another;

    @BeforeAll
    static void makeFiles() throws Exception {
        files = new Keytool(directory);
        client = files.keyStore("client");
        authority = files.file("authority.pem", Keytool.pem(AUTHORITY.certificate()));
        another = files.pem(client);
    }

    static Stream<Arguments> trusting() throws Exception {
        String pem = Keytool.pem(AUTHORITY.certificate());
        String other = Keytool.pem(Keytool.certificate(another));
        return Stream.of(
                arguments(authority),
                arguments(files.file("crlf.pem", pem.replace("\n", "\r\n"))),
                arguments(files.file(
                        "several.pem",
                        "# the bank's - and ours\n\nsubject=CN = client\n" + other + "\nissuer: x\n" + pem
                                + "the end")),
                arguments(files.trustStore("trust.p12", authority)),
                arguments(files.trustStore("trust.jks", authority)));
    }

    @ParameterizedTest
    @MethodSource("trusting")
    void trustsWhomTheFileNamesAndNobodyElse(Path file) throws Exception {
        try (FaultServer trusted = server(AUTHORITY.valid());
                FaultServer untrusted = server(CertificateAuthority.create().valid());
                Wire wire = opened(trusted, TRUST_STORE, file.toString(), TRUST_STORE + "Password", Keytool.PASSWORD);
                Wire same =
                        opened(untrusted, TRUST_STORE, file.toString(), TRUST_STORE + "Password", Keytool.PASSWORD);
                Wire without = opened(trusted)) {
            assertThat(text(post(wire, trusted))).isEqualTo("hello");
            assertThat(kind(post(same, untrusted))).isEqualTo("NotSent TLS");
            assertThat(kind(post(without, trusted))).as("without the setting").isEqualTo("NotSent TLS");
            assertThat(trusted.executions()).isEqualTo(1);
            assertThat(untrusted.executions()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, Answered 200", "false, NotSent TLS"})
    void trustsTheJdksToo(String jdkToo, String outcome) throws Exception {
        SSLContext before = SSLContext.getDefault();
        Path jdks = files.trustStore("jdk-" + jdkToo + ".p12", authority);
        System.setProperty("javax.net.ssl.trustStore", jdks.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", Keytool.PASSWORD);
        try (FaultServer server = server(AUTHORITY.valid());
                Wire wire = opened(server, TRUST_STORE, another.toString(), "gateway.tls.trustJdk", jdkToo)) {
            assertThat(kind(post(wire, server))).isEqualTo(outcome);
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
            SSLContext.setDefault(before);
        }
    }

    static Stream<Arguments> failing() {
        return Stream.of(
                arguments(CertificateAuthority.create().valid(), "is not trusted (gateway.tls.trustStore)"),
                arguments(CertificateAuthority.selfSigned(), "is not trusted (gateway.tls.trustStore)"),
                arguments(AUTHORITY.expired(), "has expired"),
                arguments(AUTHORITY.ofAnotherHost(), "is that of another host"));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void saysWhatIsWrongWithACertificate(SSLContext shown, String what) {
        try (FaultServer server = server(shown);
                Wire wire = opened(server, TRUST_STORE, authority.toString())) {
            assertThat(text(post(wire, server)))
                    .isEqualTo("not sent: the TLS handshake failed: the gateway's certificate " + what);
            assertThat(server.executions()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.2", "TLSv1.3"})
    void showsItsCertificateToAGatewayThatWantsOne(String version) throws Exception {
        try (FaultServer server = mutual(version);
                Wire wire = opened(
                        server,
                        TRUST_STORE,
                        authority.toString(),
                        KEY_STORE,
                        client.toString(),
                        KEY_STORE + "Password",
                        Keytool.PASSWORD)) {
            assertThat(text(post(wire, server))).isEqualTo("hello");
        }
    }

    /** Before TLS 1.3 the server looks at it before we may send; in 1.3 the body is out already. */
    @ParameterizedTest
    @CsvSource({"TLSv1.2, NotSent TLS", "TLSv1.3, InDoubt CONNECTION_LOST"})
    void saysThatTheGatewayWantsACertificate(String version, String outcome) throws Exception {
        try (FaultServer server = mutual(version);
                Wire wire = opened(server, TRUST_STORE, authority.toString())) {
            WireResult result = post(wire, server);

            assertThat(kind(result)).isEqualTo(outcome);
            if (outcome.startsWith("NotSent")) {
                assertThat(text(result)).contains("client certificate", KEY_STORE);
            }
            assertThat(server.executions()).isZero();
        }
    }

    static Stream<Arguments> useless() throws Exception {
        String whole = Keytool.pem(AUTHORITY.certificate());
        return Stream.of(
                arguments(TRUST_STORE, "missing.pem", "must name a file that can be read"),
                arguments(TRUST_STORE, ".", "must name a file that can be read"),
                arguments(TRUST_STORE, made("empty.pem", ""), "must name a file that is not empty"),
                arguments(TRUST_STORE, made("notes.txt", "no keys"), "must be PKCS #12 that opens with"),
                arguments(TRUST_STORE, made("cut.pem", whole.substring(0, 300)), "must hold certificates alone"),
                arguments(
                        TRUST_STORE,
                        made("key.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"),
                        "must hold certificates alone"),
                arguments(TRUST_STORE, "client.p12", "must hold a certificate that is marked as trusted"),
                arguments(KEY_STORE, "missing.p12", "must name a file that can be read"),
                arguments(KEY_STORE, made("empty.p12", ""), "must name a file that is not empty"),
                arguments(KEY_STORE, "authority.pem", "must be PKCS #12 that opens with"),
                arguments(
                        KEY_STORE,
                        files.trustStore("only-trusted.p12", authority)
                                .getFileName()
                                .toString(),
                        "must hold a private key"));
    }

    private static String made(String name, String content) throws Exception {
        return files.file(name, content).getFileName().toString();
    }

    @ParameterizedTest
    @MethodSource("useless")
    void refusesToOpenWithAFileThatIsOfNoUse(String setting, String name, String rule) {
        String file = directory.resolve(name).toString();

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> to("https://127.0.0.1:1", setting, file, setting + "Password", Keytool.PASSWORD))
                .withMessageStartingWith(setting + " " + rule)
                .withMessageEndingWith("got " + file)
                .withNoCause();
    }

    @Test
    void showsNothingOfAWrongPassword() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> to(
                        "https://127.0.0.1:1", KEY_STORE, client.toString(), KEY_STORE + "Password", "wrong-password"))
                .withMessage(KEY_STORE + " must be PKCS #12 that opens with " + KEY_STORE + "Password, got " + client)
                .withNoCause();
    }

    private static FaultServer mutual(String version) throws Exception {
        SSLContext shown = AUTHORITY.validForClients(List.of(Keytool.certificate(another)));
        return FaultServer.startMutualTls(shown, version, Fault.answering(RawAnswer.ok("text/plain", "hello")));
    }

    private static FaultServer server(SSLContext shown) {
        return FaultServer.startTls(shown, Fault.answering(RawAnswer.ok("text/plain", "hello")));
    }

    private static Wire opened(FaultServer server, String... settings) {
        return to(server.baseUri().toString(), settings);
    }

    private static WireResult post(Wire wire, FaultServer server) {
        return wire.post(request(server.baseUri().toString()));
    }
}
