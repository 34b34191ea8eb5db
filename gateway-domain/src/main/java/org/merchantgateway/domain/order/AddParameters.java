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
 * Adds parameters to an order that is registered already. A parameter that the order has already gets the new value;
 * the others stay. The result is seen in {@link OrderReport#merchantOrderParams()}. No money moves, and the status does
 * not show whether the call was executed: if its outcome is unknown, compare the parameters in the order's extended
 * status. {@code addParams.do}, {@code addParams}. Source: addParams.do, request parameters.
 *
 * @param orderId the gateway's id of the order; an unknown one is refused by the gateway with error 6
 * @param parameters at least one
 */
public record AddParameters(OrderId orderId, Parameters parameters) implements Operation<Acknowledged> {

    private static final Rules<AddParameters> RULES = Rules.of(AddParameters.class);

    /**
     * Checks the components.
     *
     * @throws InvalidRequest with every violation: a missing component, or no parameter
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

    /** The order, by the gateway's id alone. */
    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }

    /** The order's id and how many parameters are added; no names and no values of parameters. */
    @Override
    public String toString() {
        return "AddParameters[" + Printable.reference(orderId.value()) + ", "
                + parameters.values().size() + "]";
    }
}
