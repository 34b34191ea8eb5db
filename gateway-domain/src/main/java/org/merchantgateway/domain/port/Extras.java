package org.merchantgateway.domain.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Printable;

/**
 * Fields of a request that this library does not know, in the order in which they were added
 * ({@link Operation#extra}, {@link Operation#secretExtra}). Immutable. Prints names alone, is not serializable, and no serializer
 * finds a value in it. They are sent and never stored: a {@link Pending} holds none.
 */
public final class Extras {

    /** No fields. */
    public static final Extras NONE = new Extras(Map.of(), Set.of());

    private static final Pattern NAME = Pattern.compile("[!-~]{1,255}");
    private static final Set<String> CREDENTIALS = Set.of("userName", "password", "token");
    private static final Notation VALUE = Notation.parse("ANS..*");

    private final transient Map<String, String> values;
    private final Set<String> secret;

    private Extras(Map<String, String> values, Set<String> secret) {
        this.values = values;
        this.secret = secret;
    }

    /** These and one more. */
    Extras with(String name, String value, boolean isSecret) {
        requireName(name);
        if (values.containsKey(name)) {
            throw InvalidRequest.of(Printable.of(name), "must be added once", "got it twice");
        }
        if (!VALUE.matches(value)) {
            throw InvalidRequest.of(Printable.of(name), "must be " + VALUE, "got another text");
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        Set<String> secrets = new LinkedHashSet<>(secret);
        if (isSecret) {
            secrets.add(name);
        }
        return new Extras(more, secrets);
    }

    /**
     * Checks the name of a field that a team adds to a request.
     *
     * @param name 1 to 255 printable characters of ASCII without blanks, not that of a credential ({@code userName},
     *     {@code password}, {@code token})
     * @throws InvalidRequest if it is another one
     */
    public static void requireName(String name) {
        if (!NAME.matcher(name).matches() || CREDENTIALS.contains(name)) {
            throw InvalidRequest.of(
                    "name",
                    "must be 1 to 255 characters of ASCII without blanks, and not that of a credential",
                    "got " + Printable.of(name));
        }
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The names of all fields. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The names of the secret ones. */
    public Set<String> secretNames() {
        return Collections.unmodifiableSet(secret);
    }

    /** The values of the secret ones, to be redacted. Never log or store them. */
    public List<String> revealSecrets() {
        return secret.stream().map(values::get).toList();
    }

    /** Gives every name and value to the writer of a request, the secret ones too. */
    public void forEach(BiConsumer<String, String> field) {
        values.forEach(field);
    }

    /** Whether the other has the same fields with the same values, of which the same are secret. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Extras that && that.values.equals(values) && that.secret.equals(secret);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The names alone. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
