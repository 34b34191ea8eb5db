package org.merchantgateway.simulator.core;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the shop said about an order besides number and money, checked.
 *
 * @param fields its texts
 * @param parameters additional parameters, in their order
 * @param features what the gateway is to do differently for this order
 * @param basket what is bought
 */
public record OrderDetails(
        Map<RegistrationField, String> fields,
        Map<String, String> parameters,
        Set<Feature> features,
        Optional<Basket> basket) {

    public OrderDetails {
        fields = Collections.unmodifiableMap(new EnumMap<>(fields));
        // most orders have none, and an empty map that keeps its order takes 88 bytes
        parameters = parameters.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        features = Set.copyOf(features);
    }

    /** A text that came with the registration. */
    public Optional<String> find(RegistrationField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Where the payer goes after a payment, absolute. */
    public String returnUrl() {
        return find(RegistrationField.RETURN_URL).orElseThrow();
    }

    /** The language of texts and pages. */
    public Language language() {
        return Language.of(find(RegistrationField.LANGUAGE));
    }

    OrderDetails withParameters(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(more);
        return new OrderDetails(fields, all, features, basket);
    }

    /** How many fields came: they may be the payer's. */
    @Override
    public String toString() {
        return "OrderDetails[" + fields.size() + " fields]";
    }
}
