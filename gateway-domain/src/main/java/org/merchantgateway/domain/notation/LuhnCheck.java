package org.merchantgateway.domain.notation;

/** The test behind {@link Luhn}. */
public final class LuhnCheck implements Check<Luhn, CharSequence> {

    /** For a validation provider and for compiled rules. */
    public LuhnCheck() {}

    /**
     * Whether the digits pass the Luhn check.
     *
     * @param digits ASCII digits of any number, the check digit last; not null
     * @return false too for an empty text and for one with anything but ASCII digits
     */
    public static boolean passes(CharSequence digits) {
        int sum = 0;
        boolean doubled = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int share = doubled ? 2 * digit : digit;
            sum += share > 9 ? share - 9 : share;
            doubled = !doubled;
        }
        return digits.length() > 0 && sum % 10 == 0;
    }

    @Override
    public boolean test(CharSequence value) {
        return passes(value);
    }

    /** Shows no digit, whether the value is a secret or not. */
    @Override
    public String got(CharSequence value, boolean secret) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9')
                ? "got digits that do not"
                : "got a character that is not a digit";
    }
}
