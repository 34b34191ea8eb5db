package org.merchantgateway.domain.binding;

import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Disables a stored card; {@link BindCard} enables it again. {@code unBindCard.do}, {@code unBindCard}. If it stays in doubt, the client's list ({@link GetBindings}) tells. Source: unBindCard.do, request
 * parameters.
 *
 * @param bindingId the stored card
 */
public record UnbindCard(BindingId bindingId) implements Operation<Acknowledged> {

    private static final Rules<UnbindCard> RULES = Rules.of(UnbindCard.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is missing
     */
    public UnbindCard {
        RULES.require(bindingId);
    }

    @Override
    public String name() {
        return "unbind";
    }

    @Override
    public Effect effect() {
        return Effect.CHANGE;
    }

    @Override
    public Reference reference() {
        return Reference.none();
    }
}
