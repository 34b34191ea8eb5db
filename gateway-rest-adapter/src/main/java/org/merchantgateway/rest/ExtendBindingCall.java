package org.merchantgateway.rest;

import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.config.Credentials;

/** {@code extendBinding.do}. */
final class ExtendBindingCall implements AcknowledgedCall<ExtendBinding> {

    @Override
    public String path(ExtendBinding extension) {
        return "rest/extendBinding.do";
    }

    @Override
    public FormBody encode(ExtendBinding extension, Credentials credentials) {
        return new FormBody(credentials)
                .add("bindingId", extension.bindingId())
                .add("newExpiry", extension.newExpiry())
                .add("language", extension.language());
    }
}
