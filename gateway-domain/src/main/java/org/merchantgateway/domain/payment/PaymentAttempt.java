package org.merchantgateway.domain.payment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.notation.Printable;

/**
 * What the gateway answers to an attempt to pay. None of the cases says that the order is paid: only its status does, and
 * a decline too may come as {@link Processed}.
 */
public sealed interface PaymentAttempt {

    /**
     * The attempt is over.
     *
     * @param info what the gateway says about it, localised
     * @param redirect where the payer is to go, as it came; may be a relative URL
     * @param others whatever else the gateway answered, by path, as it came: the texts of a decline, for one
     */
    record Processed(Optional<String> info, Optional<String> redirect, Map<String, String> others)
            implements PaymentAttempt {

        public Processed {
            others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        }

        /** An answer of nothing but these two. */
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
     * The payer must authenticate at the issuer's ACS (3-D Secure 1): their browser posts {@code PaReq}, {@code MD} and
     * {@code TermUrl} there.
     *
     * @param acsUrl where to post
     * @param paReq {@code PaReq}, Base64 without white space
     * @param termUrl {@code TermUrl}, where the ACS sends the browser back to
     * @param md {@code MD}, the order's id
     * @param others whatever else the gateway answered, by path, as it came
     */
    record AcsChallenge(String acsUrl, String paReq, String termUrl, String md, Map<String, String> others)
            implements PaymentAttempt {

        public AcsChallenge {
            others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        }

        /** An answer of nothing but what the browser posts. */
        public AcsChallenge(String acsUrl, String paReq, String termUrl, String md) {
            this(acsUrl, paReq, termUrl, md, Map.of());
        }

        /** Without what the gateway chose: the PaReq holds payer's data, and a server may quote the request in the URLs. */
        @Override
        public String toString() {
            return "AcsChallenge[" + Printable.of(md) + "]";
        }
    }

    /**
     * A step that this library does not take: 3-D Secure 2, QR and what else the gateway may add.
     *
     * @param fields the answer's fields, as they came
     */
    record OtherStep(Map<String, String> fields) implements PaymentAttempt {

        public OtherStep {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The number of fields alone: a server may quote the request in their names too. */
        @Override
        public String toString() {
            return "OtherStep[fields=" + fields.size() + "]";
        }
    }

    /** Goes on according to the case. */
    default <T> T fold(
            Function<? super Processed, ? extends T> processed,
            Function<? super AcsChallenge, ? extends T> challenge,
            Function<? super OtherStep, ? extends T> other) {
        if (this instanceof Processed over) {
            return processed.apply(over);
        }
        return this instanceof AcsChallenge acs ? challenge.apply(acs) : other.apply((OtherStep) this);
    }
}
