package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultReader;

/** {@code paymentOrderBinding.do}. */
final class PayByBindingCall implements RestCall<PayByBinding, PaymentAttempt> {

    @Override
    public String path(PayByBinding payment) {
        return "rest/paymentOrderBinding.do";
    }

    @Override
    public FormBody encode(PayByBinding payment, Credentials credentials) {
        return new FormBody(credentials)
                .add("mdOrder", payment.orderId())
                .add("bindingId", payment.bindingId())
                .add("language", payment.language())
                .add("ip", payment.ip())
                .add("cvc", payment.cvc().map(cvc -> cvc.reveal()))
                .add("email", payment.email());
    }

    @Override
    public Optional<PaymentAttempt> decode(PayByBinding payment, Answer answer) {
        return ResultReader.attempt(answer, payment.orderId());
    }
}
