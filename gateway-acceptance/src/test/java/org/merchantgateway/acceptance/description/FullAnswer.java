package org.merchantgateway.acceptance.description;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * An answer in which everything is that a type has, each list twice, with values of the real types. Every value is told from the
 * others by a number of its own, but for flags and the words of enumerations.
 */
final class FullAnswer {

    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final int FIRST = 70_001;

    private final Facts facts;
    private final boolean isXml;
    private final List<List<String>> values = new ArrayList<>();
    private int next = FIRST;

    private FullAnswer(Facts facts, boolean isXml) {
        this.facts = facts;
        this.isXml = isXml;
    }

    /**
     * A text, and what is in it.
     *
     * @param text the element {@code return}, or an object of JSON
     * @param values each as it may be told: as it came, or, of a time, in milliseconds since the epoch
     */
    record Written(String text, List<List<String>> values) {}

    /** As XML: what SOAP answers. */
    static Written xml(Facts facts, String type) {
        FullAnswer answer = new FullAnswer(facts, true);
        return new Written(answer.element("return", type, List.of()), answer.values);
    }

    /** As JSON: what REST answers, if its names are the same; times are milliseconds since the epoch. */
    static Written json(Facts facts, String type) {
        FullAnswer answer = new FullAnswer(facts, false);
        return new Written(answer.object(type, List.of()), answer.values);
    }

    private String element(String name, String type, List<Facts.Child> inside) {
        if (!facts.types().containsKey(type) && inside.isEmpty()) {
            return "<" + name + ">" + value(name, type) + "</" + name + ">";
        }
        StringBuilder attributes = new StringBuilder();
        StringBuilder content = new StringBuilder();
        Facts.Type whole = whole(type, inside);
        whole.attributes()
                .forEach((attribute, fact) ->
                        attributes.append(" %s=\"%s\"".formatted(attribute, value(attribute, fact.type()))));
        whole.elements().forEach(child -> {
            for (int i = 0; i < (child.isRepeated() ? 2 : 1); i++) {
                content.append(element(child.name(), child.type(), child.inside()));
            }
        });
        whole.base().ifPresent(base -> content.append(value(name, base)));
        return "<" + name + attributes + ">" + content + "</" + name + ">";
    }

    private String object(String type, List<Facts.Child> inside) {
        if (!facts.types().containsKey(type) && inside.isEmpty()) {
            return value("", type);
        }
        StringJoiner fields = new StringJoiner(",", "{", "}");
        Facts.Type whole = whole(type, inside);
        whole.attributes().forEach((name, fact) -> fields.add("\"" + name + "\":" + value(name, fact.type())));
        whole.elements().forEach(child -> {
            String first = object(child.type(), child.inside());
            fields.add("\"" + child.name() + "\":"
                    + (child.isRepeated() ? "[" + first + "," + object(child.type(), child.inside()) + "]" : first));
        });
        whole.base().ifPresent(base -> fields.add("\"value\":" + value("", base)));
        return fields.toString();
    }

    private Facts.Type whole(String type, List<Facts.Child> inside) {
        return inside.isEmpty() ? facts.whole(type) : new Facts.Type(Optional.empty(), Map.of(), inside);
    }

    private String value(String name, String type) {
        if (name.equals("errorCode")) {
            return isXml ? "0" : "\"0\"";
        }
        if (name.equals("errorMessage")) { // says nothing beside code 0
            return isXml ? "Success" : "\"Success\"";
        }
        int number = next++;
        Instant time = TIME.plusSeconds(number);
        String text = facts.enumerations().getOrDefault(type, Set.of("text-" + number)).stream()
                .findFirst()
                .orElseThrow();
        String written = switch (type) {
            case "int", "long", "short" -> Integer.toString(number);
            case "float" -> number + ".5";
            case "boolean" -> "true";
            case "dateTime" ->
                isXml ? time.atOffset(ZoneOffset.ofHours(3)).toString() : Long.toString(time.toEpochMilli());
            default -> text;
        };
        values.add(type.equals("dateTime") ? List.of(written, Long.toString(time.toEpochMilli())) : List.of(written));
        boolean isQuoted =
                !isXml && (type.equals("string") || facts.enumerations().containsKey(type));
        return isQuoted ? "\"" + written + "\"" : written;
    }
}
