package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.http.AnswerText;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.PaymentOrderParams;
import org.merchantgateway.soap.wsdl.PaymentOrderResult;

/** {@code paymentOrder}. */
final class PayByCardCall implements SoapCall<PayByCard, PaymentOrderResult, PaymentAttempt> {

    @Override
    public Function<MerchantService, @Nullable PaymentOrderResult> request(PayByCard payment, Profile profile) {
        PaymentOrderParams part = new PaymentOrderParams();
        part.setOrderId(payment.orderId().value());
        part.setPan(payment.card().pan().value());
        payment.card().cvc().ifPresent(cvc -> part.setCvc(cvc.value()));
        part.setYear(payment.card().expiry().year());
        part.setMonth(payment.card().expiry().monthOfYear());
        part.setCardholderName(payment.card().cardholder());
        part.setLanguage(payment.language());
        payment.ip().ifPresent(part::setIp);
        payment.email().ifPresent(part::setEmail);
        part.getParams().addAll(OrderParts.parameters(payment.parameters()));
        return port -> port.paymentOrder(part);
    }

    @Override
    public Answer answer(PaymentOrderResult part) {
        return Answer.of(part);
    }

    @Override
    public Optional<PaymentAttempt> decode(PayByCard payment, PaymentOrderResult part) {
        return attempt(part, payment.orderId().value());
    }

    /** Reads the answer of any attempt to pay. SOAP has no field of its own for the TermUrl. */
    static Optional<PaymentAttempt> attempt(PaymentOrderResult part, String md) {
        Optional<PaymentAttempt> challenge = challenge(part.getAcsUrl(), part.getPaReq(), part.getRedirect(), md);
        if (challenge.isPresent()) {
            return challenge;
        }
        if (asksForMore(part)) {
            return Optional.of(new PaymentAttempt.OtherStep(PartFields.of(part)));
        }
        Optional<String> info = Answer.text(part.getInfo());
        Optional<String> redirect = Answer.text(part.getRedirect());
        return info.isPresent() || redirect.isPresent()
                ? Optional.of(new PaymentAttempt.Processed(info, redirect))
                : Optional.empty();
    }

    /** The challenge of 3-D Secure 1, if all that it takes is there. */
    static Optional<PaymentAttempt> challenge(
            @Nullable String acsUrl, @Nullable String paReq, @Nullable String termUrl, String md) {
        return Answer.text(acsUrl)
                .flatMap(acs -> Answer.text(paReq)
                        .flatMap(request -> Answer.text(termUrl)
                                .map(term -> new PaymentAttempt.AcsChallenge(
                                        acs, request.replaceAll("\\s", ""), term, md))));
    }

    /** Whether the answer asks for a step that we do not know, such as 3-D Secure 2. */
    private static boolean asksForMore(PaymentOrderResult part) {
        return Answer.text(part.getAcsUrl()).isPresent()
                || Answer.text(part.getPackedCReq()).isPresent()
                || Answer.text(part.getThreeDSServerTransId()).isPresent()
                || (Answer.text(part.getIs3DSVer2()).flatMap(AnswerText::flag).orElse(false)
                        && Answer.text(part.getRedirect()).isEmpty());
    }
}
