package org.merchantgateway.simulator.core;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.order.PaymentScheme;

/**
 * A request to register an order, as it came over whichever wire: nothing in it is checked yet.
 *
 * @param scheme one-phase or two-phase
 * @param fields its texts; a blank one counts as missing
 * @param parameters additional parameters, in their order
 * @param features what the gateway is to do differently for this order
 * @param basket what is bought
 * @param payer data of the payer and of the delivery
 */
public record Registration(
        PaymentScheme scheme,
        Map<RegistrationField, String> fields,
        Map<String, String> parameters,
        List<String> features,
        Optional<Basket> basket,
        PayerData payer) {

    public Registration {
        fields = Collections.unmodifiableMap(fields);
    }

    /** The texts that a wire's reader finds. */
    public static Map<RegistrationField, String> fields(Function<RegistrationField, Optional<String>> reader) {
        Map<RegistrationField, String> fields = new EnumMap<>(RegistrationField.class);
        for (RegistrationField field : RegistrationField.values()) {
            reader.apply(field).ifPresent(text -> fields.put(field, text));
        }
        return fields;
    }

    /** A text of it. */
    public Optional<String> find(RegistrationField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The same with the value of a parameter that a later release takes. */
    public Registration later(Optional<String> value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        value.ifPresent(added -> more.put("addedLater", added));
        return new Registration(scheme, fields, more, features, basket, payer);
    }

    /** The number alone: the rest may be the payer's. */
    @Override
    public String toString() {
        return "Registration[" + find(RegistrationField.ORDER_NUMBER).orElse("") + "]";
    }
}
