package org.merchantgateway.simulator.soap;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.merchantgateway.simulator.setting.Novelty;
import org.merchantgateway.simulator.xml.XmlElement;
import org.merchantgateway.simulator.xml.XmlReader;

/** An answer as a later release of the gateway may give it: the same facts, with fields added or in another order. */
final class LaterXml {

    private final Set<Novelty> novelties;
    private final XMLStreamWriter events;

    private LaterXml(Set<Novelty> novelties, XMLStreamWriter events) {
        this.novelties = novelties;
        this.events = events;
    }

    /** The answer's bytes, as that release writes them. */
    static byte[] of(byte[] answer, Set<Novelty> novelties) {
        if (!novelties.contains(Novelty.NEW_FIELD) && !novelties.contains(Novelty.OTHER_ORDER)) {
            return answer;
        }
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter events = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new LaterXml(novelties, events).write(XmlReader.read(answer, Optional.empty()));
            events.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("cannot rewrite an answer of our own", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(XmlElement element) throws XMLStreamException {
        String namespace = element.name().getNamespaceURI();
        boolean isField = namespace.isEmpty();
        if (isField) {
            events.writeStartElement(element.name().getLocalPart());
        } else {
            events.writeStartElement("n", element.name().getLocalPart(), namespace);
            events.writeNamespace("n", namespace);
        }
        if (isField && novelties.contains(Novelty.NEW_FIELD) && element.text().isBlank()) {
            events.writeAttribute("addedLater", "7");
        }
        List<Map.Entry<QName, String>> attributes =
                new ArrayList<>(element.attributes().entrySet());
        attributes.sort(Collections.reverseOrder(
                (one, other) -> one.getKey().toString().compareTo(other.getKey().toString())));
        for (Map.Entry<QName, String> attribute : attributes) {
            events.writeAttribute(attribute.getKey().getLocalPart(), attribute.getValue());
        }
        if (isField
                && novelties.contains(Novelty.NEW_FIELD)
                && !element.children().isEmpty()) {
            events.writeStartElement("addedLater");
            events.writeAttribute("orderStatus", "6");
            events.writeCharacters("later");
            events.writeEndElement();
        }
        for (XmlElement child : inOrder(element.children())) {
            write(child);
        }
        if (element.children().isEmpty()) {
            events.writeCharacters(element.text());
        }
        events.writeEndElement();
    }

    /** Fields change places, the elements of one list do not. */
    private List<XmlElement> inOrder(List<XmlElement> children) {
        if (!novelties.contains(Novelty.OTHER_ORDER)) {
            return children;
        }
        Map<QName, List<XmlElement>> byName = new LinkedHashMap<>();
        children.forEach(child ->
                byName.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(child));
        List<List<XmlElement>> fields = new ArrayList<>(byName.values());
        Collections.reverse(fields);
        return fields.stream().flatMap(List::stream).toList();
    }
}
