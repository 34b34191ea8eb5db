package org.merchantgateway.soap;

import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.ReversalOrderParams;

/** {@code reverseOrder}. */
final class ReverseOrderCall implements AcknowledgedCall<ReverseOrder> {

    @Override
    public RequestPart<?> request(ReverseOrder reversal, Generation generation) {
        ReversalOrderParams part = new ReversalOrderParams();
        part.setOrderId(reversal.orderId().value());
        reversal.amount().map(Amount::minor).ifPresent(part::setAmount);
        reversal.language().ifPresent(part::setLanguage);
        part.getParams().addAll(OrderParts.parameters(reversal.parameters()));
        return RequestPart.of(part, MerchantService::reverseOrder);
    }

    /** A gateway that passes over the amount would reverse the whole. */
    @Override
    public Optional<String> unsupported(ReverseOrder reversal, Generation generation) {
        return generation.isOf2016() && reversal.amount().isPresent()
                ? Optional.of("SOAP of 2016 reverses the whole alone")
                : Optional.empty();
    }
}
