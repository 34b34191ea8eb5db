package org.merchantgateway.domain.card;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Luhn;
import org.merchantgateway.domain.notation.Rule;
import org.merchantgateway.domain.notation.Secret;

/**
 * A card's number (primary account number): 13 to 19 digits that pass the Luhn check. Prints masked. Source:
 * paymentorder.do, {@code $PAN}, which is typed N12...19 while the page's own check wants at least 13 digits.
 *
 * @param value the digits
 */
public record Pan(
        @Conforms(value = "N13...19", documented = "N12...19") @Luhn
        String value) implements Secret {

    private static final Rule<String> RULE = Rule.of(Pan.class, "value");

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is not 13 to 19 digits or fails the Luhn check
     */
    public Pan {
        RULE.require(value);
    }

    /**
     * Makes it of a raw value.
     *
     * @param digits the digits, without blanks
     * @throws InvalidRequest if it is not 13 to 19 digits or fails the Luhn check
     */
    public static Pan of(String digits) {
        return new Pan(digits);
    }

    /** The first six and last four digits, the others as {@code *}: {@code 411111******1111}. */
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
