package org.merchantgateway.simulator.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Answers with files of this jar. */
public final class StaticFile {

    private StaticFile() {}

    /**
     * An answer that is a file's content, UTF-8.
     *
     * @param beside the class in whose package the file lies
     * @param name the file's path from there
     * @throws IllegalStateException if this jar was built without it
     */
    public static WebReply reply(int status, String mediaType, Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from this jar");
            }
            return WebReply.of(status, mediaType, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
