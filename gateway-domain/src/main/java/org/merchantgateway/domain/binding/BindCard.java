package org.merchantgateway.domain.binding;

import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Enables a stored card again that {@link UnbindCard} has disabled. {@code bindCard.do}, {@code bindCard}. If it stays in doubt, the client's list ({@link GetBindings}) tells. Source: bindCard.do, request
 * parameters.
 *
 * @param bindingId the stored card
 */
public record BindCard(BindingId bindingId) implements Operation<Acknowledged> {

    private static final Rules<BindCard> RULES = Rules.of(BindCard.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is missing
     */
    public BindCard {
        RULES.require(bindingId);
    }

    @Override
    public String name() {
        return "bind";
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
