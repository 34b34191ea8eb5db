package org.merchantgateway.simulator.description;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of the service as an XML schema: nothing but types, everything in them in no namespace. */
final class SchemaText {

    private static final Set<String> BUILT_IN = Set.of("string", "int", "long", "boolean", "dateTime", "float");

    private final ServiceDescription service;

    SchemaText(ServiceDescription service) {
        this.service = service;
    }

    /** The document. */
    String document() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <xs:schema version="1.0" targetNamespace="%1$s" xmlns:m="%1$s" xmlns:xs="http://www.w3.org/2001/XMLSchema">
                %2$s
                </xs:schema>
                """.formatted(
                        ServiceDescription.NAMESPACE,
                        lines(Stream.concat(
                                service.types().values().stream()
                                        .filter(DescribedType::isNamed)
                                        .map(type -> complexType(" name=\"" + type.name() + "\"", type)),
                                service.enumerations().entrySet().stream()
                                        .map(words -> enumeration(words.getKey(), words.getValue())))));
    }

    private String complexType(String name, DescribedType type) {
        String isAbstract = type.isAbstract() ? " abstract=\"true\"" : "";
        String content = type.base()
                .map(base -> extension(BUILT_IN.contains(base) ? "simpleContent" : "complexContent", base, type))
                .orElseGet(() -> members(type));
        return "<xs:complexType" + name + isAbstract + ">\n" + content + "\n</xs:complexType>";
    }

    private String extension(String content, String base, DescribedType type) {
        return "<xs:%1$s><xs:extension base=\"%2$s\">\n%3$s\n</xs:extension></xs:%1$s>"
                .formatted(content, qualified(base), members(type));
    }

    private String members(DescribedType type) {
        List<String> elements = type.elements().map(this::element).toList();
        String sequence = elements.isEmpty() ? "" : "<xs:sequence>\n" + lines(elements.stream()) + "\n</xs:sequence>\n";
        return sequence + lines(type.attributes().map(SchemaText::attribute));
    }

    private String element(Member member) {
        String occurs = switch (member.occurs()) {
            case REQUIRED -> "";
            case OPTIONAL -> " minOccurs=\"0\"";
            case LIST -> " minOccurs=\"0\" maxOccurs=\"unbounded\"";
        };
        String start = "<xs:element name=\"" + member.name() + "\"";
        return service.type(member.type())
                .filter(type -> !type.isNamed())
                .map(type -> start + occurs + ">\n" + complexType("", type) + "\n</xs:element>")
                .orElseGet(() -> start + " type=\"" + qualified(member.type()) + "\"" + occurs + "/>");
    }

    private static String attribute(Member member) {
        String use = member.occurs() == Member.Occurs.REQUIRED ? " use=\"required\"" : "";
        return "<xs:attribute name=\"" + member.name() + "\" type=\"" + qualified(member.type()) + "\"" + use + "/>";
    }

    private static String enumeration(String name, List<String> words) {
        return "<xs:simpleType name=\"" + name + "\"><xs:restriction base=\"xs:string\">\n"
                + lines(words.stream().map(word -> "<xs:enumeration value=\"" + word + "\"/>"))
                + "\n</xs:restriction></xs:simpleType>";
    }

    /** A type's name as other documents of the service refer to it too. */
    static String qualified(String type) {
        return (BUILT_IN.contains(type) ? "xs:" : "m:") + type;
    }

    private static String lines(Stream<String> parts) {
        return parts.collect(Collectors.joining("\n"));
    }
}
