package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.soap.wsdl.ExtendBindingRequest;
import org.merchantgateway.soap.wsdl.ExtendBindingResponse;
import org.merchantgateway.soap.wsdl.MerchantService;

/**
 * {@code extendBinding}. Its only success field is the code, so a missing one leaves it in doubt, though the gateway's
 * description lets it be missing.
 */
final class ExtendBindingCall implements SoapCall<ExtendBinding, ExtendBindingResponse, Acknowledged> {

    @Override
    public Function<MerchantService, @Nullable ExtendBindingResponse> request(ExtendBinding change, Profile profile) {
        ExtendBindingRequest part = new ExtendBindingRequest();
        part.setBindingId(change.bindingId().value());
        part.setNewExpiry(change.newExpiry().toString());
        change.language().ifPresent(part::setLanguage);
        return port -> port.extendBinding(part);
    }

    @Override
    public Answer answer(ExtendBindingResponse part) {
        return Answer.of(part);
    }

    @Override
    public Optional<Acknowledged> decode(ExtendBinding change, ExtendBindingResponse part) {
        return answer(part).acknowledged();
    }
}
