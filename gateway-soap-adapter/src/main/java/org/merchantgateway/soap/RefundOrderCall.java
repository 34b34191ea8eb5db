package org.merchantgateway.soap;

import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.RefundOrderParams;

/** {@code refundOrder}. */
final class RefundOrderCall implements AcknowledgedCall<RefundOrder> {

    @Override
    public RequestPart<?> request(RefundOrder refund, Generation generation) {
        RefundOrderParams part = new RefundOrderParams();
        part.setOrderId(refund.orderId().value());
        part.setRefundAmount(refund.amount().orElse(Amount.ZERO).minor());
        refund.language().ifPresent(part::setLanguage);
        refund.items().ifPresent(items -> part.setRefundItems(OrderParts.items(items.items(), generation)));
        part.getParams().addAll(OrderParts.parameters(refund.parameters()));
        refund.expectedDepositedAmount().map(Amount::minor).ifPresent(part::setExpectedDepositedAmount);
        return RequestPart.of(part, MerchantService::refundOrder);
    }

    /** Two of them keep a refund from happening twice; whoever asks for that must not get a refund without it. */
    @Override
    public Optional<String> unsupported(RefundOrder refund, Generation generation) {
        if (refund.externalRefundId().isPresent()) {
            return Optional.of("SOAP has no externalRefundId");
        }
        Lacks lacks = new Lacks(generation)
                .add("expectedDepositedAmount", refund.expectedDepositedAmount().isPresent());
        refund.items().ifPresent(lacks::add);
        return lacks.reason();
    }
}
