package org.merchantgateway.simulator.soap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.ItemField;
import org.merchantgateway.simulator.core.PayerData;
import org.merchantgateway.simulator.setting.SoapGeneration;
import org.merchantgateway.simulator.xml.XmlElement;

/** Reads what is nested in a request. */
final class SoapFields {

    private SoapFields() {}

    /** Additional parameters: one {@code <params name= value=/>} each. An empty element says that there are none. */
    static Map<String, String> parameters(XmlElement part) {
        Map<String, String> parameters = new LinkedHashMap<>();
        part.all("params").stream()
                .filter(pair -> !pair.attributes().isEmpty())
                .forEach(pair -> parameters.put(
                        pair.raw("name").orElse(""), pair.raw("value").orElse("")));
        return parameters;
    }

    /** The parameters of a wallet's payment: one {@code <entry>} each. */
    static Map<String, String> walletParameters(XmlElement part) {
        Map<String, String> parameters = new LinkedHashMap<>();
        part.child("additionalParameters").all("entry").stream()
                .filter(entry -> !entry.children().isEmpty())
                .forEach(entry -> parameters.put(
                        entry.child("key").text(), entry.child("value").text()));
        return parameters;
    }

    /** All parameters: where a request has a place for fields that its description does not name. */
    static Map<String, String> extras(XmlElement part) {
        Map<String, String> extras = parameters(part);
        extras.putAll(walletParameters(part));
        return extras;
    }

    /**
     * Lines of a cart: {@code depositItems} or {@code refundItems}; none if the element is missing. An empty element is one
     * line without anything, which is wrong.
     */
    static List<Basket.Line> items(XmlElement part, String name) {
        return part.all(name).stream()
                .map(cartItems -> cartItems.all("items"))
                .map(items -> items.isEmpty() ? List.of(XmlElement.absent("items")) : items)
                .flatMap(List::stream)
                .map(SoapFields::line)
                .toList();
    }

    /** The cart: {@code orderBundle}. */
    static Basket basket(GatewayCore gateway, XmlElement orderBundle) {
        XmlElement customer = orderBundle.child("customerDetails");
        return new Basket(
                orderBundle.child("cartItems").all("items").stream()
                        .map(SoapFields::line)
                        .toList(),
                texts(customer, Basket.CUSTOMER),
                texts(customer.child("deliveryInfo"), Basket.DELIVERY),
                orderBundle.text("orderCreationDate").map(text -> gateway.time(ZonedTime.ORDER_CREATION_DATE, text)));
    }

    /** Data of the payer: {@code billingPayerData}, which the service of 2016 has not. */
    static PayerData payer(GatewayCore gateway, XmlElement part) {
        return gateway.settings().variations().soapGeneration() == SoapGeneration.OF_2016
                ? PayerData.NONE
                : PayerData.of(block -> part.child(new QName(block))
                        .filter(any -> block.equals(PayerData.BILLING))
                        .map(SoapFields::members));
    }

    private static Map<String, String> members(XmlElement block) {
        Map<String, String> members = new LinkedHashMap<>();
        block.children().forEach(child -> members.put(child.name().getLocalPart(), child.text()));
        return members;
    }

    private static Basket.Line line(XmlElement item) {
        return new Basket.Line(
                Basket.Line.fields(field -> text(item, field)),
                pairs(item.child("itemDetails").all("itemDetailsParams")),
                pairs(item.child("itemAttributes").all("attributes")));
    }

    /** Numbers may have blanks around them: XML schema collapses these. */
    private static Optional<String> text(XmlElement item, ItemField field) {
        XmlElement in = field.group().map(item::child).orElse(item);
        return switch (field) {
            case POSITION_ID, MEASURE -> in.attribute(field.wireName());
            case QUANTITY -> item.text("quantity").map(String::strip);
            case NAME, ITEM_CODE, DISCOUNT_TYPE, INTEREST_TYPE -> in.text(field.wireName());
            default -> in.text(field.wireName()).map(String::strip);
        };
    }

    /** Names are attributes here and values the elements' text. */
    private static Map<String, String> pairs(List<XmlElement> elements) {
        Map<String, String> pairs = new LinkedHashMap<>();
        elements.forEach(pair -> pair.attribute("name").ifPresent(name -> pairs.put(name, pair.text())));
        return pairs;
    }

    private static Map<String, String> texts(XmlElement in, List<String> names) {
        Map<String, String> texts = new LinkedHashMap<>();
        names.forEach(name -> in.text(name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }
}
