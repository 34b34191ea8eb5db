package org.merchantgateway.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.Particulars;

/** What a shop said of an order when it registered it, field by field, by the names of the REST request. */
final class RegisteredFields {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private RegisteredFields() {}

    static Map<String, String> of(Particulars particulars) {
        RegisteredFields all = new RegisteredFields();
        all.add("returnUrl", Optional.of(particulars.returnUrl()));
        all.add("failUrl", particulars.failUrl());
        all.add("description", particulars.description());
        all.add("language", Optional.of(particulars.language().code()));
        all.add("clientId", particulars.clientId());
        all.add("bindingId", particulars.bindingId());
        all.add("email", particulars.email());
        all.add("phone", particulars.phone());
        all.add("features", features(particulars));
        particulars.basket().ifPresent(all::add);
        return all.fields;
    }

    private static Optional<String> features(Particulars particulars) {
        List<String> names =
                particulars.features().stream().map(Enum::name).sorted().toList();
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

    private void add(String line, Basket.Line fields) {
        add(line + "positionId", fields.positionId());
        add(line + "name", fields.name());
        add(line + "quantity.value", fields.quantity());
        add(line + "quantity.measure", fields.measure());
        add(line + "itemAmount", fields.itemAmount());
        add(line + "itemPrice", fields.itemPrice());
        add(line + "itemCurrency", fields.itemCurrency());
        add(line + "itemCode", fields.itemCode());
        add(line + "tax.taxType", fields.taxType());
        add(line + "tax.taxSum", fields.taxSum());
        add(line + "discount.discountType", fields.extras().discountType());
        add(line + "discount.discountValue", fields.extras().discountValue());
        add(line + "agentInterest.interestType", fields.extras().interestType());
        add(line + "agentInterest.interestValue", fields.extras().interestValue());
        add(line + "itemDetails.", fields.extras().details());
        add(line + "itemAttributes.", fields.extras().attributes());
    }

    private void add(String names, Map<String, String> values) {
        values.forEach((name, value) -> add(names + name, Optional.of(value)));
    }

    private void add(String name, Optional<String> value) {
        value.ifPresent(text -> fields.put(name, text));
    }
}
