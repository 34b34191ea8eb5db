package org.merchantgateway.domain.payment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.rule.PairText;

/** Writes and reads the text form of a {@link ThreeDsStep}. */
final class StepText {

    private static final String WHAT = "step";
    private static final String HEAD = "step/1";
    private static final String KIND = "kind";
    private static final String DEVICE_CHECK = "device-check";
    private static final String CREQ = "creq";
    private static final String PAREQ = "pareq";
    private static final String SDK = "sdk";

    private StepText() {}

    static String of(ThreeDsStep step) {
        PairText text = new PairText(WHAT, HEAD);
        if (step instanceof DeviceCheck check) {
            add(text, check);
        } else if (step instanceof CReqChallenge challenge) {
            text.add(KIND, CREQ)
                    .add("orderId", challenge.orderId())
                    .add("transactionId", challenge.transactionId())
                    .add("acsUrl", challenge.acsUrl())
                    .add("creq", challenge.creq().reveal());
        } else if (step instanceof PaReqChallenge challenge) {
            text.add(KIND, PAREQ)
                    .add("orderId", challenge.md())
                    .add("acsUrl", challenge.acsUrl())
                    .add("paReq", challenge.paReq().reveal())
                    .add("termUrl", challenge.termUrl());
        } else {
            add(text, (SdkChallenge) step);
        }
        return text.toText();
    }

    private static void add(PairText text, DeviceCheck check) {
        text.add(KIND, DEVICE_CHECK)
                .add("orderId", check.orderId())
                .add("transactionId", check.transactionId())
                .add("serverUrl", check.serverUrl())
                .add("serverUrlDirect", check.serverUrlDirect())
                .add("methodUrl", check.methodUrl())
                .add("methodData", check.methodData().map(ThreeDsMethodData::reveal))
                .add("sdkKey", check.sdkKey())
                .add("needsPaymentAgain", check.needsPaymentAgain());
    }

    private static void add(PairText text, SdkChallenge challenge) {
        text.add(KIND, SDK)
                .add("orderId", challenge.orderId())
                .add("transactionId", challenge.transactionId())
                .add("acsSignedContent", challenge.acsSignedContent())
                .add("acsTransactionId", challenge.acsTransactionId())
                .add("acsReferenceNumber", challenge.acsReferenceNumber());
    }

    static ThreeDsStep parse(String text) {
        PairText pairs = PairText.parse(WHAT, text, HEAD, Set.of(HEAD));
        return switch (pairs.require(KIND)) {
            case DEVICE_CHECK -> deviceCheck(pairs);
            case CREQ ->
                new CReqChallenge(
                        orderId(pairs), transactionId(pairs), pairs.require("acsUrl"), CReq.of(pairs.require("creq")));
            case PAREQ ->
                new PaReqChallenge(
                        pairs.require("acsUrl"),
                        PaReq.of(pairs.require("paReq")),
                        pairs.require("termUrl"),
                        orderId(pairs).value());
            case SDK ->
                new SdkChallenge(
                        orderId(pairs),
                        transactionId(pairs),
                        pairs.require("acsSignedContent"),
                        pairs.find("acsTransactionId"),
                        pairs.find("acsReferenceNumber"),
                        Map.of());
            default ->
                throw InvalidRequest.of(
                        "step.kind", "must be a step that this version knows", "got another: a later version wrote it");
        };
    }

    private static DeviceCheck deviceCheck(PairText pairs) {
        return DeviceCheck.builder()
                .orderId(orderId(pairs))
                .transactionId(transactionId(pairs))
                .serverUrl(pairs.find("serverUrl").orElse(null))
                .serverUrlDirect(pairs.find("serverUrlDirect").orElse(null))
                .methodUrl(pairs.find("methodUrl").orElse(null))
                .methodData(pairs.find("methodData").map(ThreeDsMethodData::of).orElse(null))
                .sdkKey(pairs.find("sdkKey").orElse(null))
                .needsPaymentAgain(pairs.find("needsPaymentAgain").equals(Optional.of("true")))
                .build();
    }

    private static OrderId orderId(PairText pairs) {
        return OrderId.of(pairs.require("orderId"));
    }

    private static ThreeDsTransactionId transactionId(PairText pairs) {
        return ThreeDsTransactionId.of(pairs.require("transactionId"));
    }
}
