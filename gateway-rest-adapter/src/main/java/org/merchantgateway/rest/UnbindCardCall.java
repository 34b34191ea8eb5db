package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.port.Acknowledged;

/** {@code unBindCard.do}. Its only success field is the code, so a missing one leaves it in doubt. */
final class UnbindCardCall implements RestCall<UnbindCard, Acknowledged> {

    @Override
    public String path(UnbindCard change) {
        return "rest/unBindCard.do";
    }

    @Override
    public FormBody encode(UnbindCard change, Credentials credentials) {
        return new FormBody(credentials).add("bindingId", change.bindingId());
    }

    @Override
    public Optional<Acknowledged> decode(UnbindCard change, Answer answer) throws UnreadableAnswer {
        return answer.acknowledged();
    }
}
