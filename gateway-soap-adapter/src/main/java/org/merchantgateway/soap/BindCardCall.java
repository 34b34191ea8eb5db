package org.merchantgateway.soap;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.OrderResult;

/** {@code bindCard}, whose part is a text and no structure. */
final class BindCardCall implements AcknowledgedCall<BindCard> {

    @Override
    public Function<MerchantService, @Nullable OrderResult> request(BindCard change, Profile profile) {
        return port -> port.bindCard(change.bindingId().value());
    }
}
