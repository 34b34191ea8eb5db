package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.port.Acknowledged;

/** {@code extendBinding.do}. Its only success field is the code, so a missing one leaves it in doubt. */
final class ExtendBindingCall implements RestCall<ExtendBinding, Acknowledged> {

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

    @Override
    public Optional<Acknowledged> decode(ExtendBinding extension, Answer answer) throws UnreadableAnswer {
        return answer.acknowledged();
    }
}
