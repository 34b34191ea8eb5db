package org.merchantgateway.acceptance.fuzz;

/** Something that reads what strangers send. */
interface Target extends AutoCloseable {

    /**
     * Lets it read, and looks at what comes of it.
     *
     * @param input any bytes
     * @throws Exception if it fails in a way that is not documented
     * @throws AssertionError if what comes of it must not
     */
    void take(byte[] input) throws Exception;

    @Override
    default void close() {}
}
