package org.merchantgateway.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.OrderDetails;

/** What a shop said of an order when it registered it, field by field, by the names of the REST request. */
final class RegisteredFields {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private RegisteredFields() {}

    static Map<String, String> of(OrderDetails details) {
        RegisteredFields all = new RegisteredFields();
        details.fields().forEach((field, text) -> all.fields.put(field.wireName(), text));
        all.add("features", features(details));
        details.basket().ifPresent(all::add);
        return all.fields;
    }

    private static Optional<String> features(OrderDetails details) {
        List<String> names =
                details.features().stream().map(Enum::name).sorted().toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(",", names));
    }

    private void add(Basket basket) {
        add("orderBundle.orderCreationDate", basket.creationDate().map(Object::toString));
        add("orderBundle.customerDetails.", basket.customer());
        add("orderBundle.customerDetails.deliveryInfo.", basket.delivery());
        int number = 1;
        for (Basket.Line line : basket.lines()) {
            add("orderBundle.items." + number++ + ".", line);
        }
    }

    private void add(String name, Basket.Line line) {
        line.fields().forEach((field, text) -> fields.put(name + field.path(), text));
        add(name + "itemDetails.", line.details());
        add(name + "itemAttributes.", line.attributes());
    }

    private void add(String names, Map<String, String> values) {
        values.forEach((name, value) -> fields.put(names + name, value));
    }

    private void add(String name, Optional<String> value) {
        value.ifPresent(text -> fields.put(name, text));
    }
}
