package org.merchantgateway.soap;

import java.net.URI;
import java.util.Map;
import org.merchantgateway.http.WireRequest;

/**
 * A request as it goes out.
 *
 * @param operation its name in the service's description
 * @param envelope holds the password and perhaps a card, so it must not be logged or kept; not copied
 * @param contentType the value of the request header {@code Content-Type}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
record SoapRequest(String operation, byte[] envelope, String contentType) {

    /** The request as it is posted. */
    WireRequest to(URI target) {
        return new WireRequest(
                target, Map.of("Content-Type", contentType, "Accept", "text/xml", "SOAPAction", "\"\""), envelope);
    }

    /** Without the envelope. */
    @Override
    public String toString() {
        return operation + " (" + envelope.length + " bytes)";
    }
}
