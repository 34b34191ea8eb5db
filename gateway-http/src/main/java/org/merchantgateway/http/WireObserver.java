package org.merchantgateway.http;

/**
 * Sees what one client puts on the wire and gets back, masked by the adapter's allow-list: only fields known to be harmless
 * are shown. For demonstrations and for finding faults; off by default. Called on the calling thread; what it throws is
 * logged and changes no outcome.
 */
@FunctionalInterface
public interface WireObserver {

    /** Sees nothing. */
    WireObserver NONE = exchange -> {};

    /**
     * Sees one exchange, when it is over.
     *
     * @param exchange what was sent and what came back, masked
     */
    void observe(WireExchange exchange);
}
