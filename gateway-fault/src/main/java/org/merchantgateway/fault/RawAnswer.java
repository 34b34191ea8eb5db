package org.merchantgateway.fault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An HTTP answer as it goes over the wire, true or not: unless a header says otherwise, its {@code Content-Length} is that
 * of the body. Immutable.
 */
public final class RawAnswer {

    private static final String LENGTH = "Content-Length";
    private static final String CODING = "Transfer-Encoding";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private RawAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** An answer with status 200, its body in UTF-8. */
    public static RawAnswer ok(String contentType, String body) {
        return of(200, contentType, body);
    }

    /** An answer with any status, its body in UTF-8. */
    public static RawAnswer of(int status, String contentType, String body) {
        return new RawAnswer(status, sorted(Map.of()), body.getBytes(StandardCharsets.UTF_8))
                .withHeader("Content-Type", contentType);
    }

    /** A redirect without a body. */
    public static RawAnswer redirect(int status, String location) {
        return new RawAnswer(status, sorted(Map.of("Location", location)), new byte[0]);
    }

    private static Map<String, String> sorted(Map<String, String> headers) {
        TreeMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return sorted;
    }

    /** The same with a header, in place of one of that name. A {@code Content-Length} given here may lie. */
    public RawAnswer withHeader(String name, String value) {
        Map<String, String> more = sorted(headers);
        more.put(name, value);
        return new RawAnswer(status, more, body);
    }

    /** The same with a body of any bytes. */
    public RawAnswer withBody(byte[] bytes) {
        return new RawAnswer(status, headers, bytes.clone());
    }

    /** Status line and headers, up to and with the empty line. */
    public byte[] head() {
        Map<String, String> all = sorted(headers);
        if (!all.containsKey(CODING)) {
            all.putIfAbsent(LENGTH, String.valueOf(body.length));
        }
        return all.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining("", "HTTP/1.1 " + status + " Answer\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The body alone. */
    public byte[] body() {
        return body.clone();
    }

    /** Head and body. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head());
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** The status alone: what an answer says may be long. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
