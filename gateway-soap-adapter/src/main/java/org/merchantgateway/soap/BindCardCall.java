package org.merchantgateway.soap;

import java.util.function.Consumer;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code bindCard}, whose part is a text and no structure. */
final class BindCardCall implements AcknowledgedCall<BindCard> {

    @Override
    public Consumer<MerchantService> request(BindCard change, Profile profile) {
        return port -> port.bindCard(change.bindingId().value());
    }
}
