package org.merchantgateway.soap;

import java.util.function.Consumer;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code unBindCard}, whose part is a text and no structure. */
final class UnbindCardCall implements AcknowledgedCall<UnbindCard> {

    @Override
    public Consumer<MerchantService> request(UnbindCard change, Profile profile) {
        return port -> port.unBindCard(change.bindingId().value());
    }
}
