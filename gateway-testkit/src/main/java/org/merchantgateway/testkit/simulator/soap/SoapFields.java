package org.merchantgateway.testkit.simulator.soap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.testkit.simulator.core.Basket;

/** Reads what is nested in a request. */
final class SoapFields {

    private SoapFields() {}

    /** Additional parameters: one {@code <params name= value=/>} each. */
    static Map<String, String> parameters(XmlElement part) {
        Map<String, String> parameters = new LinkedHashMap<>();
        part.all("params")
                .forEach(pair -> parameters.put(
                        pair.raw("name").orElse(""), pair.raw("value").orElse("")));
        return parameters;
    }

    /** The cart: {@code orderBundle}. */
    static Basket basket(XmlElement orderBundle) {
        return new Basket(orderBundle.child("cartItems").all("items").stream()
                .map(SoapFields::line)
                .toList());
    }

    private static Basket.Line line(XmlElement item) {
        XmlElement tax = item.child("tax");
        return new Basket.Line(
                item.attribute("positionId"),
                item.text("name"),
                number(item, "quantity"),
                item.child("quantity").attribute("measure"),
                number(item, "itemAmount"),
                number(item, "itemPrice"),
                number(item, "itemCurrency"),
                item.text("itemCode"),
                number(tax, "taxType"),
                number(tax, "taxSum"));
    }

    /** Numbers may have blanks around them: XML schema collapses these. */
    private static Optional<String> number(XmlElement in, String name) {
        return in.text(name).map(String::strip);
    }
}
