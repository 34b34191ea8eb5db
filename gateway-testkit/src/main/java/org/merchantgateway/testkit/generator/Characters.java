package org.merchantgateway.testkit.generator;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.merchantgateway.domain.notation.Notation.Alphabet;

/** Single characters, each as a text, since one may be two UTF-16 units long. */
final class Characters {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcxyzABCXYZ";
    private static final String SYMBOLS = "-_.:/ &<>\"'%+#=?;,@$\\{}[]()|!~^`*";

    /** Legal in XML 1.0 and no controls: invisible, from right to left, not assigned, at a border, beyond the first plane. */
    private static final String ODD =
            "\u00a0\u00ad\u00df\u0301\u0410\u0661\u200b\u2028\u202e\u3000\ud7ff\ue000\ufdd0\ufeff"
                    + "\uff11\ufffd\ud800\udc00\ud83d\ude00\ud83f\udffe\udbff\udfff";

    private Characters() {}

    /** Characters of an alphabet, odd ones among them; they shrink to the first. */
    static Arbitrary<String> of(Alphabet alphabet) {
        return switch (alphabet) {
            case N -> anyOf(DIGITS + "00");
            case A -> anyOf(LETTERS);
            case AN -> anyOf(LETTERS + DIGITS);
            case ANS -> anyOf((LETTERS + DIGITS).repeat(5) + SYMBOLS + ODD);
        };
    }

    /** Characters that look as if they were of the alphabet, or that a form lets slip in. */
    static Arbitrary<String> notOf(Alphabet alphabet) {
        return switch (alphabet) {
            case N -> anyOf("aO -.+\u0663\uff11");
            case A -> anyOf("0 -'\u0410\u00e9\uff21");
            case AN -> anyOf("-_ .\u0410\u0663\uff21");
            case ANS -> anyOf("\u0000\t\n\r\u001b\u007f\u0085\ud800\ufffe\uffff");
        };
    }

    /** Any one of some characters. */
    static Arbitrary<String> anyOf(String characters) {
        return Arbitraries.of(
                characters.codePoints().mapToObj(Character::toString).toList());
    }

    static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** A pattern over and over, to just so many characters. */
    static String repeated(String pattern, int characters) {
        int[] all = pattern.codePoints().toArray();
        return IntStream.range(0, characters)
                .map(i -> all[i % all.length])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A text with another character in a place, counted round and round. */
    static String replaced(String text, int place, String character) {
        int[] all = text.codePoints().toArray();
        int at = place % all.length;
        return new String(all, 0, at) + character + new String(all, at + 1, all.length - at - 1);
    }
}
