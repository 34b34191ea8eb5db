package org.merchantgateway.simulator.soap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.ItemField;
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
        xml.attribute("positionId", line.find(ItemField.POSITION_ID));
        xml.element("name", line.find(ItemField.NAME));
        pairs(xml, "itemDetails", "itemDetailsParams", line.details());
        xml.element("quantity", quantity -> {
            quantity.attribute("measure", line.find(ItemField.MEASURE));
            quantity.text(line.find(ItemField.QUANTITY).orElse(""));
        });
        xml.element("itemAmount", line.find(ItemField.ITEM_AMOUNT));
        xml.element("itemCurrency", line.find(ItemField.ITEM_CURRENCY));
        xml.element("itemCode", line.find(ItemField.ITEM_CODE));
        both(
                xml,
                "discount",
                "discountType",
                line.find(ItemField.DISCOUNT_TYPE),
                "discountValue",
                line.find(ItemField.DISCOUNT_VALUE));
        both(
                xml,
                "agentInterest",
                "interestType",
                line.find(ItemField.INTEREST_TYPE),
                "interestValue",
                line.find(ItemField.INTEREST_VALUE));
        both(xml, "tax", "taxSum", line.find(ItemField.TAX_SUM), "taxType", line.find(ItemField.TAX_TYPE));
        xml.element("itemPrice", line.find(ItemField.ITEM_PRICE));
        pairs(xml, "itemAttributes", "attributes", line.attributes());
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
