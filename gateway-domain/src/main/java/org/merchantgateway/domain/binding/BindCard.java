package org.merchantgateway.domain.binding;

import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Enables a stored card again that {@link UnbindCard} has disabled. {@code bindCard.do}, {@code bindCard}. If the
 * outcome stays in doubt, the client's list ({@link GetBindings}) shows whether it was executed. Source: bindCard.do,
 * request parameters.
 *
 * <p>Moves no money and concerns no order. The gateway refuses with code 2 if it does not know the card, or if the card
 * is active already.
 *
 * @param bindingId the stored card
 */
public record BindCard(BindingId bindingId) implements Operation<Acknowledged> {

    private static final Rules<BindCard> RULES = Rules.of(BindCard.class);

    /**
     * Checks that the id is present; {@link BindingId} has checked its text.
     *
     * @throws InvalidRequest if it is null
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

    /** None: the request names a stored card, not an order. So a call in doubt cannot be settled by a status. */
    @Override
    public Reference reference() {
        return Reference.none();
    }
}
