package org.merchantgateway.domain.rule;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * A value as text that shops store: one line of ASCII, a head such as {@code pending/3} and then {@code ;name=value} pairs, the
 * value percent-encoded as in an HTML form.
 *
 * @param what the name by which a refusal calls the text
 * @param head what it begins with
 * @param pairs the values by their names, decoded, in their order
 */
public record PairText(String what, String head, Map<String, String> pairs) {

    /**
     * A text with no pairs yet.
     *
     * @param what the name by which a refusal calls the text
     * @param head what it begins with
     */
    public PairText(String what, String head) {
        this(what, head, new LinkedHashMap<>());
    }

    /** Adds a pair; none if there is no value. */
    public PairText add(String name, Optional<?> value) {
        value.ifPresent(present -> pairs.put(name, present.toString()));
        return this;
    }

    /** Adds a pair. */
    public PairText add(String name, Object value) {
        return add(name, Optional.of(value));
    }

    /** The whole text. */
    public String toText() {
        StringJoiner text = new StringJoiner(";").add(head);
        pairs.forEach((name, value) -> text.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /**
     * Reads a text. Of one name the last pair counts.
     *
     * @param what the name by which a refusal calls the text
     * @param text to be read
     * @param heads what it may begin with, for a refusal: {@code pending/3, pending/2 or pending/1}
     * @param known what it may begin with
     * @throws InvalidRequest if it is not such a text. The message does not quote it
     */
    public static PairText parse(String what, String text, String heads, Set<String> known) {
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7F)) { // a line feed would become part of an id
            throw InvalidRequest.of(what, "must be one line of ASCII without blanks", "got another text");
        }
        String[] parts = text.split(";", -1);
        if (!known.contains(parts[0])) {
            throw InvalidRequest.of(what, "must begin with " + heads, "got another text");
        }
        PairText read = new PairText(what, parts[0]);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 0) {
                throw InvalidRequest.of(what, "must be pairs of name=value", "got a part without '='");
            }
            read.pairs.put(parts[i].substring(0, equals), decoded(what, parts[i].substring(equals + 1)));
        }
        return read;
    }

    private static String decoded(String what, String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw InvalidRequest.of(what, "must be percent-encoded", "got a broken escape");
        }
    }

    /** The value of a name; empty if there is none. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(pairs.get(name));
    }

    /**
     * The value of a name.
     *
     * @throws InvalidRequest if there is none
     */
    public String require(String name) {
        return find(name).orElseThrow(() -> InvalidRequest.of(what + "." + name, "is required", "got nothing"));
    }

    /** The head and the names alone: values may be secrets. */
    @Override
    public String toString() {
        return head + pairs.keySet();
    }
}
