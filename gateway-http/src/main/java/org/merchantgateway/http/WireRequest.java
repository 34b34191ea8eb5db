package org.merchantgateway.http;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.port.CallOptions;

/**
 * One POST.
 *
 * @param target the URL; it never holds credentials
 * @param headers names and values, among them Content-Type
 * @param body the bytes; not copied, not to be changed afterwards
 * @param ownConnection whether it goes out on a connection that no other request has used: an answer that nobody asked
 *     for may arrive on a used one, and would be taken for the answer to this request
 * @param secrets what an observer must not see of it
 * @param deadline for the whole exchange; the configured one if empty
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
public record WireRequest(
        URI target,
        Map<String, String> headers,
        byte[] body,
        boolean ownConnection,
        RequestSecrets secrets,
        Optional<Duration> deadline) {

    /** A request without secrets that may share a connection with others, one after the other. */
    public WireRequest(URI target, Map<String, String> headers, byte[] body) {
        this(target, headers, body, false, RequestSecrets.NONE, Optional.empty());
    }

    /** The same request on a connection of its own. */
    public WireRequest onOwnConnection() {
        return new WireRequest(target, headers, body, true, secrets, deadline);
    }

    /** The same request with more headers. */
    public WireRequest withHeaders(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return new WireRequest(target, all, body, ownConnection, secrets, deadline);
    }

    /** The same request with a deadline and headers of its call's own. */
    public WireRequest with(CallOptions options) {
        return new WireRequest(target, headers, body, ownConnection, secrets, options.deadline())
                .withHeaders(options.headers());
    }

    /** The same request, of which this is secret. */
    public WireRequest withSecrets(RequestSecrets secrets) {
        return new WireRequest(target, headers, body, ownConnection, secrets, deadline);
    }

    /** Without the body, which may hold secrets. */
    @Override
    public String toString() {
        return "POST " + target + " (" + body.length + " bytes)";
    }
}
