package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.order.Acknowledged;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.OrderResult;
import org.merchantgateway.soap.wsdl.RefundOrderParams;

/** {@code refundOrder}. Its only success field is the code, so a missing one leaves it in doubt. */
final class RefundOrderCall implements SoapCall<RefundOrder, OrderResult, Acknowledged> {

    @Override
    public Function<MerchantService, @Nullable OrderResult> request(RefundOrder refund, Profile profile) {
        RefundOrderParams part = new RefundOrderParams();
        part.setOrderId(refund.orderId().value());
        part.setRefundAmount(refund.amount().minor());
        refund.language().ifPresent(part::setLanguage);
        refund.items().ifPresent(items -> part.setRefundItems(OrderParts.items(items.items(), profile)));
        return port -> port.refundOrder(part);
    }

    @Override
    public Answer answer(OrderResult part) {
        return Answer.of(part);
    }

    @Override
    public Optional<Acknowledged> decode(RefundOrder refund, OrderResult part) {
        return answer(part).acknowledged();
    }
}
