package org.merchantgateway.simulator.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The gateway's answer to a payment attempt. */
public sealed interface Attempted {

    /** What the payer is told; empty if nothing. */
    Optional<String> forPayer();

    /** What the payer has to do before the payment goes on. */
    sealed interface Step extends Attempted {

        /** What the answer says of it, by the names that both wires have. */
        Map<String, Object> fields();
    }

    /**
     * The attempt is over, approved or declined.
     *
     * @param info what the payer is told
     * @param redirect where the payer is to go when the order is over
     * @param decline what is reported of a decline; empty if it was approved, or if the gateway does not report declines
     * @param isVersionTwo whether it ended an authentication by 3-D Secure 2
     */
    record Over(String info, String redirect, Optional<Decline> decline, boolean isVersionTwo) implements Attempted {

        @Override
        public Optional<String> forPayer() {
            return Optional.of(info);
        }

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
     * The payer has to authenticate at the issuer's ACS of 3-D Secure 1.
     *
     * @param info what the payer is told: what the manual's example says, though nothing is processed yet
     * @param acsUrl where the payer's browser posts
     * @param paReq what it posts, with a line feed every 76 characters
     * @param termUrl where the ACS sends it back to
     */
    record Challenged(String info, String acsUrl, String paReq, String termUrl) implements Step {

        @Override
        public Optional<String> forPayer() {
            return Optional.of(info);
        }

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("acsUrl", acsUrl);
            fields.put("paReq", paReq);
            fields.put("termUrl", termUrl);
            return fields;
        }
    }

    /**
     * The first answer of 3-D Secure 2: the payer's browser is looked at before the payment goes on. Source: paymentorder.do,
     * first answer of 3-D Secure 2.
     *
     * @param transactionId the authentication
     * @param serverUrl the 3DS Server's page; empty at a gateway that has none
     * @param methodUrl the ACS's method page; empty if the issuer has none
     * @param methodData what the browser posts to it; empty if the shop has to make it itself
     * @param sdkKey the key by which an app's SDK encrypts the device's data; empty for a browser
     */
    record DeviceChecked(
            String transactionId,
            Optional<String> serverUrl,
            Optional<String> methodUrl,
            Optional<String> methodData,
            Optional<String> sdkKey)
            implements Step {

        @Override
        public Optional<String> forPayer() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("is3DSVer2", true);
            fields.put("threeDSServerTransId", transactionId);
            serverUrl.ifPresent(url -> fields.put("threeDSMethodURLServer", url));
            methodUrl.ifPresent(url -> fields.put("threeDSMethodURL", url));
            methodData.ifPresent(data -> fields.put("threeDSMethodDataPacked", data));
            sdkKey.ifPresent(key -> fields.put("threeDSSDKKey", key));
            return fields;
        }
    }

    /**
     * The payer has to authenticate at the issuer's ACS of 3-D Secure 2.
     *
     * @param info what the payer is told: what the manual's example says, though nothing is processed yet
     * @param transactionId the authentication
     * @param acsUrl where the payer's browser posts
     * @param creq what it posts
     * @param termUrl where the payer comes back to
     */
    record CReqChallenged(String info, String transactionId, String acsUrl, String creq, String termUrl)
            implements Step {

        @Override
        public Optional<String> forPayer() {
            return Optional.of(info);
        }

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("is3DSVer2", true);
            fields.put("acsUrl", acsUrl);
            fields.put("packedCReq", creq);
            return fields;
        }
    }

    /**
     * The payer has to authenticate in the shop's app, by the 3DS SDK of the device. Source: BPC's description of its 3DS SDK,
     * second answer.
     *
     * @param info what the payer is told
     * @param transactionId the authentication
     * @param acsTransactionId the ACS's id of it
     * @param acsReferenceNumber the ACS's number at EMVCo
     * @param acsSignedContent a JWS that holds the ACS's address
     * @param dsTransactionId the directory server's id of it
     */
    record SdkChallenged(
            String info,
            String transactionId,
            String acsTransactionId,
            String acsReferenceNumber,
            String acsSignedContent,
            String dsTransactionId)
            implements Step {

        @Override
        public Optional<String> forPayer() {
            return Optional.of(info);
        }

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("is3DSVer2", true);
            fields.put("threeDSAcsTransactionId", acsTransactionId);
            fields.put("threeDSAcsRefNumber", acsReferenceNumber);
            fields.put("threeDSAcsSignedContent", acsSignedContent);
            fields.put("threeDSDsTransID", dsTransactionId);
            return fields;
        }
    }
}
