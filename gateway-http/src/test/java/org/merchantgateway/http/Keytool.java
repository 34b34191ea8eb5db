package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Files of keys and certificates as other people's tools make them: the JDK's keytool, in a directory. */
record Keytool(Path directory) {

    static final String PASSWORD = "pass-of-store";

    /** A PKCS #12 store with a key and a self-signed certificate for localhost. */
    Path keyStore(String name) throws Exception {
        Path store = directory.resolve(name + ".p12");
        run(
                store,
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:localhost");
        return store;
    }

    /** The certificate of a key's store, in PEM. */
    Path pem(Path keyStore) throws Exception {
        Path pem = directory.resolve(keyStore.getFileName() + ".pem");
        run(
                keyStore,
                "-exportcert",
                "-rfc",
                "-alias",
                keyStore.getFileName().toString().replace(".p12", ""),
                "-file",
                pem.toString());
        return pem;
    }

    /** A store of trusted certificates; {@code .jks} is Java's older kind. */
    Path trustStore(String name, Path pem) throws Exception {
        Path store = directory.resolve(name);
        run(
                store,
                "-importcert",
                "-noprompt",
                "-storetype",
                name.endsWith(".jks") ? "JKS" : "PKCS12",
                "-alias",
                "trusted",
                "-file",
                pem.toString());
        return store;
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private static void run(Path store, String... command) throws Exception {
        List<String> whole = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString()),
                        Stream.concat(
                                Stream.of(command), Stream.of("-keystore", store.toString(), "-storepass", PASSWORD)))
                .toList();
        Process keytool = new ProcessBuilder(whole).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    static X509Certificate certificate(Path pem) throws Exception {
        try (InputStream in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
