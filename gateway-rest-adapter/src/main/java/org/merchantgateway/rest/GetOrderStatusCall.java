package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ReportReader;
import org.merchantgateway.http.answer.ResultDecoder;

/** {@code getOrderStatus.do}. Code 2 beside a status is about a declined order. */
final class GetOrderStatusCall
        implements ManualCall<GetOrderStatus, OrderReport>, ResultDecoder<GetOrderStatus, OrderReport> {

    private static final String DECLINED = "2";

    @Override
    public RestRequest request(GetOrderStatus question, Profile profile) {
        return RestRequest.GET_ORDER_STATUS;
    }

    @Override
    public RestBody encode(GetOrderStatus question, GatewayConfig config) {
        return RestBody.of(config).add("orderId", question.orderId()).add("language", question.language());
    }

    @Override
    public ResultDecoder<GetOrderStatus, OrderReport> decoder() {
        return this;
    }

    @Override
    public boolean isAnswer(String code, Answer answer) {
        return code.equals(DECLINED) && ReportReader.saysStatus(answer);
    }

    @Override
    public Optional<OrderReport> decode(GetOrderStatus question, Answer answer) {
        return ReportReader.report(answer);
    }
}
