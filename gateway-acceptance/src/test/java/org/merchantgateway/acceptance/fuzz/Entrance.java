package org.merchantgateway.acceptance.fuzz;

import java.util.Locale;
import java.util.function.Supplier;

/** Every place where bytes come in from outside, as a target. */
enum Entrance {
    REST_ANSWER(AnswerTarget::rest),
    SOAP_ANSWER(AnswerTarget::soap),
    REST_REQUEST(SimulatorTarget::new),
    SOAP_REQUEST(SimulatorTarget::new),
    PAGE_FORM(SimulatorTarget::new),
    CONSOLE_REQUEST(SimulatorTarget::new),
    CALLBACK(CallbackTarget::new),
    WEB_CALLBACK(WebCallbackTarget::new),
    THREE_DS(ThreeDsTarget::new),
    PENDING(PendingTarget::new),
    STATE_FILE(StateFileTarget::new);

    private final Supplier<Target> opening;

    Entrance(Supplier<Target> opening) {
        this.opening = opening;
    }

    /** A target of its own, to be closed by the caller. */
    Target open() {
        return opening.get();
    }

    /** As a folder's name: {@code rest-answer}. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
