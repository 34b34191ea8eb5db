package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.http.answer.AttemptReader;
import org.merchantgateway.http.answer.ResultDecoder;

/** {@code paymentorder.do}, whose names are odd: {@code MDORDER}, {@code $PAN}, {@code TEXT}. */
final class PayByCardCall implements ManualCall<PayByCard, PaymentAttempt> {

    @Override
    public RestRequest request(PayByCard payment, Profile profile) {
        return RestRequest.PAYMENT_ORDER;
    }

    @Override
    public RestBody encode(PayByCard payment, GatewayConfig config) {
        RestBody body = RestBody.of(config)
                .add("MDORDER", payment.orderId())
                .add("$PAN", payment.card().pan().reveal())
                .add("$CVC", payment.card().cvc().map(cvc -> cvc.reveal()))
                .add("YYYY", payment.card().expiry().year())
                .add("MM", payment.card().expiry().monthOfYear())
                .add("TEXT", payment.card().cardholder())
                .add("language", payment.language())
                .add("ip", payment.ip())
                .add("email", payment.email())
                .add("jsonParams", ThreeDsFields.parameters(payment.parameters(), payment.threeDs(), config.profile()));
        return PayerFields.add(ThreeDsFields.add(body, payment.threeDs()), payment.payer());
    }

    @Override
    public Optional<String> lack(PayByCard payment, GatewayConfig config) {
        return PayerFields.lack(payment.payer(), config.profile());
    }

    @Override
    public ResultDecoder<PayByCard, PaymentAttempt> decoder() {
        return AttemptReader::read;
    }
}
