package org.merchantgateway.simulator;

/**
 * A refusal of the gateway's own that is armed for a request, whatever the request asks for.
 *
 * @param code any error code but 0
 * @param message {@code errorMessage}; of a wallet's payment what the payer is told
 * @param description the technical text, which only a wallet's payment has beside the message
 * @param isExecuted whether the request is executed before it is answered so
 */
public record ErrorAnswer(int code, String message, String description, boolean isExecuted) {

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it is 0, which is success
     */
    public ErrorAnswer {
        if (code == 0) {
            throw new IllegalArgumentException("code must not be 0, which is success");
        }
    }

    /** A refusal of a request that is not executed, with one text. */
    public static ErrorAnswer of(int code, String message) {
        return new ErrorAnswer(code, message, message, false);
    }

    /** The same with another technical text. */
    public ErrorAnswer describedAs(String technical) {
        return new ErrorAnswer(code, message, technical, isExecuted);
    }

    /** The same, answered after the request was executed. */
    public ErrorAnswer onceExecuted() {
        return new ErrorAnswer(code, message, description, true);
    }
}
