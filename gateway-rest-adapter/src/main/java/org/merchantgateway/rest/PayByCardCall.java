package org.merchantgateway.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;

/** {@code paymentorder.do}, whose names are odd: {@code MDORDER}, {@code $PAN}, {@code TEXT}. */
final class PayByCardCall implements RestCall<PayByCard, PaymentAttempt> {

    @Override
    public String path(PayByCard payment) {
        return "rest/paymentorder.do";
    }

    @Override
    public FormBody encode(PayByCard payment, Credentials credentials) {
        return new FormBody(credentials)
                .add("MDORDER", payment.orderId())
                .add("$PAN", payment.card().pan().value())
                .add("$CVC", payment.card().cvc().map(cvc -> cvc.value()))
                .add("YYYY", payment.card().expiry().year())
                .add("MM", payment.card().expiry().monthOfYear())
                .add("TEXT", payment.card().cardholder())
                .add("language", payment.language())
                .add("ip", payment.ip())
                .add("email", payment.email())
                .add("jsonParams", OrderJson.parameters(payment.parameters()));
    }

    @Override
    public Optional<PaymentAttempt> decode(PayByCard payment, Answer answer) {
        return attempt(answer, payment.orderId().value());
    }

    /** Reads the answer of any attempt to pay. */
    static Optional<PaymentAttempt> attempt(Answer answer, String md) {
        Optional<String> acsUrl = answer.text("acsUrl");
        Optional<String> paReq = answer.text("paReq").map(text -> text.replaceAll("\\s", ""));
        Optional<String> termUrl = answer.text("termUrl").or(() -> answer.text("redirect"));
        if (acsUrl.isPresent() && paReq.isPresent() && termUrl.isPresent()) {
            return Optional.of(new PaymentAttempt.AcsChallenge(acsUrl.get(), paReq.get(), termUrl.get(), md));
        }
        Map<String, String> others = others(answer);
        if (!others.isEmpty()) {
            return Optional.of(new PaymentAttempt.OtherStep(others));
        }
        Optional<String> info = answer.text("info");
        Optional<String> redirect = answer.text("redirect");
        return info.isPresent() || redirect.isPresent()
                ? Optional.of(new PaymentAttempt.Processed(info, redirect))
                : Optional.empty();
    }

    /** All fields, if any of them asks for a step that we do not know: 3-D Secure 2, QR. */
    private static Map<String, String> others(Answer answer) {
        boolean asksForMore = answer.has("acsUrl")
                || answer.has("packedCReq")
                || answer.has("threeDSServerTransId")
                || answer.has("threeDSServerTransID")
                || answer.has("sbpC2bInfo")
                || (answer.flag("is3DSVer2").orElse(false) && !answer.has("redirect"));
        if (!asksForMore) {
            return Map.of();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        answer.names().forEachRemaining(name -> fields.put(name, answer.raw(name)));
        return fields;
    }
}
