package org.merchantgateway.domain.payment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.port.Redactable;
import org.merchantgateway.domain.port.Texts;

/**
 * What the gateway answers to an attempt to pay: it is over ({@link Processed}, {@link Declined}), or the payer has a step to
 * take first ({@link DeviceCheck}, {@link Challenge}, {@link OtherStep}). None of them says that the order is paid: only its
 * status does, and gateways that report no declines in this answer send them as {@link Processed} too.
 *
 * <p>In all of them, texts and fields are as the gateway sent them. They may quote the request or hold the payer's
 * data: escape them before they are shown, and do not log them. Source: paymentorder.do and paymentOrderBinding.do,
 * response parameters.
 */
public sealed interface PaymentAttempt
        permits PaymentAttempt.Processed, PaymentAttempt.Declined, ThreeDsStep, PaymentAttempt.OtherStep {

    /**
     * The attempt is over; read the order's status to see how it ended.
     *
     * @param info what the gateway says about it, localised, for the payer; empty if it says nothing
     * @param redirect where the payer is to go, as it came; may be a relative URL; empty if the gateway names no
     *     address
     * @param others everything else that the gateway answered, by path, as it came
     */
    record Processed(Optional<String> info, Optional<String> redirect, Map<String, String> others)
            implements PaymentAttempt {

        /** Copies the map; the copy cannot be changed. */
        public Processed {
            others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        }

        /**
         * An answer that holds only these two.
         *
         * @param info empty if the gateway says nothing
         * @param redirect empty if the gateway names no address
         */
        public Processed(Optional<String> info, Optional<String> redirect) {
            this(info, redirect, Map.of());
        }

        /** Without the texts: a server may quote the request in them. */
        @Override
        public String toString() {
            return "Processed";
        }
    }

    /**
     * The attempt failed: this answer says so, though without an error code. The order is not paid by this attempt. A refusal
     * with an error code is {@link org.merchantgateway.domain.port.Outcome.Refused} instead. Source: payment operations,
     * response parameters error, errorTypeName and processingErrorType.
     *
     * @param texts the gateway's messages, for the payer and technical; they are localised, so do not base a decision on them
     * @param attemptsLeft whether the payer may try again on the same order; empty if the gateway does not say
     * @param redirect where the payer is to go, as it came; may be a relative URL. Empty if the gateway names no address
     * @param others everything else that the gateway answered, by path, as it came: {@code errorTypeName}, for example
     */
    record Declined(Texts texts, Optional<Boolean> attemptsLeft, Optional<String> redirect, Map<String, String> others)
            implements PaymentAttempt, Redactable<Declined> {

        /** Copies the map; the copy cannot be changed. */
        public Declined {
            others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        }

        /**
         * An answer that holds no more than this.
         *
         * @param attemptsLeft empty if the gateway does not say
         * @param redirect empty if the gateway names no address
         */
        public Declined(Texts texts, Optional<Boolean> attemptsLeft, Optional<String> redirect) {
            this(texts, attemptsLeft, redirect, Map.of());
        }

        @Override
        public Declined redacted(UnaryOperator<String> redact) {
            return new Declined(texts.redacted(redact), attemptsLeft, redirect, others);
        }

        /** Whether attempts are left; not the texts, in which a server may quote the request. */
        @Override
        public String toString() {
            return "Declined"
                    + attemptsLeft
                            .map(left -> left ? "[attempts left]" : "[no attempts left]")
                            .orElse("");
        }
    }

    /**
     * A step that this library does not support: a QR code, the gateway's own page, a payer whom the issuer asks by itself, and
     * others that the gateway may add. This answer does not say that the order is paid; it may be paid later without the shop,
     * so ask for its status. The shop takes the step itself with the help of the fields, or lets the order expire.
     *
     * @param fields all fields of the answer by path, as they came
     */
    record OtherStep(Map<String, String> fields) implements PaymentAttempt {

        /** Copies the map; the copy cannot be changed. */
        public OtherStep {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The number of fields alone: a server may quote the request in their names too. */
        @Override
        public String toString() {
            return "OtherStep[fields=" + fields.size() + "]";
        }
    }

    /**
     * Calls the function of the case that this is. A caller has to handle all five.
     *
     * @param processed for an attempt that is over
     * @param declined for an attempt that failed
     * @param deviceCheck for the first step of 3-D Secure 2
     * @param challenge for a payer who must authenticate first
     * @param other for a step that this library does not support
     * @return what that function returns
     */
    default <T> T fold(
            Function<? super Processed, ? extends T> processed,
            Function<? super Declined, ? extends T> declined,
            Function<? super DeviceCheck, ? extends T> deviceCheck,
            Function<? super Challenge, ? extends T> challenge,
            Function<? super OtherStep, ? extends T> other) {
        if (this instanceof Processed over) {
            return processed.apply(over);
        }
        if (this instanceof Declined no) {
            return declined.apply(no);
        }
        if (this instanceof DeviceCheck check) {
            return deviceCheck.apply(check);
        }
        return this instanceof Challenge acs ? challenge.apply(acs) : other.apply((OtherStep) this);
    }
}
