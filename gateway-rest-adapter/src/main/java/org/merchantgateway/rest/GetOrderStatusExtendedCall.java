package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderReport;

/** {@code getOrderStatusExtended.do}. */
final class GetOrderStatusExtendedCall implements RestCall<GetOrderStatusExtended, OrderReport> {

    @Override
    public String path(GetOrderStatusExtended question) {
        return "rest/getOrderStatusExtended.do";
    }

    @Override
    public FormBody encode(GetOrderStatusExtended question, Credentials credentials) {
        return new FormBody(credentials)
                .add("orderId", question.orderId())
                .add("orderNumber", question.orderNumber())
                .add("language", question.language());
    }

    @Override
    public Optional<OrderReport> decode(GetOrderStatusExtended question, Answer answer) {
        return ReportReading.of(answer);
    }
}
