package org.merchantgateway.domain.port;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Is informed of every call, for logs, metrics and traces: {@link CallLog} writes a line for each, and the module
 * {@code gateway-micrometer} measures them. A listener never sees a body or a secret: of an accepted answer it is given the
 * type, of a refusal the gateway's messages with our secrets redacted. It is called on the calling thread after the call;
 * what it throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface GatewayListener {

    /**
     * Called after each call.
     *
     * @param call the operation, the order and the outcome
     */
    void afterCall(Call call);

    /**
     * One call. {@link #effectName}, {@link #outcomeName} and {@link #reason} have few, stable values, suitable as tags of a
     * metric; the reference and the code of a refusal are not.
     *
     * @param operation the operation's name
     * @param effect what the operation does at the gateway
     * @param reference the order
     * @param duration how long the call took, by a monotonic clock; a trace's span that ends now began that long ago
     * @param outcome the outcome; if accepted, only the simple name of the answer's type, such as {@code PaReqChallenge}
     */
    record Call(String operation, Effect effect, Reference reference, Duration duration, Outcome<String> outcome) {

        /** The effect: {@code read}, {@code money} or {@code change}. */
        public String effectName() {
            return word(effect);
        }

        /** The outcome: {@code accepted}, {@code refused}, {@code not-sent} or {@code in-doubt}. */
        public String outcomeName() {
            return outcome.fold(
                    accepted -> "accepted", refused -> "refused", notSent -> "not-sent", inDoubt -> "in-doubt");
        }

        /**
         * Why the call was not accepted: the kind of refusal, why it was not sent, or why it is in doubt, such as
         * {@code gateway}, {@code connect-timeout} or {@code deadline}; {@code inconclusive} for a gateway's refusal that has to
         * be settled, {@code none} for an accepted call.
         */
        public String reason() {
            return outcome.fold(
                    accepted -> "none",
                    refused -> refused.kind() == Outcome.Refused.Kind.GATEWAY && !refused.conclusive()
                            ? "inconclusive"
                            : word(refused.kind()),
                    notSent -> word(notSent.reason()),
                    inDoubt -> word(inDoubt.doubt().kind()));
        }

        /** The HTTP status, if an answer was received and the call was not accepted. */
        public OptionalInt httpStatus() {
            return outcome.fold(
                    accepted -> OptionalInt.empty(),
                    Outcome.Refused::httpStatus,
                    notSent -> OptionalInt.empty(),
                    inDoubt -> inDoubt.doubt().httpStatus());
        }

        /** Whether the call may have changed something without our knowing it, so that it has to be settled. */
        public boolean mustBeSettled() {
            return effect != Effect.READ
                    && outcome.<Boolean>fold(
                            accepted -> false, refused -> !refused.conclusive(), notSent -> false, inDoubt -> true);
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
