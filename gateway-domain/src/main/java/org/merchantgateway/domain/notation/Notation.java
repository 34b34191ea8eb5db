package org.merchantgateway.domain.notation;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The manual's type notation: an alphabet and a length, such as {@code AN..30}, {@code N3} or {@code ANS..39}.
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><th>form</th><th>meaning</th></tr>
 * <tr><td>{@code N3}</td><td>exactly 3 characters</td></tr>
 * <tr><td>{@code N..12}</td><td>1 to 12 characters</td></tr>
 * <tr><td>{@code N12...19}</td><td>12 to 19 characters</td></tr>
 * <tr><td>{@code ANS..*}</td><td>any length from 1</td></tr>
 * </table>
 *
 * <p>{@code A} is a Latin letter, {@code N} an ASCII digit, {@code AN} either, {@code ANS} any character that XML 1.0
 * may carry except controls, because REST and SOAP requests both have to carry it. Length counts characters (code
 * points), not UTF-16 units. An empty or blank text conforms to no notation: in a request an empty parameter is an
 * absent one.
 *
 * <p>Source: paymentOrderBinding.do, data type conventions.
 */
public final class Notation {

    private static final Pattern FORM =
            Pattern.compile("(ANS|AN|A|N)(?:(\\d{1,5})|\\.\\.(\\d{1,5}|\\*)|(\\d{1,5})\\.\\.\\.(\\d{1,5}))");

    /** How many characters ASCII has. */
    private static final int ASCII = 128;

    /** Which characters a notation admits. */
    public enum Alphabet {
        /** Latin letters. */
        A,
        /** ASCII digits. */
        N,
        /** Latin letters and ASCII digits. */
        AN,
        /** Any characters that XML 1.0 may carry, except controls. */
        ANS;

        /**
         * Whether a character may stand in a text of this alphabet.
         *
         * @param c a code point
         */
        boolean admits(int c) {
            return switch (this) {
                case A -> isLetter(c);
                case N -> isDigit(c);
                case AN -> isLetter(c) || isDigit(c);
                case ANS -> isText(c);
            };
        }

        private static boolean isLetter(int c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        private static boolean isDigit(int c) {
            return c >= '0' && c <= '9';
        }

        private static boolean isText(int c) {
            return (c >= 0x20 && c < 0x7F) || (c > 0x9F && c < 0xD800) || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
        }
    }

    private final String form;
    private final Alphabet alphabet;
    private final int min;
    private final int max;
    private final Predicate<CharSequence> test;

    private Notation(String form, Alphabet alphabet, int min, int max) {
        this.form = form;
        this.alphabet = alphabet;
        this.min = min;
        this.max = max;
        this.test = test(alphabet, min, max);
    }

    /**
     * The test as a lambda, because the JIT compiler treats the variables in a lambda as constant and can unroll the
     * loop.
     */
    private static Predicate<CharSequence> test(Alphabet alphabet, int min, int max) {
        boolean[] ascii = new boolean[ASCII];
        for (int c = 0; c < ASCII; c++) {
            ascii[c] = alphabet.admits(c);
        }
        return text -> matches(text, alphabet, ascii, min, max);
    }

    /**
     * Reads a notation. Blanks are ignored, as the manual prints some ({@code AN.. 30}).
     *
     * @param form such as {@code AN..30}, not null; lengths have at most five digits
     * @return the notation, immutable; make it once and keep it
     * @throws IllegalArgumentException if it is not a notation, or its lengths are 0 or the wrong way round
     */
    public static Notation parse(String form) {
        String compact = form.replace(" ", "");
        Matcher matcher = FORM.matcher(compact);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a type notation: " + form);
        }
        String exact = matcher.group(2);
        String upTo = matcher.group(3);
        int min = exact != null ? Integer.parseInt(exact) : upTo != null ? 1 : Integer.parseInt(matcher.group(4));
        int max = exact != null ? min : limit(upTo != null ? upTo : matcher.group(5));
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("a type notation needs 0 < shortest <= longest: " + form);
        }
        return new Notation(compact, Alphabet.valueOf(matcher.group(1)), min, max);
    }

    private static int limit(String number) {
        return number.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(number);
    }

    /**
     * Whether the text conforms.
     *
     * @param text not null; it is taken as it is, blanks at its ends count
     * @return false too for an empty text and for one of blanks only
     */
    public boolean matches(CharSequence text) {
        return test.test(text);
    }

    /** The same as {@link #matches(CharSequence)}, as a predicate from which a rule is built. */
    Predicate<CharSequence> test() {
        return test;
    }

    /** The test for texts of ASCII characters, which most are; any other text goes to {@link #matchesBeyondAscii}. */
    private static boolean matches(CharSequence text, Alphabet alphabet, boolean[] ascii, int min, int max) {
        int units = text.length();
        if (units < min || (units >>> 1) > max) {
            return false; // so many UTF-16 units can be neither enough nor few enough characters
        }
        for (int i = 0; i < units; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return matchesBeyondAscii(text, alphabet, min, max);
            }
            if (!ascii[c]) {
                return false;
            }
        }
        return units <= max && (text.charAt(0) != ' ' || !isBlank(text));
    }

    /**
     * The same for texts with characters of one or two UTF-16 units. A method of its own, because the loop without them
     * takes half the time.
     */
    private static boolean matchesBeyondAscii(CharSequence text, Alphabet alphabet, int min, int max) {
        int characters = 0;
        for (int i = 0; i < text.length(); characters++) {
            int c = Character.codePointAt(text, i);
            if (!alphabet.admits(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return characters >= min && characters <= max && !isBlank(text);
    }

    /**
     * Says in what way a text does not conform, without showing it: {@code got 41 characters},
     * {@code got U+0430 at position 3}. Of a secret no character is named.
     *
     * @param text a text that does not conform, not null
     * @param secret whether no character of it may be shown
     * @return the first character that is not allowed, with its position counted from 1 in characters; else the length
     */
    String got(CharSequence text, boolean secret) {
        for (int i = 0, position = 1; i < text.length(); position++) {
            int c = Character.codePointAt(text, i);
            if (!alphabet.admits(c)) {
                return secret
                        ? "got a character that is not allowed"
                        : String.format(Locale.ROOT, "got U+%04X at position %d", c, position);
            }
            i += Character.charCount(c);
        }
        if (text.length() == 0) {
            return "got an empty text";
        }
        int characters = Character.codePointCount(text, 0, text.length());
        return isBlank(text)
                ? "got nothing but blanks"
                : "got " + characters + (characters == 1 ? " character" : " characters");
    }

    /** Whether there is nothing but white space, the no-break space included. */
    private static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i); // no blank is beyond the first plane
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    /** Which characters the notation admits. */
    public Alphabet alphabet() {
        return alphabet;
    }

    /** The least number of characters (code points), at least 1. */
    public int min() {
        return min;
    }

    /** The greatest number of characters (code points); {@link Integer#MAX_VALUE} if unbounded. */
    public int max() {
        return max;
    }

    /**
     * Whether the other is written in the same way: {@code N..3} and {@code N1...3} mean the same and are not equal.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Notation that && form.equals(that.form);
    }

    @Override
    public int hashCode() {
        return form.hashCode();
    }

    /** The notation as the manual writes it, without blanks. */
    @Override
    public String toString() {
        return form;
    }
}
