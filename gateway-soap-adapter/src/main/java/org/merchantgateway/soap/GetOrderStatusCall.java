package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.OrderStatusRequest;
import org.merchantgateway.soap.wsdl.OrderStatusResponse;

/** {@code getOrderStatus}. Beside an error code the status means nothing, but for the code of a declined order. */
final class GetOrderStatusCall implements SoapCall<GetOrderStatus, OrderStatusResponse, OrderReport> {

    /** Declined because of the payment's data. */
    private static final int DECLINED = 2;

    @Override
    public Function<MerchantService, @Nullable OrderStatusResponse> request(GetOrderStatus question, Profile profile) {
        OrderStatusRequest part = new OrderStatusRequest();
        part.setOrderId(question.orderId().value());
        question.language().ifPresent(part::setLanguage);
        return port -> port.getOrderStatus(part);
    }

    @Override
    public Answer answer(OrderStatusResponse part) {
        return Answer.of(part);
    }

    @Override
    public boolean refuses(OrderStatusResponse part) {
        Answer answer = answer(part);
        boolean declined = answer.hasCode(DECLINED)
                && ShortReportReading.status(part)
                        .filter(OrderStatus.DECLINED::equals)
                        .isPresent();
        return answer.isRefusal() && !declined;
    }

    @Override
    public Optional<OrderReport> decode(GetOrderStatus question, OrderStatusResponse part) {
        return ShortReportReading.of(part);
    }
}
