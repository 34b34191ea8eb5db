package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Consumer;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.soap.wsdl.DeclineOrderParams;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code declineOrder}. */
final class DeclineOrderCall implements AcknowledgedCall<DeclineOrder> {

    @Override
    public Consumer<MerchantService> request(DeclineOrder decline, Profile profile) {
        DeclineOrderParams part = new DeclineOrderParams();
        part.setOrderId(decline.orderId().value());
        part.setOrderNumber(decline.orderNumber().value());
        decline.language().ifPresent(part::setLanguage);
        return port -> port.declineOrder(part);
    }

    @Override
    public Optional<String> unsupported(DeclineOrder decline, Profile profile) {
        return profile == Profile.OF_2016 ? Optional.of("SOAP of 2016 has no declineOrder") : Optional.empty();
    }
}
