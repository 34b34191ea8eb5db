package org.merchantgateway.simulator.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a document into elements. Without document types and entities, and not deeper than {@value #DEEPEST}. */
public final class XmlReader {

    /** Deeper than any request of the manual, and far from the end of the stack. */
    private static final int DEEPEST = 100;

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\"';\\s]+)");

    private final XMLStreamReader events;

    private XmlReader(XMLStreamReader events) {
        this.events = events;
    }

    /**
     * Reads a document.
     *
     * @param contentType whose charset goes before the document's own, as HTTP has it
     * @return the root element
     * @throws XMLStreamException if it is not well-formed, has a document type or is too deep
     */
    public static XmlElement read(byte[] document, Optional<String> contentType) throws XMLStreamException {
        try {
            return read(reader(document, contentType.flatMap(XmlReader::charset)));
        } catch (RuntimeException parsersOwn) {
            // the JDK's lacks the text of one of its messages, and throws that. No cause: it may show what was read
            throw new XMLStreamException("the parser fails");
        }
    }

    private static XmlElement read(XMLStreamReader events) throws XMLStreamException {
        try {
            return new XmlReader(events).root();
        } finally {
            events.close();
        }
    }

    private static XMLStreamReader reader(byte[] document, Optional<String> charset) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        ByteArrayInputStream bytes = new ByteArrayInputStream(document);
        return charset.isPresent()
                ? factory.createXMLStreamReader(bytes, charset.get())
                : factory.createXMLStreamReader(bytes);
    }

    private static Optional<String> charset(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    }

    private XmlElement root() throws XMLStreamException {
        while (events.next() != XMLStreamConstants.START_ELEMENT) {
            if (events.getEventType() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type is not allowed");
            }
        }
        XmlElement root = element(1);
        while (events.hasNext()) {
            events.next(); // what stands behind must be well-formed, too
        }
        return root;
    }

    private XmlElement element(int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("deeper than " + DEEPEST + " elements");
        }
        QName name = events.getName();
        Map<QName, String> attributes = attributes();
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (events.next() != XMLStreamConstants.END_ELEMENT) {
            if (events.isStartElement()) {
                children.add(element(depth + 1));
            } else if (events.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("an entity is not allowed");
            } else if (isText(events.getEventType())) {
                text.append(events.getText());
            }
        }
        return new XmlElement(name, attributes, children, text.toString());
    }

    private Map<QName, String> attributes() {
        Map<QName, String> attributes = new HashMap<>();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            attributes.put(events.getAttributeName(i), events.getAttributeValue(i));
        }
        return attributes;
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }
}
