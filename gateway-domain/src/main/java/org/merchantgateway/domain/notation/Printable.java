package org.merchantgateway.domain.notation;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a text that came from outside safe to print: control characters and line breaks are escaped, anything that
 * could be a card number is masked, and it is cut at {@value #LIMIT} characters.
 *
 * <p>It recognizes card numbers and nothing else: a password, a token or a CVC in the text stays readable. Texts that
 * may hold one must not be printed at all. HTML is not escaped either: a page has to do that itself.
 */
public final class Printable {

    /** How many characters (UTF-16 units) are printed at the most. */
    public static final int LIMIT = 300;

    /** Digits that are no part of a longer word, of a UUID for example. */
    private static final Pattern RUN = Pattern.compile("(?<![\\w-])\\d{13,19}(?![\\w-])");

    /** What may stand between two digits of a card number; a form writes a blank as a plus sign. */
    private static final String GAPS = " -+.\u00a0";

    private Printable() {}

    /**
     * The text in a form that may stand in a log or an exception.
     *
     * @param text any text, not null
     * @return at most {@value #LIMIT} characters, without controls and without card numbers; if it was cut, an ellipsis
     *     and the length of the whole text follow
     */
    public static String of(String text) {
        return escaped(text, Printable::withoutPans);
    }

    /**
     * A reference, such as an order's number or id, as it is: digits that pass the Luhn check by chance are not masked,
     * so that two references do not look alike. Only what begins and is as long as a card scheme's number is, in case
     * somebody gives one for a reference.
     *
     * @param text any text, not null
     * @return at most {@value #LIMIT} characters, without controls; if it was cut, an ellipsis and the length of the
     *     whole text follow
     */
    public static String reference(String text) {
        return escaped(text, Printable::withoutPansOfSchemes);
    }

    private static String escaped(String text, UnaryOperator<String> masking) {
        // masking shortens by less than half: four times the limit shows all that can be printed
        String masked = masking.apply(text.substring(0, Math.min(text.length(), 4 * LIMIT)));
        StringBuilder out = new StringBuilder(Math.min(masked.length(), LIMIT) + 32);
        boolean afterDollar = false;
        for (int i = 0; i < masked.length(); i += Character.charCount(masked.codePointAt(i))) {
            int c = masked.codePointAt(i);
            String shown = shown(c, afterDollar);
            if (out.length() + shown.length() > LIMIT) {
                return out.append("... (")
                        .append(text.length())
                        .append(" characters)")
                        .toString();
            }
            out.append(shown);
            afterDollar = c == '$';
        }
        return out.toString();
    }

    /** How one character is printed: as it is, or escaped. */
    private static String shown(int c, boolean afterDollar) {
        if (c == '\\' || (c == '{' && afterDollar)) {
            return "\\" + Character.toString(c); // a log framework must find no ${...}: it looks up \${...} too
        }
        return isPlain(c)
                ? Character.toString(c)
                : Character.toString(c)
                        .chars()
                        .mapToObj(unit -> String.format("\\u%04x", unit))
                        .collect(Collectors.joining());
    }

    /** Whether a character neither controls the output nor is invisible; unpaired surrogates are not plain. */
    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /**
     * The text with every run of digits that passes the Luhn check, and so may be a card number, masked to its first
     * six and last four. Other numbers beside it, such as an expiry or a CVC, do not hide it. Line breaks are left
     * alone.
     *
     * @param text any text, not null; it is not cut
     * @return the text; the blanks or hyphens inside a masked number are dropped, the rest is unchanged
     */
    public static String withoutPans(String text) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        int from = 0;
        int to = 0; // from..to is what was found last, and may still grow: candidates overlap
        for (int start = 0; start < text.length(); start++) {
            int end = mayBegin(text, start) ? endOfPan(text, start) : 0;
            if (end > to && start >= to) {
                out.append(text, copied, from).append(mask(text.substring(from, to)));
                copied = to;
                from = start;
            }
            to = Math.max(to, end);
        }
        return out.append(text, copied, from)
                .append(mask(text.substring(from, to)))
                .append(text, to, text.length())
                .toString();
    }

    /**
     * The text with those digits masked that stand by themselves, begin and are as long as a card scheme's number is, and
     * pass the Luhn check. For texts that hold references; see {@link #reference}.
     *
     * @param text any text, not null; it is not cut
     * @return the text, neither cut nor escaped
     */
    public static String withoutPansOfSchemes(String text) {
        return NoCardNumberCheck.isCardNumber(text)
                ? mask(text)
                : RUN.matcher(text)
                        .replaceAll(
                                run -> NoCardNumberCheck.isCardNumber(run.group()) ? mask(run.group()) : run.group());
    }

    /**
     * Whether a card number can begin here: at the first of some digits. Thirteen digits that begin with 1 are a time in
     * milliseconds (until 2033); no scheme issues such cards.
     */
    private static boolean mayBegin(String text, int start) {
        if (!isDigit(text, start) || (start > 0 && isDigit(text, start - 1))) {
            return false;
        }
        int end = start;
        while (end - start <= 13 && isDigit(text, end)) {
            end++;
        }
        return end - start != 13 || text.charAt(start) != '1';
    }

    /**
     * Where the longest possible card number from {@code start} on ends: 13 to 19 digits, perhaps grouped, that pass the Luhn
     * check and are followed by no digit. 0 if there is none. The Luhn sum is kept for both, whether the last digit counts once
     * or double, so that one more digit costs one step.
     */
    private static int endOfPan(String text, int start) {
        int found = 0;
        int lastOnce = 0;
        int lastDouble = 0;
        int at = start;
        for (int digits = 1; digits <= 19 && isDigit(text, at); digits++) {
            int digit = text.charAt(at) - '0';
            int once = lastDouble + digit;
            lastDouble = lastOnce + (digit > 4 ? 2 * digit - 9 : 2 * digit);
            lastOnce = once;
            at++;
            if (!isDigit(text, at)) {
                found = digits >= 13 && lastOnce % 10 == 0 ? at : found;
                at += at < text.length() && GAPS.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
            }
        }
        return found;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** The first six and the last four digits with stars between; an empty text stays empty. */
    private static String mask(String digitsAndGaps) {
        StringBuilder digits = new StringBuilder(digitsAndGaps.length());
        digitsAndGaps.chars().filter(c -> GAPS.indexOf(c) < 0).forEach(c -> digits.append((char) c));
        return digits.isEmpty()
                ? ""
                : digits.substring(0, 6) + "*".repeat(digits.length() - 10) + digits.substring(digits.length() - 4);
    }
}
