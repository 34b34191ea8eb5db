package org.merchantgateway.simulator.description;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.simulator.setting.SoapGeneration;

/**
 * An attribute or element of a type.
 *
 * @param isAttribute whether it is an attribute
 * @param name what it is called
 * @param type of a described type, or of a built-in one such as {@code string}
 * @param occurs how often it occurs
 */
public record Member(boolean isAttribute, String name, String type, Occurs occurs) {

    private static final Pattern WORD = Pattern.compile("(@?)(\\w+)(?::(\\w+))?([!*]?)([+-]?)");

    /** How often a member occurs. */
    public enum Occurs {
        /** At most once. */
        OPTIONAL,
        /** Exactly once. */
        REQUIRED,
        /** Any number of times. */
        LIST
    }

    /** Reads a word of the table of facts; nothing if the generation does not have it. */
    static Optional<Member> of(String word, SoapGeneration generation) {
        Matcher parts = WORD.matcher(word);
        if (!parts.matches()) {
            throw new IllegalStateException("not a member: " + word);
        }
        Occurs occurs = switch (parts.group(4)) {
            case "!" -> Occurs.REQUIRED;
            case "*" -> Occurs.LIST;
            default -> Occurs.OPTIONAL;
        };
        String type = Optional.ofNullable(parts.group(3)).orElse("string");
        return Optional.of(new Member(!parts.group(1).isEmpty(), parts.group(2), type, occurs))
                .filter(member -> !parts.group(5).equals(generation == SoapGeneration.OF_2016 ? "+" : "-"));
    }
}
