package org.merchantgateway.simulator.web;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request as it came over HTTP. Prints without query and body: they hold cards and passwords. */
public final class WebRequest {

    private final String method;
    private final String path;
    private final String rawQuery;
    private final UnaryOperator<@Nullable String> headers;
    private final byte[] body;
    private final InetAddress peer;
    private final String origin;

    /**
     * A request of these parts.
     *
     * @param headers the first value of a header by its name, or null
     * @param body not copied
     * @param peer from where it came
     * @param origin at which address it has reached the server: {@code https://gateway:8443}
     */
    public WebRequest(
            String method,
            String path,
            String rawQuery,
            UnaryOperator<@Nullable String> headers,
            byte[] body,
            InetAddress peer,
            String origin) {
        this.method = method;
        this.path = path;
        this.rawQuery = rawQuery;
        this.headers = headers;
        this.body = body;
        this.peer = peer;
        this.origin = origin;
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    /** Such as {@code POST}. */
    public String method() {
        return method;
    }

    /** The path from the root, decoded. */
    public String path() {
        return path;
    }

    /** What stands after the question mark, not decoded; empty if nothing does. */
    public String rawQuery() {
        return rawQuery;
    }

    /** As it came. */
    public Optional<String> contentType() {
        return header("Content-Type");
    }

    /** At most {@link WebServer#LONGEST_BODY} bytes; not a copy. */
    public byte[] body() {
        return body;
    }

    /** Scheme, host and port at which it has reached the server, for the links in its answer; no slash at its end. */
    public String origin() {
        return origin;
    }

    /** Whether a program on this computer has sent it, to its loopback address. */
    public boolean isFromThisComputer() {
        return peer.isLoopbackAddress();
    }

    /** Whether the media type is this one, whatever its parameters. */
    public boolean isOf(String mediaType) {
        return contentType()
                .map(type -> type.split(";", 2)[0].strip())
                .filter(mediaType::equalsIgnoreCase)
                .isPresent();
    }

    /** Method and path. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
