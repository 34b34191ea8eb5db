package org.merchantgateway.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.KeyFile;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;

/** Reads the files of keys and certificates that settings name. What cannot be read is refused by setting and file. */
final class KeyFiles {

    private KeyFiles() {}

    static byte[] read(String setting, KeyFile file) {
        try {
            byte[] content = Files.readAllBytes(file.path());
            if (content.length == 0) {
                throw refused(setting, "must name a file that is not empty", file);
            }
            return content;
        } catch (IOException unreadable) {
            throw refused(setting, "must name a file that can be read", file);
        }
    }

    static boolean isPem(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    /**
     * The first block of a kind.
     *
     * @param kind such as {@code PRIVATE KEY}
     * @return its bytes; empty if there is none that can be read
     */
    static Optional<byte[]> pem(String kind, byte[] content) {
        Matcher block = Pattern.compile("-----BEGIN " + kind + "-----([^-]*)-----END " + kind + "-----")
                .matcher(new String(content, StandardCharsets.ISO_8859_1));
        try {
            return block.find() ? Optional.of(Base64.getMimeDecoder().decode(block.group(1))) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Opens a PKCS #12 store, or one of Java's older kind. */
    static KeyStore store(String setting, KeyFile file, byte[] content) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password(file));
            return store;
        } catch (IOException | GeneralSecurityException broken) { // its text may be anything
            throw refused(setting, "must be PKCS #12 that opens with " + setting + "Password", file);
        }
    }

    static char @Nullable [] password(KeyFile file) {
        return file.password().map(password -> password.reveal().toCharArray()).orElse(null);
    }

    static InvalidRequest refused(String setting, String rule, KeyFile file) {
        return InvalidRequest.of(setting, rule, "got " + Printable.reference(file.toString()));
    }
}
