package org.merchantgateway.domain.notation;

import java.util.regex.Pattern;

/** The test behind {@link NoCardNumber}. */
public final class NoCardNumberCheck implements Check<NoCardNumber, CharSequence> {

    /** How the numbers of Visa, Mastercard, American Express, Diners Club, JCB, Mir, Maestro, UnionPay and Troy begin. */
    private static final Pattern OF_A_SCHEME = Pattern.compile("4(\\d{12}|\\d{15}|\\d{18})"
            + "|(5[1-5]\\d\\d|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d{12}"
            + "|3[47]\\d{13}|3(0[0-5]|[689]\\d)\\d{11}|35(2[89]|[3-8]\\d)\\d{12,15}"
            + "|220[0-4]\\d{12,15}|(5[06-9]|6\\d)\\d{11,17}|(81\\d\\d|9792)\\d{12,15}");

    /** For a validation provider and for compiled rules. */
    public NoCardNumberCheck() {}

    /**
     * Whether a text is a card number and nothing else.
     *
     * @param text not null; the digits may be grouped by blanks, hyphens, dots or plus signs
     */
    static boolean isCardNumber(CharSequence text) {
        return hasTheDigitsOfACard(text) && isOfAScheme(text);
    }

    /** Whether there are 13 to 19 digits and nothing but separators between them. Makes no garbage: most texts end here. */
    private static boolean hasTheDigitsOfACard(CharSequence text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (digits == 0 || !isSeparator(c)) {
                return false;
            }
        }
        return digits >= 13 && digits <= 19;
    }

    private static boolean isOfAScheme(CharSequence text) {
        StringBuilder digits = new StringBuilder(19);
        text.chars().filter(c -> !isSeparator(c)).forEach(c -> digits.append((char) c));
        return LuhnCheck.passes(digits) && OF_A_SCHEME.matcher(digits).matches();
    }

    private static boolean isSeparator(int c) {
        return c == ' ' || c == '-' || c == '.' || c == '+' || c == 0xA0;
    }

    @Override
    public boolean test(CharSequence value) {
        return !isCardNumber(value);
    }

    /** Shows no digit. */
    @Override
    public String got(CharSequence value, boolean secret) {
        return "got one";
    }
}
