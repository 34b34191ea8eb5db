package org.merchantgateway.domain.port;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Hears of every call, for logs, metrics and traces: {@link CallLog} writes a line of each, and {@code gateway-micrometer}
 * times them. Never sees a body or a secret: of what was accepted it hears the answer's type, of a refusal the gateway's
 * words, without our secrets in them. Called on the calling thread, once the call is over; what it throws is lost.
 */
@FunctionalInterface
public interface GatewayListener {

    /**
     * A call is over.
     *
     * @param call what was called, about which order, and what became of it
     */
    void called(Call call);

    /**
     * One call. {@link #effectName}, {@link #outcomeName} and {@link #reason} are words of a small, stable set, fit for the
     * tags of a metric; the reference and a refusal's code are not.
     *
     * @param operation the operation's name
     * @param effect what it does at the gateway
     * @param reference the order
     * @param took how long it took, monotonic; a span that ends now began so long ago
     * @param outcome what became of it; of what was accepted the answer's type alone, such as {@code AcsChallenge}
     */
    record Call(String operation, Effect effect, Reference reference, Duration took, Outcome<String> outcome) {

        /** The effect in one word: {@code read}, {@code money} or {@code change}. */
        public String effectName() {
            return word(effect);
        }

        /** The outcome in one word: {@code accepted}, {@code refused}, {@code not-sent} or {@code in-doubt}. */
        public String outcomeName() {
            return outcome.fold(
                    accepted -> "accepted", refused -> "refused", notSent -> "not-sent", inDoubt -> "in-doubt");
        }

        /**
         * Why it was not accepted, in one word: who refused, what was in the way, or what left it in doubt, such as
         * {@code gateway}, {@code connect-timeout} or {@code deadline}; {@code inconclusive} for a refusal that has to be
         * settled, {@code none} for what was accepted.
         */
        public String reason() {
            return outcome.fold(
                    accepted -> "none",
                    refused -> refused.conclusive() ? word(refused.kind()) : "inconclusive",
                    notSent -> word(notSent.reason()),
                    inDoubt -> word(inDoubt.doubt().kind()));
        }

        /** The HTTP status, if an answer came that was not accepted. */
        public OptionalInt httpStatus() {
            return outcome.fold(
                    accepted -> OptionalInt.empty(),
                    Outcome.Refused::httpStatus,
                    notSent -> OptionalInt.empty(),
                    inDoubt -> inDoubt.doubt().httpStatus());
        }

        /** Whether more than a question may have been executed without our knowing, so that it has to be settled. */
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
