package org.merchantgateway.domain.port;

import java.util.function.UnaryOperator;

/**
 * A result that holds texts in the gateway's own words, in which a server may quote the request. An adapter redacts them before
 * anybody sees the result, so that printing it shows no secret. A result of a team's own operation implements it if it
 * has such texts.
 *
 * @param <R> the result's own type
 */
@FunctionalInterface
public interface Redactable<R extends Redactable<R>> {

    /**
     * The same result with its texts redacted; amounts, ids and other fields stay as they are.
     *
     * @param redact puts stars in the place of every secret of the request
     */
    R redacted(UnaryOperator<String> redact);
}
