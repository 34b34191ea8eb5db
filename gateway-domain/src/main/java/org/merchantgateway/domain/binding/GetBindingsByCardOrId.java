package org.merchantgateway.domain.binding;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Asks for stored cards by a card's number, whichever clients stored it, or by a binding's id. {@code
 * getBindingsByCardOrId.do}, {@code getBindingsByCardOrId}; SOAP of 2016 lacks it. The gateway answers code 2 if there
 * are none: that answer is an empty list. Changes nothing and may be repeated. Some gateways need a permission to search
 * by number, and refuse without it. The manual does not describe the request; the source is what banks
 * publish of it since 2019.
 *
 * <p>The gateway uses the number if both are there, so exactly one of the two is allowed here.
 *
 * @param pan the card's number; empty to search by the id
 * @param bindingId the gateway's id of the stored card; empty to search by the number
 * @param showExpired whether to list those too whose card has expired
 */
public record GetBindingsByCardOrId(Optional<Pan> pan, Optional<BindingId> bindingId, boolean showExpired)
        implements Operation<Bindings> {

    private static final Rules<GetBindingsByCardOrId> RULES = Rules.of(GetBindingsByCardOrId.class);

    /**
     * Checks the components.
     *
     * @throws InvalidRequest with every violation: a missing component, neither number nor id, or both
     */
    public GetBindingsByCardOrId {
        List<Violation> found = RULES.violations(pan, bindingId, showExpired);
        if (pan != null && bindingId != null && pan.isPresent() == bindingId.isPresent()) {
            found.add(new Violation(
                    "pan", "or bindingId is required, and not both", pan.isPresent() ? "got both" : "got neither"));
        }
        InvalidRequest.throwIfAny(found);
    }

    /**
     * Asks for the bindings of a card that have not expired, of whichever clients.
     *
     * @param pan the card's number
     */
    public static GetBindingsByCardOrId of(Pan pan) {
        return new GetBindingsByCardOrId(Optional.of(pan), Optional.empty(), false);
    }

    /**
     * Asks for one binding, unless its card has expired.
     *
     * @param bindingId the gateway's id of it
     */
    public static GetBindingsByCardOrId of(BindingId bindingId) {
        return new GetBindingsByCardOrId(Optional.empty(), Optional.of(bindingId), false);
    }

    /** The same, with those whose card has expired. */
    public GetBindingsByCardOrId withExpired() {
        return new GetBindingsByCardOrId(pan, bindingId, true);
    }

    @Override
    public String name() {
        return "bindings-by-card";
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    /** None: the request concerns stored cards, not an order. */
    @Override
    public Reference reference() {
        return Reference.none();
    }

    /** The number: adapters redact it from the gateway's answers. */
    @Override
    public List<String> secrets() {
        return pan.map(number -> List.of(number.reveal())).orElse(List.of());
    }

    /** The binding, if one is asked for; no digit of a card. */
    @Override
    public String toString() {
        return "GetBindingsByCardOrId["
                + bindingId.map(id -> Printable.of(id.value())).orElse("by card") + "]";
    }
}
