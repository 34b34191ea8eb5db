package org.merchantgateway.soap;

import java.util.Optional;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ReportReader;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.OrderStatusRequest;

/** {@code getOrderStatus}. Beside an error code the status means nothing, but for the code of a declined order. */
final class GetOrderStatusCall
        implements SoapCall<GetOrderStatus, OrderReport>, ResultDecoder<GetOrderStatus, OrderReport> {

    /** Declined because of the payment's data. */
    private static final String DECLINED = "2";

    @Override
    public RequestPart<?> request(GetOrderStatus question, Generation generation) {
        OrderStatusRequest part = new OrderStatusRequest();
        part.setOrderId(question.orderId().value());
        question.language().ifPresent(part::setLanguage);
        return RequestPart.of(part, MerchantService::getOrderStatus);
    }

    @Override
    public ResultDecoder<GetOrderStatus, OrderReport> decoder() {
        return this;
    }

    @Override
    public boolean isAnswer(String code, Answer answer) {
        return code.equals(DECLINED)
                && ReportReader.status(answer)
                        .filter(OrderStatus.DECLINED::equals)
                        .isPresent();
    }

    @Override
    public Optional<OrderReport> decode(GetOrderStatus question, Answer answer) {
        return ReportReader.report(answer);
    }
}
