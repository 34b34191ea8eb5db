package org.merchantgateway.simulator.core;

import org.jspecify.annotations.Nullable;

/**
 * The gateway's no to a request, thrown from wherever the request turns out to be wrong and answered in one place of each
 * wire. Not a failure: it carries no stack trace.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Message reason;
    private final int code;
    private final @Nullable String message;

    /** A refusal with the code that belongs to its reason. */
    public Refusal(Message reason) {
        this(reason, reason.code());
    }

    /** A refusal whose code differs from gateway to gateway. */
    Refusal(Message reason, int code) {
        super(reason.text(Language.EN), null, false, false);
        this.reason = reason;
        this.code = code;
        this.message = null;
    }

    /**
     * A refusal in other words than the gateway's, in whatever language is asked for.
     *
     * @param description technical, not for the payer
     */
    public Refusal(int code, String message, String description) {
        super(description, null, false, false);
        this.reason = Message.SYSTEM_ERROR;
        this.code = code;
        this.message = message;
    }

    Message reason() {
        return reason;
    }

    /** The gateway's error code, not 0. */
    public int code() {
        return code;
    }

    /** The gateway's error text. */
    public String text(Language language) {
        return message == null ? reason.text(language) : message;
    }

    /** The technical text, in English: wallets have it beside the other. */
    public String description() {
        return String.valueOf(getMessage());
    }
}
