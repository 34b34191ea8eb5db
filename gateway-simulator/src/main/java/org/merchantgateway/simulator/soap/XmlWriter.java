package org.merchantgateway.simulator.soap;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes answers: envelopes as the gateway's own software writes them, and elements in no namespace. */
final class XmlWriter {

    /** Writes what is inside an element: first attributes, then children. */
    @FunctionalInterface
    interface Content {
        void writeTo(XmlWriter xml) throws XMLStreamException;
    }

    private final XMLStreamWriter events;

    private XmlWriter(XMLStreamWriter events) {
        this.events = events;
    }

    /** The answer to an operation: {@code <ns1:registerOrderResponse><return ...>}. */
    static byte[] response(String operation, Content result) {
        return envelope(xml -> {
            xml.events.writeStartElement("ns1", operation + "Response", Names.MERCHANT);
            xml.events.writeNamespace("ns1", Names.MERCHANT);
            xml.element("return", result);
            xml.events.writeEndElement();
        });
    }

    /** A fault. */
    static byte[] fault(SoapFault fault) {
        return envelope(xml -> {
            QName code = fault.code();
            xml.events.writeStartElement("soap", "Fault", Names.SOAP);
            xml.events.writeStartElement("faultcode");
            if (!code.getNamespaceURI().equals(Names.SOAP)) {
                xml.events.writeNamespace(code.getPrefix(), code.getNamespaceURI());
            }
            xml.events.writeCharacters(code.getPrefix() + ":" + code.getLocalPart());
            xml.events.writeEndElement();
            xml.element("faultstring", text -> text.events.writeCharacters(fault.text()));
            xml.events.writeEndElement();
        });
    }

    private static byte[] envelope(Content body) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter events = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            events.writeStartElement("soap", "Envelope", Names.SOAP);
            events.writeNamespace("soap", Names.SOAP);
            events.writeStartElement("soap", "Body", Names.SOAP);
            body.writeTo(new XmlWriter(events));
            events.writeEndElement();
            events.writeEndElement();
            events.writeEndDocument();
            events.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("cannot write XML to memory", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An element in no namespace. */
    void element(String name, Content content) throws XMLStreamException {
        events.writeStartElement(name);
        content.writeTo(this);
        events.writeEndElement();
    }

    /** An element in no namespace with a text, if there is one. */
    void element(String name, Optional<String> text) throws XMLStreamException {
        if (text.isPresent()) {
            element(name, xml -> xml.text(text.get()));
        }
    }

    /** The text of the element that is open. */
    void text(String text) throws XMLStreamException {
        events.writeCharacters(text);
    }

    /** An attribute of the element that is open. */
    void attribute(String name, String value) throws XMLStreamException {
        events.writeAttribute(name, value);
    }

    /** An attribute of the element that is open. */
    void attribute(String name, long value) throws XMLStreamException {
        attribute(name, Long.toString(value));
    }

    /** An attribute of the element that is open, if there is a value. */
    void attribute(String name, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            attribute(name, value.get());
        }
    }

    /** The two attributes that end the list of them in every answer. */
    void outcome(int errorCode, String errorMessage) throws XMLStreamException {
        attribute("errorCode", errorCode);
        attribute("errorMessage", errorMessage);
    }
}
