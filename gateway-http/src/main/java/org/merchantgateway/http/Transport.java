package org.merchantgateway.http;

/** Posts requests: a {@link Wire}, or what stands for it in a test. */
@FunctionalInterface
public interface Transport extends AutoCloseable {

    /**
     * Posts once.
     *
     * @return a whole answer of whatever status, or why there is none
     */
    WireResult post(WireRequest request);

    /** Ends the calls under way; later ones are not sent. Does nothing unless overridden. */
    @Override
    default void close() {}
}
