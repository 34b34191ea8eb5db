package org.merchantgateway.domain.config;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file with keys or certificates. It is read when a gateway opens, not before. */
public final class KeyFile {

    private final Path path;
    private final @Nullable Passphrase password;

    private KeyFile(Path path, @Nullable Passphrase password) {
        this.path = path;
        this.password = password;
    }

    /** A file without a password. */
    public static KeyFile of(Path path) {
        return new KeyFile(path, null);
    }

    /** A file that its password opens. */
    public static KeyFile of(Path path, Passphrase password) {
        return new KeyFile(path, password);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The password that opens it; empty for none. */
    public Optional<Passphrase> password() {
        return Optional.ofNullable(password);
    }

    /** The path alone. */
    @Override
    public String toString() {
        return path.toString();
    }
}
