package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.http.answer.ReportReader;
import org.merchantgateway.http.answer.ResultDecoder;

/** {@code getOrderStatusExtended.do}. */
final class GetOrderStatusExtendedCall implements ManualCall<GetOrderStatusExtended, OrderReport> {

    /** What a gateway says to a token that asks by number is not documented: "not found" would be believed. */
    @Override
    public Optional<String> lack(GetOrderStatusExtended question, GatewayConfig config) {
        boolean byToken = config.credentials().fold((userName, password) -> false, token -> true);
        return byToken && question.orderId().isEmpty()
                ? Optional.of(
                        "with gateway.token an order's status is asked by order id: by number, set gateway.userName"
                                + " and gateway.password")
                : Optional.empty();
    }

    @Override
    public RestRequest request(GetOrderStatusExtended question, Profile profile) {
        return RestRequest.GET_ORDER_STATUS_EXTENDED;
    }

    @Override
    public RestBody encode(GetOrderStatusExtended question, GatewayConfig config) {
        return RestBody.of(config)
                .add("orderId", question.orderId())
                .add("orderNumber", question.orderNumber())
                .add("language", question.language())
                .add("merchantLogin", question.merchantLogin());
    }

    @Override
    public ResultDecoder<GetOrderStatusExtended, OrderReport> decoder() {
        return (question, answer) -> ReportReader.report(answer);
    }
}
