package org.merchantgateway.rest;

import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.config.Credentials;

/** {@code unBindCard.do}. */
final class UnbindCardCall implements AcknowledgedCall<UnbindCard> {

    @Override
    public String path(UnbindCard change) {
        return "rest/unBindCard.do";
    }

    @Override
    public FormBody encode(UnbindCard change, Credentials credentials) {
        return new FormBody(credentials).add("bindingId", change.bindingId());
    }
}
