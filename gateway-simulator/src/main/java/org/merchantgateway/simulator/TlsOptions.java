package org.merchantgateway.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.simulator.setting.TlsCertificate;

/** The options of the command line about TLS, one after the other, and the certificate that they come to. */
final class TlsOptions {

    private boolean isMade;
    private final List<String> names = new ArrayList<>();
    private Optional<Path> trustFile = Optional.empty();
    private Optional<Path> certificateFile = Optional.empty();
    private Optional<Path> keyFile = Optional.empty();

    void make() {
        isMade = true;
    }

    void name(String name) {
        names.add(name);
    }

    void trust(Path file) {
        trustFile = Optional.of(file);
    }

    void certificate(Path file) {
        certificateFile = Optional.of(file);
    }

    void key(Path file) {
        keyFile = Optional.of(file);
    }

    /**
     * The certificate; nothing if there is no option about TLS.
     *
     * @throws CommandLine.WrongUse if they do not go together, or a file holds something else
     */
    Optional<TlsCertificate> certificate() throws CommandLine.WrongUse {
        require(
                certificateFile.isPresent() == keyFile.isPresent(),
                "--tls-certificate and --tls-key are needed together");
        if (keyFile.isPresent()) {
            require(
                    !isMade && names.isEmpty() && trustFile.isEmpty(),
                    "--tls, --tls-name and --tls-trust are for a certificate that is made, and one is given");
            return Optional.of(given(certificateFile.orElseThrow(), keyFile.get()));
        }
        require(isMade || (names.isEmpty() && trustFile.isEmpty()), "--tls-name and --tls-trust need --tls");
        return isMade ? Optional.of(new TlsCertificate.Made(names, trustFile)) : Optional.empty();
    }

    private static TlsCertificate given(Path certificate, Path key) throws CommandLine.WrongUse {
        try {
            return TlsCertificate.given(PemFile.privateKey(key, "RSA", "EC"), PemFile.certificates(certificate));
        } catch (IOException unreadable) {
            throw new CommandLine.WrongUse("cannot read " + certificate + " or " + key);
        } catch (GeneralSecurityException other) {
            throw new CommandLine.WrongUse(
                    certificate + " must hold certificates in PEM, " + key + " their private key in PEM, PKCS #8");
        }
    }

    private static void require(boolean holds, String otherwise) throws CommandLine.WrongUse {
        if (!holds) {
            throw new CommandLine.WrongUse(otherwise);
        }
    }
}
