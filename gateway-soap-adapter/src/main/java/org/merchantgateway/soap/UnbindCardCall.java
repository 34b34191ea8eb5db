package org.merchantgateway.soap;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.OrderResult;

/** {@code unBindCard}, whose part is a text and no structure. */
final class UnbindCardCall implements AcknowledgedCall<UnbindCard> {

    @Override
    public Function<MerchantService, @Nullable OrderResult> request(UnbindCard change, Profile profile) {
        return port -> port.unBindCard(change.bindingId().value());
    }
}
