package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.soap.wsdl.GetOrderStatusExtendedRequest;
import org.merchantgateway.soap.wsdl.GetOrderStatusExtendedResponse;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code getOrderStatusExtended}. The order number is a child element here, unlike in a registration. */
final class GetOrderStatusExtendedCall
        implements SoapCall<GetOrderStatusExtended, GetOrderStatusExtendedResponse, OrderReport> {

    @Override
    public Function<MerchantService, @Nullable GetOrderStatusExtendedResponse> request(
            GetOrderStatusExtended question, Profile profile) {
        GetOrderStatusExtendedRequest part = new GetOrderStatusExtendedRequest();
        question.orderId().map(OrderId::value).ifPresent(part::setOrderId);
        question.orderNumber().map(OrderNumber::value).ifPresent(part::setMerchantOrderNumber);
        question.language().ifPresent(part::setLanguage);
        return port -> port.getOrderStatusExtended(part);
    }

    @Override
    public Answer answer(GetOrderStatusExtendedResponse part) {
        return Answer.of(part);
    }

    @Override
    public Optional<OrderReport> decode(GetOrderStatusExtended question, GetOrderStatusExtendedResponse part) {
        return ReportReading.of(part);
    }
}
