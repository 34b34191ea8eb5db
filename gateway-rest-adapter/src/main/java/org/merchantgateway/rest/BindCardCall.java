package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.port.Acknowledged;

/** {@code bindCard.do}. Its only success field is the code, so a missing one leaves it in doubt. */
final class BindCardCall implements RestCall<BindCard, Acknowledged> {

    @Override
    public String path(BindCard change) {
        return "rest/bindCard.do";
    }

    @Override
    public FormBody encode(BindCard change, Credentials credentials) {
        return new FormBody(credentials).add("bindingId", change.bindingId());
    }

    @Override
    public Optional<Acknowledged> decode(BindCard change, Answer answer) throws UnreadableAnswer {
        return answer.acknowledged();
    }
}
