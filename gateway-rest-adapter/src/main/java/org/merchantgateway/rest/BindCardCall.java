package org.merchantgateway.rest;

import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.config.Credentials;

/** {@code bindCard.do}. */
final class BindCardCall implements AcknowledgedCall<BindCard> {

    @Override
    public String path(BindCard change) {
        return "rest/bindCard.do";
    }

    @Override
    public FormBody encode(BindCard change, Credentials credentials) {
        return new FormBody(credentials).add("bindingId", change.bindingId());
    }
}
