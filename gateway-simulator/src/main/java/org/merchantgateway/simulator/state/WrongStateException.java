package org.merchantgateway.simulator.state;

/** Something in a state file is wrong. Its message says what, and shows nothing of what is there. */
final class WrongStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongStateException(String message) {
        super(message);
    }
}
