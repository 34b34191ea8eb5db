package org.merchantgateway.domain.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Violation;

/**
 * Additional parameters of an order: names and values that the shop sees again in the merchant's account and in the
 * order's status. {@code email} and {@code phone} are where the fiscal receipt is sent. Source: payment.do,
 * additionalParameters.
 *
 * <p>Old gateways allow 20 characters for a name, and some at most 99 parameters; neither is checked here. Do not put
 * card data or secrets into parameters: the gateway answers and shows them in plain text.
 *
 * @param values names (ANS..255) and values (ANS..1024) in the order in which they were given; {@code email} is
 *     ANS..40, {@code phone} 7 to 15 digits. Reserved names of loyalty programmes are refused
 */
public record Parameters(Map<String, String> values) {

    private static final Parameters NONE = new Parameters(Map.of());
    private static final Notation NAME = Notation.parse("ANS..255");
    private static final Notation VALUE = Notation.parse("ANS..1024");
    /** Where the fiscal receipt goes. */
    private static final Map<String, Notation> TYPED =
            Map.of("email", Notation.parse("ANS..40"), "phone", Notation.parse("N7...15"));

    private static final Set<String> RESERVED =
            Set.of("sbrf_spasibo:amount_bonus", "sbrf_sbermiles:amount_bonus", "loyaltyId");

    /**
     * Copies the map and checks it.
     *
     * @throws InvalidRequest with every violation: a name or a value that does not conform, or a reserved name
     */
    public Parameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        List<Violation> found = new ArrayList<>(0);
        values.forEach((name, value) -> {
            String shown = Printable.of(name);
            if (!NAME.matches(name)) {
                found.add(new Violation("name", "must be " + NAME, "got another text"));
            } else if (RESERVED.contains(name)) {
                found.add(new Violation(shown, "must not be a reserved name", "got one"));
            }
            Notation type = TYPED.getOrDefault(name, VALUE);
            if (!type.matches(value)) {
                found.add(new Violation(shown, "must be " + type, "got another text"));
            }
        });
        InvalidRequest.throwIfAny(found);
    }

    /** No parameters. */
    public static Parameters none() {
        return NONE;
    }

    /**
     * These parameters and one more.
     *
     * @param name ANS..255, not reserved; if it is there already, its value is replaced
     * @param value ANS..1024, so neither empty nor blank
     * @return a new value; this one is not changed
     * @throws InvalidRequest if name or value does not conform, or the name is reserved
     */
    public Parameters with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Parameters(more);
    }

    /**
     * These parameters and the address to which the fiscal receipt is mailed.
     *
     * @param email ANS..40; only its length and its characters are checked
     * @throws InvalidRequest if it does not conform
     */
    public Parameters withEmail(String email) {
        return with("email", email);
    }

    /**
     * These parameters and the telephone number to which the fiscal receipt is sent.
     *
     * @param phone 7 to 15 digits, without plus sign, blanks or hyphens
     * @throws InvalidRequest if it does not conform
     */
    public Parameters withPhone(String phone) {
        return with("phone", phone);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
