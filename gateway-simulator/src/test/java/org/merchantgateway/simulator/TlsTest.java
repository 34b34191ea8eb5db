package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.TlsCertificate;

/** The simulator behind TLS, with a certificate of its own making or a given one. */
class TlsTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void speaksTlsWithACertificateThatItMakes(String host) throws Exception {
        try (GatewaySimulator simulator = start(TlsCertificate.made())) {
            URI base = URI.create("https://" + host + ":" + simulator.port() + "/payment");
            HttpResponse<String> wsdl =
                    get(trusting(simulator.trustedCertificate().orElseThrow()), base + "/webservices/merchant-ws?wsdl");

            assertThat(simulator.baseUri().getScheme()).isEqualTo("https");
            assertThat(wsdl.body()).contains("location=\"" + base + "/webservices/merchant-ws\"");
        }
    }

    @Test
    void isNotTrustedByWhoeverWasNotTold() {
        try (GatewaySimulator simulator = start(TlsCertificate.made())) {
            assertThatThrownBy(() -> get(SSLContext.getDefault(), simulator.baseUri() + "/rest/register.do"))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    /** For a name that is not resolved here: the certificate itself says for whom it is. */
    @Test
    void isMadeForTheNamesByWhichClientsKnowIt() throws Exception {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .publicUrl(URI.create("https://pay.example:8443"))
                .tls(TlsCertificate.made("gateway", "192.0.2.7", "2001:db8::7"))
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            assertThat(names(simulator))
                    .containsExactlyInAnyOrder(
                            "localhost",
                            "127.0.0.1",
                            "0:0:0:0:0:0:0:1",
                            "pay.example",
                            "gateway",
                            "192.0.2.7",
                            "2001:db8:0:0:0:0:0:7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trust.pem", "trust.p12"})
    void writesOutWhatClientsHaveToTrust(String name, @TempDir Path directory) throws Exception {
        Path file = directory.resolve(name);
        try (GatewaySimulator simulator = start(TlsCertificate.made().trustedBy(file))) {
            X509Certificate written = name.endsWith(".p12") ? ofStore(file) : ofPem(file);

            assertThat(Optional.of(written)).isEqualTo(simulator.trustedCertificate());
            assertThat(get(trusting(written), simulator.baseUri() + "/rest/getBindings.do")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** Made by the JDK's own keytool, as a bank's or a company's would come. */
    @Test
    void speaksTlsWithAGivenCertificate(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("given.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "given",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=given",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(made).isZero();
        KeyStore store = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
        X509Certificate certificate = (X509Certificate) store.getCertificate("given");
        var key = (java.security.PrivateKey) store.getKey("given", "changeit".toCharArray());
        Path keyFile = pem(directory.resolve("key.pem"), "PRIVATE KEY", key.getEncoded());
        Path chainFile = pem(directory.resolve("chain.pem"), "CERTIFICATE", certificate.getEncoded());

        try (GatewaySimulator simulator = GatewaySimulator.start(CommandLine.start(List.of(
                        "--port", "0", "--tls-certificate", chainFile.toString(), "--tls-key", keyFile.toString()))
                .settings())) {
            assertThat(simulator.trustedCertificate()).contains(certificate);
            assertThat(get(trusting(certificate), simulator.baseUri() + "/rest/getBindings.do")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThatThrownBy(() -> start(TlsCertificate.given(
                        KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate(), List.of(certificate))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the key and the certificate do not belong together");
        assertThatThrownBy(() -> TlsCertificate.given(key, List.of())).hasMessage("the certificate's chain is empty");
    }

    @Test
    void cutsOffPlainHttp() {
        try (GatewaySimulator simulator = start(TlsCertificate.made())) {
            assertThatThrownBy(
                            () -> RawClient.get("http://127.0.0.1:" + simulator.port() + "/payment/rest/register.do"))
                    .isInstanceOf(java.io.UncheckedIOException.class);
        }
    }

    private static Path pem(Path file, String what, byte[] content) throws Exception {
        return Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + what + "-----\n");
    }

    private static List<String> names(GatewaySimulator simulator) throws Exception {
        try (var socket = (javax.net.ssl.SSLSocket)
                trusting(simulator.trustedCertificate().orElseThrow())
                        .getSocketFactory()
                        .createSocket("127.0.0.1", simulator.port())) {
            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return shown.getSubjectAlternativeNames().stream()
                    .map(name -> name.get(1).toString())
                    .toList();
        }
    }

    private static GatewaySimulator start(TlsCertificate certificate) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .tls(certificate)
                .build());
    }

    private static X509Certificate ofStore(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
        return (X509Certificate) store.getCertificate(store.aliases().nextElement());
    }

    private static X509Certificate ofPem(Path file) throws Exception {
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
        return (X509Certificate) certificate;
    }

    private static SSLContext trusting(X509Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("trusted", certificate);
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static HttpResponse<String> get(SSLContext context, String address) throws Exception {
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
