package org.merchantgateway.domain.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Limited;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.PhoneNumberCheck;
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
 *     ANS..40, {@code phone} 7 to 15 digits, after a plus sign, after {@code 00} or alone
 */
public record Parameters(Map<String, String> values) implements Limited {

    private static final Notation NAME = Notation.parse("ANS..255");
    private static final Notation VALUE = Notation.parse("ANS..1024");
    private static final Notation EMAIL = Notation.parse("ANS..40");
    private static final PhoneNumberCheck PHONE = new PhoneNumberCheck();
    private static final Parameters NONE = new Parameters(Map.of());

    /**
     * Copies the map and checks it.
     *
     * @throws InvalidRequest with every violation: a name or a value that does not conform
     */
    public Parameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        List<Violation> found = new ArrayList<>(0);
        values.forEach((name, value) -> {
            if (!NAME.matches(name)) {
                found.add(new Violation("name", "must be " + NAME, "got another text"));
            }
            brokenRule(name, value)
                    .ifPresent(rule -> found.add(new Violation(Printable.of(name), rule, "got another text")));
        });
        InvalidRequest.throwIfAny(found);
    }

    /** The rule that a value breaks; empty if it breaks none. Where the fiscal receipt goes is typed. */
    private static Optional<String> brokenRule(String name, String value) {
        if (name.equals("phone")) {
            return PHONE.test(value) ? Optional.empty() : Optional.of("must be 7 to 15 digits, after + or 00 or alone");
        }
        Notation notation = name.equals("email") ? EMAIL : VALUE;
        return notation.matches(value) ? Optional.empty() : Optional.of("must be " + notation);
    }

    /** No parameters. */
    public static Parameters none() {
        return NONE;
    }

    /**
     * These parameters and one more.
     *
     * @param name ANS..255; if it is there already, its value is replaced
     * @param value ANS..1024, so neither empty nor blank
     * @return a new value; this one is not changed
     * @throws InvalidRequest if name or value does not conform
     */
    public Parameters with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Parameters(more);
    }

    /**
     * These parameters and the address to which the fiscal receipt is mailed.
     *
     * @param email ANS..40; only its length and its characters are checked, so several addresses pass if they fit
     * @throws InvalidRequest if it does not conform
     */
    public Parameters withEmail(String email) {
        return with("email", email);
    }

    /**
     * These parameters and the telephone number to which the fiscal receipt is sent.
     *
     * @param phone 7 to 15 digits, after a plus sign, after {@code 00} or alone, without blanks and hyphens
     * @throws InvalidRequest if it does not conform
     */
    public Parameters withPhone(String phone) {
        return with("phone", phone);
    }

    /** The names and values that {@code parameterName} and {@code parameterValue} of the limits do not allow. */
    @Override
    public List<Violation> violations(Limits limits) {
        List<Violation> found = new ArrayList<>(0);
        values.forEach((name, value) -> {
            limits.notation("parameterName")
                    .filter(notation -> !notation.matches(name))
                    .ifPresent(notation -> found.add(new Violation(
                            Printable.of(name), limits.worded("must have a name of " + notation), "got another name")));
            limits.notation("parameterValue")
                    .filter(notation -> !notation.matches(value))
                    .ifPresent(notation -> found.add(new Violation(
                            Printable.of(name), limits.worded("must be " + notation), "got another text")));
        });
        return found;
    }

    /** How many there are: they may be the payer's. */
    @Override
    public String toString() {
        return "Parameters[" + values.size() + "]";
    }

    /** Whether a part is kept back of what is given back: no source tells what that does to the order's sums. */
    boolean hasPenalty() {
        return values.containsKey("penalty");
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
