package org.merchantgateway.domain.card;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Luhn;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * A card's number (primary account number): 13 to 19 digits that pass the Luhn check. Prints masked. Source:
 * paymentorder.do, {@code $PAN}, which is typed N12...19 while the page's own check requires at least 13 digits.
 */
public final class Pan extends SecretText {

    private static final Rule<String> RULE = Rule.of(Pan.class);

    @Conforms(value = "N13...19", documented = "N12...19")
    @Luhn
    private final transient String value;

    private Pan(String value) {
        this.value = RULE.require(value);
    }

    /**
     * A card's number. The Luhn check finds mistyped digits; it does not show that the card exists.
     *
     * @param digits 13 to 19 digits, without blanks or hyphens
     * @throws InvalidRequest if it is missing, is anything else or fails the Luhn check; shows no digit of it
     */
    public static Pan of(String digits) {
        return new Pan(digits);
    }

    /** All digits, as they are sent. Never log or store them; {@link #masked} is safe to show. */
    @Override
    public String reveal() {
        return value;
    }

    /**
     * The first six and last four digits, the others as {@code *}: {@code 411111******1111}. As long as the number
     * itself; may be shown, logged and stored.
     */
    public String masked() {
        int length = value.length();
        return value.substring(0, 6) + "*".repeat(length - 10) + value.substring(length - 4);
    }

    /** {@link #masked()}. */
    @Override
    public String toString() {
        return masked();
    }
}
