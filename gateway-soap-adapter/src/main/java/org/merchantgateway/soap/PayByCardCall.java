package org.merchantgateway.soap;

import java.util.Optional;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.http.answer.AttemptReader;
import org.merchantgateway.http.answer.ResultDecoder;
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
        part.getParams().addAll(OrderParts.parameters(ThreeDs.parameters(payment.threeDs(), payment.parameters())));
        ThreeDsParts.fill(part, payment.threeDs());
        PayerParts.billing(payment.payer(), part::setBillingPayerData);
        return RequestPart.of(part, MerchantService::paymentOrder);
    }

    @Override
    public Optional<String> unsupported(PayByCard payment, Generation generation) {
        return ThreeDsParts.lacking(payment.threeDs(), generation)
                .or(() -> PayerParts.lacking(payment.payer(), generation));
    }

    @Override
    public ResultDecoder<PayByCard, PaymentAttempt> decoder() {
        return AttemptReader::read;
    }
}
