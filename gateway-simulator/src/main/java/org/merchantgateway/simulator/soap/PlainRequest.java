package org.merchantgateway.simulator.soap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.merchantgateway.simulator.description.DescribedType;
import org.merchantgateway.simulator.description.Member;
import org.merchantgateway.simulator.description.ServiceDescription;
import org.merchantgateway.simulator.xml.XmlElement;

/**
 * A request's numbers, dates and flags in the plainest of the ways in which XML schema lets them be written: {@code " +0100 "} is
 * {@code 100} and the flag {@code 1} is {@code true}. What does not fit its described type is left as it came.
 */
record PlainRequest(ServiceDescription service) {

    /** A part of a request. */
    XmlElement part(XmlElement part, String type) {
        return service.type(type).map(described -> structure(part, described)).orElse(part);
    }

    private XmlElement structure(XmlElement element, DescribedType type) {
        Map<String, Member> members = service.members(type);
        Map<QName, String> attributes = element.attributes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        attribute -> member(members, attribute.getKey())
                                .map(member -> plain(member.type(), attribute.getValue()))
                                .orElse(attribute.getValue())));
        List<XmlElement> children = element.children().stream()
                .map(child -> member(members, child.name())
                        .map(member -> child(child, member.type()))
                        .orElse(child))
                .toList();
        String text = type.base().map(base -> plain(base, element.text())).orElse(element.text());
        return new XmlElement(element.name(), attributes, children, text);
    }

    private XmlElement child(XmlElement child, String type) {
        return service.type(type)
                .map(described -> structure(child, described))
                .orElseGet(() ->
                        new XmlElement(child.name(), child.attributes(), child.children(), plain(type, child.text())));
    }

    private static Optional<Member> member(Map<String, Member> members, QName name) {
        return Optional.ofNullable(members.get(name.getLocalPart()))
                .filter(member -> name.getNamespaceURI().isEmpty());
    }

    private static String plain(String type, String text) {
        return switch (type) {
            case "int", "long" -> text.strip().replaceFirst("^\\+?0*(?=\\d+$)", "");
            case "float" -> text.strip().replaceFirst("^\\+(?=\\d)", "");
            case "boolean" -> text.strip().replaceFirst("^1$", "true").replaceFirst("^0$", "false");
            case "dateTime" -> text.strip();
            default -> text;
        };
    }
}
