package org.merchantgateway.simulator.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * One element of a request as it came.
 *
 * @param name with its namespace, which is empty for most of the gateway's
 * @param attributes by their names
 * @param children the elements in it, in their order
 * @param text all character data directly in it
 */
public record XmlElement(QName name, Map<QName, String> attributes, List<XmlElement> children, String text) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** An element that did not come: without attributes and children. */
    public static XmlElement absent(String localName) {
        return new XmlElement(new QName(localName), Map.of(), List.of(), "");
    }

    /** An attribute in no namespace; a blank one counts as missing. */
    public Optional<String> attribute(String localName) {
        return raw(localName).filter(value -> !value.isBlank());
    }

    /** An attribute in no namespace, be it blank. */
    public Optional<String> raw(String localName) {
        return Optional.ofNullable(attributes.get(new QName(localName)));
    }

    /** The first child of this name. */
    public Optional<XmlElement> child(QName childName) {
        return all(childName).stream().findFirst();
    }

    /** The first child of this name in no namespace; as good as missing, if it is qualified. */
    public XmlElement child(String localName) {
        return child(new QName(localName)).orElseGet(() -> absent(localName));
    }

    /** Every child of this name. */
    public List<XmlElement> all(QName childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** Every child of this name in no namespace. */
    public List<XmlElement> all(String localName) {
        return all(new QName(localName));
    }

    /** The text of a child in no namespace; a blank one counts as missing. */
    public Optional<String> text(String localName) {
        return Optional.of(child(localName).text).filter(content -> !content.isBlank());
    }

    /** The name alone: what is in it may be a card or a password. */
    @Override
    public String toString() {
        return name.toString();
    }
}
