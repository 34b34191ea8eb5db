package org.merchantgateway.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
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
        return InvalidRequest.of(setting, rule, "got " + Printable.of(file.toString()));
    }
}
