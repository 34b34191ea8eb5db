package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.order.Acknowledged;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.soap.wsdl.DepositOrderParams;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.OrderResult;

/** {@code depositOrder}; the amount is always sent, as gateways since 2019 demand. Its only success field is the code, so a missing one leaves it in doubt. */
final class CompleteOrderCall implements SoapCall<CompleteOrder, OrderResult, Acknowledged> {

    @Override
    public Function<MerchantService, @Nullable OrderResult> request(CompleteOrder completion, Profile profile) {
        DepositOrderParams part = new DepositOrderParams();
        part.setOrderId(completion.orderId().value());
        part.setDepositAmount(completion.amount().minor());
        completion.language().ifPresent(part::setLanguage);
        completion.items().ifPresent(items -> part.setDepositItems(OrderParts.items(items.items(), profile)));
        return port -> port.depositOrder(part);
    }

    @Override
    public Answer answer(OrderResult part) {
        return Answer.of(part);
    }

    @Override
    public Optional<Acknowledged> decode(CompleteOrder completion, OrderResult part) {
        return answer(part).acknowledged();
    }
}
