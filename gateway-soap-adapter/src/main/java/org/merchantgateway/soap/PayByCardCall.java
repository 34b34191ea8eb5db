package org.merchantgateway.soap;

import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.PaymentOrderParams;

/** {@code paymentOrder}. */
final class PayByCardCall implements SoapCall<PayByCard, PaymentAttempt> {

    @Override
    public RequestPart<?> request(PayByCard payment, Generation generation) {
        PaymentOrderParams part = new PaymentOrderParams();
        part.setOrderId(payment.orderId().value());
        part.setPan(payment.card().pan().reveal());
        payment.card().cvc().ifPresent(cvc -> part.setCvc(cvc.reveal()));
        part.setYear(payment.card().expiry().year());
        part.setMonth(payment.card().expiry().monthOfYear());
        part.setCardholderName(payment.card().cardholder());
        part.setLanguage(payment.language());
        payment.ip().ifPresent(part::setIp);
        payment.email().ifPresent(part::setEmail);
        part.getParams().addAll(OrderParts.parameters(payment.parameters()));
        return RequestPart.of(part, MerchantService::paymentOrder);
    }

    @Override
    public ResultDecoder<PayByCard, PaymentAttempt> decoder() {
        return (payment, answer) -> ResultReader.attempt(answer, payment.orderId());
    }
}
