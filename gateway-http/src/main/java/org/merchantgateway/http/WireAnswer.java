package org.merchantgateway.http;

import java.util.Optional;

/**
 * A whole HTTP answer.
 *
 * @param status the HTTP status
 * @param contentType the Content-Type, if there is one
 * @param body the bytes, at most as many as the configured limit
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
public record WireAnswer(int status, Optional<String> contentType, byte[] body) {

    /** Without the body, which may hold secrets. */
    @Override
    public String toString() {
        return "HTTP " + status + " (" + body.length + " bytes)";
    }
}
