package org.merchantgateway.acceptance.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Facts about a description of the service: those of a bank's, as a file of JSON has them, or those that a simulator serves.
 *
 * @param operations by name
 * @param types by name
 * @param enumerations the words of each; none from a file, which does not have them
 */
record Facts(Map<String, Operation> operations, Map<String, Type> types, Map<String, Set<String>> enumerations) {

    /** An operation: its request's one part, the type of that, and the type of its answer. */
    record Operation(String part, String request, String answer) {}

    /** A type: what it extends, and its own attributes and elements, these in their order. */
    record Type(Optional<String> base, Map<String, Attribute> attributes, List<Child> elements) {}

    /** An attribute of a type. */
    record Attribute(String type, boolean isRequired) {}

    /** An element of a type; its type is empty, and what is inside it not, where that has no name of its own. */
    record Child(String name, String type, List<Child> inside, boolean isRequired, boolean isRepeated) {}

    /** What a type and all that it extends have: elements of the base first. */
    Type whole(String name) {
        Type type = types.get(name);
        if (type.base().filter(types::containsKey).isEmpty()) {
            return type;
        }
        Type base = whole(type.base().get());
        Map<String, Attribute> attributes = new TreeMap<>(base.attributes());
        attributes.putAll(type.attributes());
        return new Type(
                base.base(),
                attributes,
                Stream.concat(base.elements().stream(), type.elements().stream())
                        .toList());
    }

    /** Reads a file of facts. */
    static Facts of(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        Map<String, Operation> operations = new TreeMap<>();
        for (Map.Entry<String, JsonNode> operation : json.get("operations").properties()) {
            JsonNode parts =
                    json.get("messages").get(operation.getValue().get(0).asText());
            JsonNode answer =
                    json.get("messages").get(operation.getValue().get(1).asText());
            operations.put(
                    operation.getKey(),
                    new Operation(
                            parts.get(0).get(0).asText(),
                            parts.get(0).get(1).asText(),
                            answer.get(0).get(1).asText()));
        }
        Map<String, Type> types = new TreeMap<>();
        json.get("types").properties().forEach(type -> types.put(type.getKey(), type(type.getValue())));
        return new Facts(operations, types, Map.of());
    }

    private static Type type(JsonNode json) {
        Map<String, Attribute> attributes = new TreeMap<>();
        json.get("attributes")
                .properties()
                .forEach(attribute -> attributes.put(
                        attribute.getKey(),
                        new Attribute(
                                attribute.getValue().get(0).asText(),
                                attribute.getValue().get(1).asText().equals("required"))));
        return new Type(
                Optional.of(json.get("base")).filter(JsonNode::isTextual).map(JsonNode::asText),
                attributes,
                children(json.get("elements")));
    }

    private static List<Child> children(JsonNode elements) {
        List<Child> children = new ArrayList<>();
        for (JsonNode element : elements) {
            boolean isNamed = element.get(1).isTextual();
            children.add(new Child(
                    element.get(0).asText(),
                    isNamed ? element.get(1).asText() : "",
                    isNamed ? List.of() : children(element.get(1).get("seq")),
                    element.get(2).asText().equals("1"),
                    element.get(3).asText().equals("unbounded")));
        }
        return children;
    }

    /** Reads what a simulator serves. */
    static Facts served(String service) throws Exception {
        Element wsdl = document(service + "?wsdl=MerchantService.wsdl");
        Element schema = document(service + "?wsdl=MerchantService.xsd");
        Map<String, String[]> messages = new TreeMap<>();
        below(wsdl, "part")
                .forEach(part -> messages.put(
                        ((Element) part.getParentNode()).getAttribute("name"),
                        new String[] {part.getAttribute("name"), local(part.getAttribute("type"))}));
        Map<String, Operation> operations = new TreeMap<>();
        below(wsdl, "operation").forEach(operation -> {
            String name = operation.getAttribute("name");
            String[] part = messages.get(name);
            operations.put(name, new Operation(part[0], part[1], messages.get(name + "Response")[1]));
        });
        Map<String, Type> types = new TreeMap<>();
        Map<String, Set<String>> enumerations = new TreeMap<>();
        for (Element each : inside(schema)) {
            if (each.getLocalName().equals("complexType")) {
                types.put(each.getAttribute("name"), type(each));
            } else {
                Set<String> words = new TreeSet<>();
                below(each, "enumeration").forEach(word -> words.add(word.getAttribute("value")));
                enumerations.put(each.getAttribute("name"), words);
            }
        }
        return new Facts(operations, types, enumerations);
    }

    private static Type type(Element complexType) {
        Optional<Element> extension = below(complexType, "extension").findFirst();
        Element body = extension.orElse(complexType);
        Map<String, Attribute> attributes = new TreeMap<>();
        inside(body).stream()
                .filter(each -> each.getLocalName().equals("attribute"))
                .forEach(each -> attributes.put(
                        each.getAttribute("name"),
                        new Attribute(
                                local(each.getAttribute("type")),
                                each.getAttribute("use").equals("required"))));
        return new Type(extension.map(base -> local(base.getAttribute("base"))), attributes, children(body));
    }

    private static List<Child> children(Element body) {
        return inside(body).stream()
                .filter(each -> each.getLocalName().equals("sequence"))
                .flatMap(sequence -> inside(sequence).stream())
                .map(each -> new Child(
                        each.getAttribute("name"),
                        local(each.getAttribute("type")),
                        inside(each).stream().findFirst().map(Facts::children).orElseGet(List::of),
                        !each.getAttribute("minOccurs").equals("0"),
                        each.getAttribute("maxOccurs").equals("unbounded")))
                .toList();
    }

    private static Element document(String address) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(address)
                .getDocumentElement();
    }

    static List<Element> inside(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Stream<Element> below(Element parent, String name) {
        return inside(parent).stream()
                .flatMap(child -> child.getLocalName().equals(name) ? Stream.of(child) : below(child, name));
    }

    private static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }
}
