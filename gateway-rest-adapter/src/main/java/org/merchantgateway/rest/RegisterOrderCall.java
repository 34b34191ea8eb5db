package org.merchantgateway.rest;

import java.time.Duration;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;

/** {@code register.do} and {@code registerPreAuth.do}: the scheme is in the path alone. */
final class RegisterOrderCall implements RestCall<RegisterOrder, RegisteredOrder> {

    @Override
    public String path(RegisterOrder order) {
        return order.scheme() == PaymentScheme.ONE_PHASE ? "rest/register.do" : "rest/registerPreAuth.do";
    }

    @Override
    public FormBody encode(RegisterOrder order, Credentials credentials) {
        return new FormBody(credentials)
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
                .add("expirationDate", order.expirationDate().map(WallTime::of))
                .add("bindingId", order.bindingId())
                .add("merchantLogin", order.merchantLogin())
                .add("email", order.email())
                .add("phone", order.phone())
                .add("pageView", order.pageView())
                .add("dynamicCallbackUrl", order.dynamicCallbackUrl())
                .add("orderBundle", order.cart().map(OrderJson::bundle))
                .addAll("features", order.features().stream().sorted());
    }

    @Override
    public ResultDecoder<RegisterOrder, RegisteredOrder> decoder() {
        return (order, answer) -> ResultReader.registered(answer);
    }
}
