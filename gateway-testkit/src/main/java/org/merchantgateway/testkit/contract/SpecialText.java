package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.notation.Notation;

/**
 * Texts of the notation ANS with characters that a wire may damage: what HTML, XML, JSON and forms escape, letters of many alphabets, a
 * character beyond the basic plane, a combining one, and separators that are no controls.
 */
final class SpecialText {

    private static final int[] CHARACTERS =
            "&<>\"'%+=;,#?/\\|{}[]$ Ёя ßÇ 漢字 e\u0301 \u00A0 \u2028 \uFFFD \uD83C\uDF84 ]]> &amp; %20 \u202E \uFEFF"
                    .codePoints()
                    .toArray();

    private SpecialText() {}

    /**
     * As long as a text of {@code ANS..n} can be.
     *
     * @param length in characters; not in UTF-16 units
     */
    static String ofLength(int length) {
        return ofLength("", length);
    }

    /**
     * As long as the notation allows; of digits and letters alone where it takes no others.
     *
     * @param beginning makes it unique
     */
    static String of(Notation notation, String beginning) {
        return notation.alphabet() == Notation.Alphabet.ANS
                ? ofLength(beginning, notation.max())
                : beginning + "Z".repeat(notation.max() - beginning.length());
    }

    /** The same with a prefix that makes it unique. It ends with no blank: a gateway may strip that. */
    static String ofLength(String beginning, int length) {
        StringBuilder text = new StringBuilder(beginning);
        for (int i = beginning.codePointCount(0, beginning.length()); i < length - 1; i++) {
            text.appendCodePoint(CHARACTERS[i % CHARACTERS.length]);
        }
        return text.append('.').toString();
    }
}
