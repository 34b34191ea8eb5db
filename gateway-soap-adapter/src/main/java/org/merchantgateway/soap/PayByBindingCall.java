package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Consumer;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.PaymentOrderBindingParams;

/** {@code paymentOrderBinding}. The order's id is {@code mdOrder} here, unlike in a payment by card. */
final class PayByBindingCall implements SoapCall<PayByBinding, PaymentAttempt> {

    @Override
    public Consumer<MerchantService> request(PayByBinding payment, Profile profile) {
        PaymentOrderBindingParams part = new PaymentOrderBindingParams();
        part.setMdOrder(payment.orderId().value());
        part.setBindingId(payment.bindingId().value());
        payment.language().ifPresent(part::setLanguage);
        part.setIp(payment.ip());
        payment.cvc().ifPresent(cvc -> part.setCvc(cvc.reveal()));
        payment.email().ifPresent(part::setEmail);
        return port -> port.paymentOrderBinding(part);
    }

    @Override
    public Optional<PaymentAttempt> decode(PayByBinding payment, Answer answer) {
        return ResultReader.attempt(answer, payment.orderId());
    }
}
