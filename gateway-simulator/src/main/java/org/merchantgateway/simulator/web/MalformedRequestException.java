package org.merchantgateway.simulator.web;

/** A request that cannot be read as HTTP: answered with status 400. Its message is safe to print. */
public final class MalformedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, without any value of the request
     */
    public MalformedRequestException(String message) {
        super(message, null, false, false);
    }
}
