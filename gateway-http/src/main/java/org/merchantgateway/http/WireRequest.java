package org.merchantgateway.http;

import java.net.URI;
import java.util.Map;

/**
 * One POST.
 *
 * @param target the URL; it never holds credentials
 * @param headers names and values, among them Content-Type
 * @param body the bytes; not copied, not to be changed afterwards
 * @param ownConnection whether it goes out on a connection that no other request has used: an answer that nobody asked
 *     for may arrive on a used one, and would be taken for the answer to this request
 * @param secrets what an observer must not see of it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
public record WireRequest(
        URI target, Map<String, String> headers, byte[] body, boolean ownConnection, RequestSecrets secrets) {

    /** A request without secrets that may share a connection with others, one after the other. */
    public WireRequest(URI target, Map<String, String> headers, byte[] body) {
        this(target, headers, body, false, RequestSecrets.NONE);
    }

    /** The same request on a connection of its own. */
    public WireRequest onOwnConnection() {
        return new WireRequest(target, headers, body, true, secrets);
    }

    /** The same request, of which this is secret. */
    public WireRequest withSecrets(RequestSecrets secrets) {
        return new WireRequest(target, headers, body, ownConnection, secrets);
    }

    /** Without the body, which may hold secrets. */
    @Override
    public String toString() {
        return "POST " + target + " (" + body.length + " bytes)";
    }
}
