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
 * {@code paymentObject} for the receipt. Source: register.do, orderBundle.
 *
 * @param values names (ANS..255) and values (ANS..2000) in the order in which they were given
 */
public record ItemTexts(Map<String, String> values) {

    private static final ItemTexts NONE = new ItemTexts(Map.of());
    private static final Notation NAME = Notation.parse("ANS..255");
    private static final Notation VALUE = Notation.parse("ANS..2000");

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
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

    /** No texts. */
    public static ItemTexts none() {
        return NONE;
    }

    /** These, and one more; a name that is there already gets the new value. */
    public ItemTexts with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new ItemTexts(more);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
