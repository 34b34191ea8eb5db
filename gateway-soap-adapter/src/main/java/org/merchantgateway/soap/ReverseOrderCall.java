package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.order.Acknowledged;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.OrderResult;
import org.merchantgateway.soap.wsdl.ReversalOrderParams;

/** {@code reverseOrder}. Its only success field is the code, so a missing one leaves it in doubt. */
final class ReverseOrderCall implements SoapCall<ReverseOrder, OrderResult, Acknowledged> {

    @Override
    public Function<MerchantService, @Nullable OrderResult> request(ReverseOrder reversal, Profile profile) {
        ReversalOrderParams part = new ReversalOrderParams();
        part.setOrderId(reversal.orderId().value());
        reversal.language().ifPresent(part::setLanguage);
        return port -> port.reverseOrder(part);
    }

    @Override
    public Answer answer(OrderResult part) {
        return Answer.of(part);
    }

    @Override
    public Optional<Acknowledged> decode(ReverseOrder reversal, OrderResult part) {
        return answer(part).acknowledged();
    }
}
