package org.merchantgateway.http;

import java.net.URI;
import java.util.Map;

/**
 * One POST.
 *
 * @param target the URL; it never holds credentials
 * @param headers names and values, among them Content-Type
 * @param body the bytes; not copied, not to be changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
public record WireRequest(URI target, Map<String, String> headers, byte[] body) {

    /** Without the body, which may hold secrets. */
    @Override
    public String toString() {
        return "POST " + target + " (" + body.length + " bytes)";
    }
}
