package org.merchantgateway.domain.order;

import java.util.List;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Adds parameters to an order; one that it has already gets the new value. {@code addParams.do}, {@code addParams}. Source:
 * addParams.do, request parameters.
 *
 * @param orderId the order
 * @param parameters at least one
 */
public record AddParameters(OrderId orderId, Parameters parameters) implements Operation<Acknowledged> {

    private static final Rules<AddParameters> RULES = Rules.of(AddParameters.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public AddParameters {
        List<Violation> found = RULES.violations(orderId, parameters);
        if (parameters != null && parameters.isEmpty()) {
            found.add(new Violation("parameters", "must be at least one", "got none"));
        }
        InvalidRequest.throwIfAny(found);
    }

    @Override
    public String name() {
        return "add-parameters";
    }

    @Override
    public Effect effect() {
        return Effect.CHANGE;
    }

    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }

    /** The order and the parameters' number; not what they say. */
    @Override
    public String toString() {
        return "AddParameters[" + Printable.of(orderId.value()) + ", "
                + parameters.values().size() + "]";
    }
}
