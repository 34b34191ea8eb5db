package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Consumer;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ReportReader;
import org.merchantgateway.soap.wsdl.GetOrderStatusExtendedRequest;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code getOrderStatusExtended}. The order number is a child element here, unlike in a registration. */
final class GetOrderStatusExtendedCall implements SoapCall<GetOrderStatusExtended, OrderReport> {

    @Override
    public Consumer<MerchantService> request(GetOrderStatusExtended question, Profile profile) {
        GetOrderStatusExtendedRequest part = new GetOrderStatusExtendedRequest();
        question.orderId().map(OrderId::value).ifPresent(part::setOrderId);
        question.orderNumber().map(OrderNumber::value).ifPresent(part::setMerchantOrderNumber);
        question.language().ifPresent(part::setLanguage);
        return port -> port.getOrderStatusExtended(part);
    }

    @Override
    public Optional<OrderReport> decode(GetOrderStatusExtended question, Answer answer) {
        return ReportReader.extended(answer);
    }
}
