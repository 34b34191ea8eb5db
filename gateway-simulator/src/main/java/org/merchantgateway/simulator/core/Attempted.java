package org.merchantgateway.simulator.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The gateway's answer to a payment attempt. */
public sealed interface Attempted {

    /** What the payer is told. */
    String info();

    /**
     * The attempt is over, approved or declined.
     *
     * @param info what the payer is told
     * @param redirect where the payer is to go when the order is over
     * @param decline what is reported of a decline; empty if it was approved, or if the gateway does not report declines
     */
    record Over(String info, String redirect, Optional<Decline> decline) implements Attempted {

        /** Where the answer sends the payer: nowhere if it reports a decline and attempts are left. */
        public Optional<String> next() {
            return Optional.of(redirect)
                    .filter(page -> decline.filter(Decline::attemptsLeft).isEmpty());
        }

        /** What the answer reports of a decline, by the names of both wires; nothing if it reports none. */
        public Map<String, String> errors() {
            Map<String, String> errors = new LinkedHashMap<>();
            decline.ifPresent(reported -> {
                errors.put("error", reported.text());
                errors.put("errorMessage", reported.text());
                errors.put("displayErrorMessage", info);
                errors.put("errorTypeName", Decline.ERROR_TYPE_NAME);
                errors.put("processingErrorType", Decline.PROCESSING_ERROR_TYPE);
            });
            return errors;
        }
    }

    /**
     * What is reported of a declined attempt. Source: payment operations, response parameters and examples.
     *
     * @param text what the action code means
     * @param attemptsLeft whether the payer may try again
     */
    record Decline(String text, boolean attemptsLeft) {

        private static final String ERROR_TYPE_NAME = "DATA_INPUT_ERROR";
        private static final String PROCESSING_ERROR_TYPE = "CLIENT_ERROR";
    }

    /**
     * The payer has to authenticate at the issuer's ACS.
     *
     * @param info what the payer is told: what the manual's example says, though nothing is processed yet
     * @param acsUrl where the payer's browser posts
     * @param paReq what it posts, with a line feed every 76 characters
     * @param termUrl where the ACS sends it back to
     */
    record Challenged(String info, String acsUrl, String paReq, String termUrl) implements Attempted {}
}
