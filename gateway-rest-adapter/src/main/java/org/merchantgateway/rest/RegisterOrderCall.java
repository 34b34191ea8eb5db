package org.merchantgateway.rest;

import java.time.Duration;
import java.util.Optional;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;

/** {@code register.do} and {@code registerPreAuth.do}: the scheme is in the path alone. */
final class RegisterOrderCall implements ManualCall<RegisterOrder, RegisteredOrder> {

    @Override
    public RestRequest request(RegisterOrder order, Profile profile) {
        return order.scheme() == PaymentScheme.ONE_PHASE ? RestRequest.REGISTER : RestRequest.REGISTER_PRE_AUTH;
    }

    @Override
    public RestBody encode(RegisterOrder order, GatewayConfig config) {
        Profile profile = config.profile();
        RestBody body = RestBody.of(config)
                .add("orderNumber", order.orderNumber())
                .add("amount", order.amount())
                .add("currency", order.currency())
                .add("returnUrl", order.returnUrl())
                .add("failUrl", order.failUrl())
                .add("description", order.description())
                .add("language", order.language())
                .add("clientId", order.clientId())
                .add("jsonParams", OrderJson.parameters(order.parameters()))
                .add("sessionTimeoutSecs", order.sessionTimeout().map(Duration::toSeconds))
                .add(
                        "expirationDate",
                        order.expirationDate().map(time -> WallTime.of(time, profile.zone(ZonedTime.EXPIRATION_DATE))))
                .add("bindingId", order.bindingId())
                .add("merchantLogin", order.merchantLogin())
                .add("email", order.email())
                .add("phone", order.phone())
                .add("pageView", order.pageView())
                .add("dynamicCallbackUrl", order.dynamicCallbackUrl())
                .add("orderBundle", order.cart().map(cart -> OrderJson.bundle(cart, profile)))
                .addEach("features", order.features().stream().sorted().toList());
        return PayerFields.add(body, order.payer());
    }

    @Override
    public Optional<String> lack(RegisterOrder order, GatewayConfig config) {
        return PayerFields.lack(order.payer(), config.profile());
    }

    @Override
    public ResultDecoder<RegisterOrder, RegisteredOrder> decoder() {
        return (order, answer) -> ResultReader.registered(answer);
    }
}
