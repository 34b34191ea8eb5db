package org.merchantgateway.simulator.soap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.simulator.core.MoscowTime;
import org.merchantgateway.simulator.core.StatusAnswer;
import org.merchantgateway.simulator.core.StatusFields;
import org.merchantgateway.simulator.json.JsonObject;

/** A status as XML: dates are {@code xs:dateTime} of Moscow, amounts minor units. */
record StatusXml(String kind, JsonObject status) implements XmlWriter.Content {

    /**
     * What an element holds, in the schema's order: {@code @} marks an attribute, {@code #} the element's own text. Fields
     * that are not named are REST's alone.
     */
    private static final Map<String, List<String>> SCHEMA = """
            extended: @orderNumber @orderStatus @actionCode @actionCodeDescription @amount @currency @date @depositedDate \
            @refundedDate @reversedDate @orderDescription @ip @errorCode @errorMessage merchantOrderParams attributes \
            cardAuthInfo bindingInfo authDateTime terminalId authRefNum paymentAmountInfo bankInfo payerData orderBundle \
            refunds chargeback paymentWay
            brief: @orderStatus @orderNumber @pan @expiration @cardholderName @amount @currency @approvalCode @authCode @ip \
            @date @orderDescription @actionCodeDescription @clientId @bindingId @errorCode @errorMessage params
            params: @name @value
            merchantOrderParams: @name @value
            attributes: @name @value
            cardAuthInfo: @maskedPan @expiration @cardholderName @approvalCode @paymentSystem secureAuthInfo
            secureAuthInfo: eci paResStatus threeDSInfo veResStatus
            threeDSInfo: cavv xid
            bindingInfo: @clientId @bindingId
            paymentAmountInfo: @paymentState @approvedAmount @depositedAmount @refundedAmount @feeAmount @totalAmount
            bankInfo: @bankName @bankCountryCode @bankCountryName
            payerData: @email @phone
            orderBundle: orderCreationDate customerDetails cartItems
            customerDetails: email phone contact deliveryInfo fullName passport inn
            deliveryInfo: deliveryType country city postAddress
            cartItems: items
            items: @positionId name itemDetails quantity itemAmount itemCurrency itemCode discount agentInterest tax \
            itemPrice itemAttributes
            itemDetails: itemDetailsParams
            itemDetailsParams: @name #value
            quantity: @measure #value
            discount: discountType discountValue
            agentInterest: interestType interestValue
            tax: taxSum taxType
            itemAttributes: attributes
            itemAttributes/attributes: @name #value
            refunds: @referenceNumber @actionCode @amount @approvalCode @date
            """.lines()
            .map(line -> line.split(": "))
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> List.of(line[1].split(" "))));

    /** {@code getOrderStatusExtended}. */
    static StatusXml extended(StatusAnswer status) {
        return new StatusXml("extended", new StatusFields(status, MoscowTime::format).extended());
    }

    /** {@code getOrderStatus}. */
    static StatusXml brief(StatusAnswer status) {
        return new StatusXml("brief", new StatusFields(status, MoscowTime::format).brief());
    }

    @Override
    public void writeTo(XmlWriter xml) throws XMLStreamException {
        write(xml, kind, status.fields());
    }

    private static void write(XmlWriter xml, String element, Map<?, ?> fields) throws XMLStreamException {
        for (String place : SCHEMA.getOrDefault(element, List.of())) {
            char kind = place.charAt(0);
            String name = kind == '@' || kind == '#' ? place.substring(1) : place;
            Object value = fields.get(name);
            if (value != null && kind == '@') {
                xml.attribute(name, text(value));
            } else if (value != null && kind == '#') {
                xml.text(text(value));
            } else if (value != null) {
                writeElements(xml, element, name, value);
            }
        }
    }

    private static void writeElements(XmlWriter xml, String parent, String name, Object value)
            throws XMLStreamException {
        String path = parent + "/" + name;
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            xml.element(
                    name,
                    each instanceof Map<?, ?> fields
                            ? inside -> write(inside, SCHEMA.containsKey(path) ? path : name, fields)
                            : inside -> inside.text(text(each)));
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
