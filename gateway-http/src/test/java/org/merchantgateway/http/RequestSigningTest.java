package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;

/**
 * The first hash is the banks' own example. The encrypted key is one that openssl made for these tests ({@code openssl genpkey
 * -algorithm RSA -aes-256-cbc}), and so is its signature ({@code openssl dgst -sha256 -sign} of the hash).
 */
class RequestSigningTest {

    private static final String KEY = "gateway.signing.key";

    @TempDir
    static Path directory;

    /** Of the first of the bodies below. */
    private static final String SIGNATURE =
            "YswSOl2Mm4qJCcnrYf69hithk4jgAdbOz4lYiweUj7qkGii1TygJX1hsqownDfTe64O2pX4D/FqnsIiIclQcC9kP"
                    + "8VZN1/eNK0ms1ceqX1mWyEGPAaALvCF2kh+Fo4VqqpKeI3XwU7IvVZHFtK5La0PRgPpHoMp/i3vawclUgPPVdpFcHpUfmgzN7acbuDIDLm8vpPvev2LN"
                    + "bIdqFqB3yyGsZCJWi9Gy6/tPNNhleB+ox7tjUi+ZawmdBkvaIb/eK1B9lSW8852Yf0PZ4Mwbb80H5LjzCDmYTsUuVOBi/quBhcjixvx2f3xAp9UhicCU"
                    + "Y5/TtuuDU2RjBauq5Seqaw==";

    private static KeyPair keys;

    @BeforeAll
    static void writeFiles() throws Exception {
        Keytool files = new Keytool(directory);
        keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        byte[] encoded = keys.getPrivate().getEncoded();
        files.file(
                "plain.pem", "# ours\r\n" + Keytool.pem("PRIVATE KEY", encoded).replace("\n", "\r\n"));
        files.file("pkcs1.pem", Keytool.pem("RSA PRIVATE KEY", encoded));
        files.file("broken.pem", Keytool.pem("PRIVATE KEY", new byte[] {1, 2, 3}));
        files.file(
                "curve.pem",
                Keytool.pem(
                        "PRIVATE KEY",
                        KeyPairGenerator.getInstance("EC")
                                .generateKeyPair()
                                .getPrivate()
                                .getEncoded()));
        files.file("empty.pem", "");
        Files.copy(encrypted(), directory.resolve("encrypted.pem"));
    }

    @ParameterizedTest
    @CsvSource({
        "amount=10000&password=gcjgcW1&returnUrl=http&userName=signature-api, eYkMUF+xaYJhsETTIGsctl6DBNZha1ITN8muCcWQtZk=",
        "amount=230000&currency=978&orderNumber=A-1001&password=s3cret&returnUrl=https%3A%2F%2Fshop.example%2Fok&userName=shop-api,"
                + " fngG8pWh+4baDndl9YYnQuRfpP+rShLPFRHTqcMTRmE=",
    })
    void hashesTheBody(String body, String hash) {
        assertThat(headers(body, "gateway.signing.hash", "true"))
                .containsEntry("X-Hash", hash)
                .containsEntry("Content-Type", "application/x-www-form-urlencoded")
                .doesNotContainKey("X-Signature");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void signsTheHash(String hash) throws Exception {
        Map<String, String> headers =
                headers("a=1", KEY, directory.resolve("plain.pem").toString(), "gateway.signing.hash", hash);
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest("a=1".getBytes(StandardCharsets.US_ASCII));
        Signature verifying = Signature.getInstance("SHA256withRSA");
        verifying.initVerify(keys.getPublic());
        verifying.update(sha256);

        assertThat(Base64.getDecoder().decode(headers.get("X-Hash"))).isEqualTo(sha256);
        assertThat(verifying.verify(Base64.getDecoder().decode(headers.get("X-Signature"))))
                .isTrue();
    }

    @Test
    void signsAsOpensslDoes() throws Exception {
        assertThat(headers(
                        "amount=10000&password=gcjgcW1&returnUrl=http&userName=signature-api",
                        KEY,
                        encrypted().toString(),
                        KEY + "Password",
                        Keytool.PASSWORD))
                .containsEntry("X-Signature", SIGNATURE);
    }

    private static Path encrypted() throws Exception {
        return Path.of(RequestSigningTest.class.getResource("signing-key.pem").toURI());
    }

    @Test
    void signsWhatGoesOutByteForByte() throws Exception {
        try (Peer peer = Peer.answering("");
                Wire wire = Wires.to(peer.endpoint(), "gateway.signing.hash", "true")) {
            wire.post(Wires.request(peer.endpoint(), "a=%D0%B1&b=+"));

            String[] sent = peer.executed().get(0).split("\r\n\r\n", 2);
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(sent[1].getBytes(StandardCharsets.US_ASCII));
            assertThat(sent[0].lines())
                    .containsOnlyOnce("X-Hash: " + Base64.getEncoder().encodeToString(sha256));
        }
    }

    @Test
    void addsNothingUnlessItIsSet() {
        assertThat(RequestSigning.of(Wires.config("https://127.0.0.1:1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "missing.pem,   must name a file that can be read",
        "empty.pem,     must name a file that is not empty",
        "pkcs1.pem,     must be an RSA key",
        "broken.pem,    must be an RSA key",
        "curve.pem,     must be an RSA key",
        "encrypted.pem, must be an RSA key",
    })
    void refusesToOpenWithAFileThatIsOfNoUse(String name, String rule) {
        String file = directory.resolve(name).toString();

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Wires.to("https://127.0.0.1:1", KEY, file, KEY + "Password", "wrong-password"))
                .withMessageStartingWith(KEY + " " + rule)
                .withMessageEndingWith("got " + Printable.reference(file))
                .withNoCause();
    }

    private static Map<String, String> headers(String body, String... settings) {
        return RequestSigning.of(Wires.config("https://127.0.0.1:1", settings))
                .orElseThrow()
                .signed(Wires.request("https://127.0.0.1:1", body))
                .headers();
    }
}
