package org.merchantgateway.simulator.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** An answer to a request: a status, UTF-8 text and perhaps more headers. */
public final class WebReply {

    private static final String UTF_8 = ";charset=UTF-8";
    private static final int DROPPED = 0;
    private static final int FOUND = 302;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_ALLOWED = 405;
    private static final Pattern NOT_ASCII = Pattern.compile("[^!-~]+");

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;

    private WebReply(int status, String contentType, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = headers;
    }

    /** An answer that is text. */
    public static WebReply of(int status, String mediaType, String body) {
        return of(status, mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that is text, in UTF-8 already. */
    public static WebReply of(int status, String mediaType, byte[] utf8) {
        return new WebReply(status, mediaType + UTF_8, utf8, Map.of());
    }

    /** A plain sentence for whoever made the request wrongly. */
    public static WebReply text(int status, String sentence) {
        return of(status, "text/plain", sentence + "\n");
    }

    /** 302, to another address; the method becomes GET. A header is ASCII: whatever else is in the address is encoded. */
    public static WebReply redirect(String address) {
        String ascii = NOT_ASCII
                .matcher(address)
                .replaceAll(text ->
                        URLEncoder.encode(text.group(), StandardCharsets.UTF_8).replace("+", "%20"));
        return new WebReply(FOUND, "text/plain" + UTF_8, new byte[0], Map.of("Location", ascii));
    }

    /** 405, with the methods that are allowed. */
    public static WebReply notAllowed(String methods) {
        byte[] sentence = ("Method not allowed, use " + methods + "\n").getBytes(StandardCharsets.UTF_8);
        return new WebReply(NOT_ALLOWED, "text/plain" + UTF_8, sentence, Map.of("Allow", methods));
    }

    /** The same with more headers. */
    public WebReply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new WebReply(status, contentType, body, all);
    }

    /** 400, with what is wrong. */
    public static WebReply malformed(MalformedRequestException request) {
        return text(BAD_REQUEST, "Malformed request: " + request.getMessage());
    }

    /** No answer at all: the connection is closed without a byte. */
    public static WebReply dropped() {
        return new WebReply(DROPPED, "text/plain", new byte[0], Map.of());
    }

    /** The same without a header. */
    public WebReply without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new WebReply(status, contentType, body, fewer);
    }

    /** The same with one more header. */
    public WebReply with(String header, String value) {
        return with(Map.of(header, value));
    }

    /** Whether there is no answer at all. */
    public boolean isDropped() {
        return status == DROPPED;
    }

    /** The HTTP status; 0 of {@link #dropped}. */
    public int status() {
        return status;
    }

    /** With the charset. */
    public String contentType() {
        return contentType;
    }

    /** Not a copy. */
    public byte[] body() {
        return body;
    }

    /** More headers than the content type. */
    public Map<String, String> headers() {
        return headers;
    }
}
