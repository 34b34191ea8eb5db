package org.merchantgateway.domain.cart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Violation;

/**
 * Names and values that describe a line: its details, or its attributes, such as {@code paymentMethod} and
 * {@code paymentObject} for the receipt. Immutable. Source: register.do, orderBundle (itemDetails, itemAttributes).
 *
 * <p>The library does not know which names a gateway accepts; it checks lengths and characters only.
 *
 * @param values names (ANS..255) and values (ANS..2000) in the order in which they were given; may be empty, holds no
 *     null
 */
public record ItemTexts(Map<String, String> values) {

    private static final ItemTexts NONE = new ItemTexts(Map.of());
    private static final Notation NAME = Notation.parse("ANS..255");
    private static final Notation VALUE = Notation.parse("ANS..2000");

    /**
     * Copies the texts and checks every name and value. A violation of a value has the text's name as its path.
     *
     * @throws InvalidRequest with every violation
     * @throws NullPointerException if the map, a name or a value is null
     */
    public ItemTexts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        List<Violation> found = new ArrayList<>(0);
        values.forEach((name, value) -> {
            if (!NAME.matches(name)) {
                found.add(new Violation("name", "must be " + NAME, "got another text"));
            }
            if (!VALUE.matches(value)) {
                found.add(new Violation(
                        org.merchantgateway.domain.notation.Printable.of(name),
                        "must be " + VALUE,
                        "got another text"));
            }
        });
        InvalidRequest.throwIfAny(found);
    }

    /** No texts: the field is left out of the request. */
    public static ItemTexts none() {
        return NONE;
    }

    /**
     * A copy with one more text. A name that is there already gets the new value and keeps its place.
     *
     * @param name ANS..255, not null
     * @param value ANS..2000, not null
     * @return the copy; this object does not change
     * @throws InvalidRequest if the name or the value breaks its rule
     */
    public ItemTexts with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new ItemTexts(more);
    }

    /** Whether there is no text; then the field is left out of the request. */
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
