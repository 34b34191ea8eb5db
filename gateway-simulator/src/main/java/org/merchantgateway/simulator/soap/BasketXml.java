package org.merchantgateway.simulator.soap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.MoscowTime;

/** The cart as the extended status shows it: {@code orderBundle}, in the schema's order. */
final class BasketXml {

    /** What stands before {@code deliveryInfo}. */
    private static final List<String> BEFORE = Basket.CUSTOMER.subList(0, 3);

    private static final List<String> BEHIND = Basket.CUSTOMER.subList(3, Basket.CUSTOMER.size());

    private BasketXml() {}

    static void write(XmlWriter xml, Basket basket) throws XMLStreamException {
        xml.element("orderBundle", bundle -> {
            bundle.element("orderCreationDate", basket.creationDate().map(MoscowTime::format));
            writeCustomer(bundle, basket);
            bundle.element("cartItems", items -> {
                for (Basket.Line line : basket.lines()) {
                    items.element("items", item -> writeLine(item, line));
                }
            });
        });
    }

    private static void writeCustomer(XmlWriter xml, Basket basket) throws XMLStreamException {
        if (basket.customer().isEmpty() && basket.delivery().isEmpty()) {
            return;
        }
        xml.element("customerDetails", customer -> {
            texts(customer, basket.customer(), BEFORE);
            if (!basket.delivery().isEmpty()) {
                customer.element("deliveryInfo", inside -> texts(inside, basket.delivery(), Basket.DELIVERY));
            }
            texts(customer, basket.customer(), BEHIND);
        });
    }

    private static void texts(XmlWriter xml, Map<String, String> texts, List<String> names) throws XMLStreamException {
        for (String name : names) {
            xml.element(name, Optional.ofNullable(texts.get(name)));
        }
    }

    private static void writeLine(XmlWriter xml, Basket.Line line) throws XMLStreamException {
        Basket.Extras extras = line.extras();
        xml.attribute("positionId", line.positionId());
        xml.element("name", line.name());
        pairs(xml, "itemDetails", "itemDetailsParams", extras.details());
        xml.element("quantity", quantity -> {
            quantity.attribute("measure", line.measure());
            quantity.text(line.quantity().orElse(""));
        });
        xml.element("itemAmount", line.itemAmount());
        xml.element("itemCurrency", line.itemCurrency());
        xml.element("itemCode", line.itemCode());
        both(xml, "discount", "discountType", extras.discountType(), "discountValue", extras.discountValue());
        both(xml, "agentInterest", "interestType", extras.interestType(), "interestValue", extras.interestValue());
        both(xml, "tax", "taxSum", line.taxSum(), "taxType", line.taxType());
        xml.element("itemPrice", line.itemPrice());
        pairs(xml, "itemAttributes", "attributes", extras.attributes());
    }

    private static void both(
            XmlWriter xml, String name, String first, Optional<String> one, String second, Optional<String> other)
            throws XMLStreamException {
        if (one.or(() -> other).isPresent()) {
            xml.element(name, inside -> {
                inside.element(first, one);
                inside.element(second, other);
            });
        }
    }

    private static void pairs(XmlWriter xml, String outer, String inner, Map<String, String> pairs)
            throws XMLStreamException {
        if (pairs.isEmpty()) {
            return;
        }
        xml.element(outer, list -> {
            for (Map.Entry<String, String> pair : pairs.entrySet()) {
                list.element(inner, element -> {
                    element.attribute("name", pair.getKey());
                    element.text(pair.getValue());
                });
            }
        });
    }
}
