package org.merchantgateway.soap;

import java.util.function.Consumer;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.soap.wsdl.ExtendBindingRequest;
import org.merchantgateway.soap.wsdl.MerchantService;

/**
 * {@code extendBinding}. Its only success field is the code, so a missing one leaves it in doubt, though the gateway's
 * description lets it be missing.
 */
final class ExtendBindingCall implements AcknowledgedCall<ExtendBinding> {

    @Override
    public Consumer<MerchantService> request(ExtendBinding change, Profile profile) {
        ExtendBindingRequest part = new ExtendBindingRequest();
        part.setBindingId(change.bindingId().value());
        part.setNewExpiry(change.newExpiry().toString());
        change.language().ifPresent(part::setLanguage);
        return port -> port.extendBinding(part);
    }
}
