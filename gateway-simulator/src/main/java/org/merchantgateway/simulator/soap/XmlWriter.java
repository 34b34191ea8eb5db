package org.merchantgateway.simulator.soap;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.merchantgateway.simulator.description.DescribedOperation;
import org.merchantgateway.simulator.description.DescribedType;
import org.merchantgateway.simulator.description.Member;
import org.merchantgateway.simulator.description.ServiceDescription;
import org.merchantgateway.simulator.json.JsonObject;

/**
 * Writes answers: envelopes as the gateway's own software writes them. What stands in an answer, as attribute or element and in
 * which order, is what the service's description has; other fields are left out.
 */
final class XmlWriter {

    /** What stands in an envelope's body. */
    @FunctionalInterface
    private interface Body {
        void writeTo(XMLStreamWriter events) throws XMLStreamException;
    }

    /** What a gateway that reports declines adds to the answer to a payment: no bank's description has it. */
    private static final List<String> DECLINE =
            List.of("error", "displayErrorMessage", "errorTypeName", "processingErrorType");

    private final ServiceDescription service;
    private final XMLStreamWriter events;

    private XmlWriter(ServiceDescription service, XMLStreamWriter events) {
        this.service = service;
        this.events = events;
    }

    /** The answer to an operation: {@code <ns1:registerOrderResponse><return ...>}. */
    static byte[] response(ServiceDescription service, DescribedOperation operation, JsonObject fields) {
        return envelope(events -> {
            events.writeStartElement("ns1", operation.name() + "Response", Names.MERCHANT);
            events.writeNamespace("ns1", Names.MERCHANT);
            new XmlWriter(service, events).element("return", operation.answer(), fields.fields());
            events.writeEndElement();
        });
    }

    /** A fault. */
    static byte[] fault(SoapFault fault) {
        return envelope(events -> {
            QName code = fault.code();
            events.writeStartElement("soap", "Fault", Names.SOAP);
            events.writeStartElement("faultcode");
            if (!code.getNamespaceURI().equals(Names.SOAP)) {
                events.writeNamespace(code.getPrefix(), code.getNamespaceURI());
            }
            events.writeCharacters(code.getPrefix() + ":" + code.getLocalPart());
            events.writeEndElement();
            events.writeStartElement("faultstring");
            events.writeCharacters(fault.text());
            events.writeEndElement();
            events.writeEndElement();
        });
    }

    private static byte[] envelope(Body body) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter events = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            events.writeStartElement("soap", "Envelope", Names.SOAP);
            events.writeNamespace("soap", Names.SOAP);
            events.writeStartElement("soap", "Body", Names.SOAP);
            body.writeTo(events);
            events.writeEndElement();
            events.writeEndElement();
            events.writeEndDocument();
            events.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("cannot write XML to memory", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An element in no namespace, or one for each value of a list. */
    private void element(String name, String type, Object value) throws XMLStreamException {
        Optional<DescribedType> described = service.type(type);
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            events.writeStartElement(name);
            if (described.isPresent() && each instanceof Map<?, ?> fields) {
                content(described.get(), fields);
            } else {
                events.writeCharacters(text(each));
            }
            events.writeEndElement();
        }
    }

    private void content(DescribedType type, Map<?, ?> fields) throws XMLStreamException {
        for (String name : DECLINE) {
            Object value = fields.get(name);
            if (value != null && fields.containsKey("processingErrorType")) {
                events.writeAttribute(name, text(value));
            }
        }
        for (Member member : service.members(type).values()) {
            Object value = fields.get(member.name());
            if (value != null && member.isAttribute()) {
                events.writeAttribute(member.name(), text(value));
            } else if (value != null) {
                element(member.name(), member.type(), value);
            }
        }
        boolean isText =
                type.base().filter(base -> service.type(base).isEmpty()).isPresent();
        Object own = fields.get("value");
        if (isText && own != null) {
            events.writeCharacters(text(own));
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
