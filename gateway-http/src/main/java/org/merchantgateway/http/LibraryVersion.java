package org.merchantgateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Who sends a request, unless a team says otherwise. Some firewalls refuse the JDK's own {@code Java-http-client}. */
final class LibraryVersion {

    /** Name and version of this library. */
    static final String USER_AGENT = "merchant-gateway/" + version();

    private LibraryVersion() {}

    /** Written by the build. A jar from which it was lost still works. */
    private static String version() {
        try (InputStream written = LibraryVersion.class.getResourceAsStream("library.properties")) {
            Properties library = new Properties();
            if (written != null) {
                library.load(written);
            }
            return library.getProperty("version", "unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
