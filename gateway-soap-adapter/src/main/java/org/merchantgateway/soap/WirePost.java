package org.merchantgateway.soap;

import java.net.URI;
import java.util.Map;
import org.merchantgateway.http.Wire;
import org.merchantgateway.http.WireRequest;
import org.merchantgateway.http.WireResult;

/**
 * Posts envelopes over the wire that both adapters share.
 *
 * @param wire posts once, or says why not
 * @param target the merchant service
 */
record WirePost(Wire wire, URI target) implements SoapPost {

    /**
     * {@inheritDoc}
     *
     * @throws WireFailure if there is no answer
     */
    @Override
    public SoapAnswer post(byte[] envelope, String contentType) {
        WireResult result = wire.post(new WireRequest(
                target, Map.of("Content-Type", contentType, "Accept", "text/xml", "SOAPAction", "\"\""), envelope));
        return result.fold(
                answer -> new SoapAnswer(answer.status(), answer.contentType().orElse(""), answer.body()),
                notSent -> {
                    throw new WireFailure(result);
                },
                doubt -> {
                    throw new WireFailure(result);
                });
    }
}
