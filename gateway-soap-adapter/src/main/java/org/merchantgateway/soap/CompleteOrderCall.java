package org.merchantgateway.soap;

import java.util.function.Consumer;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.soap.wsdl.DepositOrderParams;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code depositOrder}; the amount is always sent, as gateways since 2019 demand. */
final class CompleteOrderCall implements AcknowledgedCall<CompleteOrder> {

    @Override
    public Consumer<MerchantService> request(CompleteOrder completion, Profile profile) {
        DepositOrderParams part = new DepositOrderParams();
        part.setOrderId(completion.orderId().value());
        part.setDepositAmount(completion.amount().orElse(Amount.ZERO).minor());
        completion.language().ifPresent(part::setLanguage);
        completion.items().ifPresent(items -> part.setDepositItems(OrderParts.items(items.items(), profile)));
        return port -> port.depositOrder(part);
    }
}
