package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.PaymentOrderBindingParams;
import org.merchantgateway.soap.wsdl.PaymentOrderResult;

/** {@code paymentOrderBinding}. The order's id is {@code mdOrder} here, unlike in a payment by card. */
final class PayByBindingCall implements SoapCall<PayByBinding, PaymentOrderResult, PaymentAttempt> {

    @Override
    public Function<MerchantService, @Nullable PaymentOrderResult> request(PayByBinding payment, Profile profile) {
        PaymentOrderBindingParams part = new PaymentOrderBindingParams();
        part.setMdOrder(payment.orderId().value());
        part.setBindingId(payment.bindingId().value());
        payment.language().ifPresent(part::setLanguage);
        part.setIp(payment.ip());
        payment.cvc().ifPresent(cvc -> part.setCvc(cvc.value()));
        payment.email().ifPresent(part::setEmail);
        return port -> port.paymentOrderBinding(part);
    }

    @Override
    public Answer answer(PaymentOrderResult part) {
        return Answer.of(part);
    }

    @Override
    public Optional<PaymentAttempt> decode(PayByBinding payment, PaymentOrderResult part) {
        return PayByCardCall.attempt(part, payment.orderId().value());
    }
}
