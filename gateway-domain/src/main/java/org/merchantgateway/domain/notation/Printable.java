package org.merchantgateway.domain.notation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a text that came from outside safe to print: control characters and line breaks are escaped, anything that could
 * be a card number is masked, and it is cut at {@value #LIMIT} characters.
 */
public final class Printable {

    /** How many characters are printed at the most. */
    public static final int LIMIT = 300;

    /**
     * Thirteen to nineteen digits, perhaps grouped by blanks or hyphens: what a PAN looks like. Thirteen digits that begin
     * with 1 are a time in milliseconds (until 2033); no scheme issues such cards.
     */
    private static final Pattern LIKE_A_PAN =
            Pattern.compile("(?<!\\d)(?!1\\d{12}(?!\\d))\\d(?:[ -]?\\d){12,18}(?!\\d)");

    private Printable() {}

    /**
     * The text in a form that may stand in a log, an exception or a page.
     *
     * @param text any text, not null
     * @return at most {@value #LIMIT} characters and an ellipsis, without controls and without card numbers
     */
    public static String of(String text) {
        String masked = withoutPans(text);
        StringBuilder out = new StringBuilder(Math.min(masked.length(), LIMIT) + 16);
        for (int i = 0; i < masked.length(); i++) {
            if (out.length() >= LIMIT) {
                return out.append("... (")
                        .append(masked.length())
                        .append(" characters)")
                        .toString();
            }
            append(out, masked.charAt(i));
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029') {
            out.append(String.format("\\u%04x", (int) c));
        } else if (c == '$' || c == '\\') {
            out.append('\\').append(c); // a log framework must find no ${...} to look up
        } else {
            out.append(c);
        }
    }

    /**
     * The text with every run of digits that passes the Luhn check, and so may be a card number, masked to its first six
     * and last four. Line breaks and length are left alone.
     */
    public static String withoutPans(String text) {
        return LIKE_A_PAN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(mask(match.group())));
    }

    private static String mask(String digitsAndGaps) {
        String digits = digitsAndGaps.replaceAll("[ -]", "");
        if (!LuhnCheck.passes(digits)) {
            return digitsAndGaps;
        }
        return digits.substring(0, 6) + "*".repeat(digits.length() - 10) + digits.substring(digits.length() - 4);
    }
}
