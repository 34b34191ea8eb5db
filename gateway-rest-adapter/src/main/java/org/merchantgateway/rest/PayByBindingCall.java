package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.http.answer.AttemptReader;
import org.merchantgateway.http.answer.ResultDecoder;

/** {@code paymentOrderBinding.do}, whose tables have no data of the payer, unlike SOAP's request. */
final class PayByBindingCall implements ManualCall<PayByBinding, PaymentAttempt> {

    @Override
    public RestRequest request(PayByBinding payment, Profile profile) {
        return RestRequest.PAYMENT_ORDER_BINDING;
    }

    @Override
    public RestBody encode(PayByBinding payment, GatewayConfig config) {
        RestBody body = RestBody.of(config)
                .add("mdOrder", payment.orderId())
                .add("bindingId", payment.bindingId())
                .add("language", payment.language())
                .add("ip", payment.ip())
                .add("cvc", payment.cvc().map(Cvc::reveal))
                .add("email", payment.email())
                .add("jsonParams", ThreeDsFields.parameters(payment.parameters(), payment.threeDs(), config.profile()));
        return ThreeDsFields.add(body, payment.threeDs());
    }

    @Override
    public Optional<String> lack(PayByBinding payment, GatewayConfig config) {
        return payment.payer()
                .filter(told -> !told.isEmpty())
                .map(any -> "the REST request of " + payment.name() + " has no fields for the payer's details");
    }

    @Override
    public ResultDecoder<PayByBinding, PaymentAttempt> decoder() {
        return AttemptReader::read;
    }
}
