package org.merchantgateway.testkit.generator;

import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Notation.Alphabet;

/** Texts of a notation, such as {@code AN..30}. */
final class NotationText {

    /** Of a notation without a limit, so much above the shortest is long. */
    private static final int LONG = 1000;

    /** How much above the shortest an ordinary text is. */
    private static final int ORDINARY = 20;

    private NotationText() {}

    /** Valid texts of a notation. */
    static Arbitrary<String> of(String notation) {
        return valid(Notation.parse(notation));
    }

    static Inputs of(Notation notation) {
        return inputs(notation, valid(notation), length -> ofLength(notation, length));
    }

    /** Valid texts of a notation. */
    static Arbitrary<String> valid(Notation notation) {
        return lengths(notation).flatMap(length -> ofLength(notation, length));
    }

    /** One text in five is of the longest length, one of the shortest; all shrink to the shortest. */
    static Arbitrary<Integer> lengths(Notation notation) {
        int min = notation.min();
        int longest = notation.max() < Integer.MAX_VALUE ? notation.max() : min + LONG;
        Arbitrary<Integer> ordinary = Arbitraries.integers().between(min, Math.min(longest, min + ORDINARY));
        return Combinators.combine(Arbitraries.of(0, 1, 2, 3, 4), ordinary)
                .as((kind, length) -> kind < 3 ? length : kind < 4 ? min : longest);
    }

    /** What is long repeats a pattern: as good for a test, and made and shrunk in no time. */
    private static Arbitrary<String> ofLength(Notation notation, int length) {
        return Characters.of(notation.alphabet())
                .list()
                .ofMinSize(Math.min(length, 1))
                .ofMaxSize(Math.min(length, ORDINARY))
                .map(pattern -> Characters.repeated(String.join("", pattern), length))
                .filter(text -> text.isEmpty() || !Characters.isBlank(text));
    }

    /**
     * Texts of a notation, and what just breaks it.
     *
     * @param valid texts that keep it, and any other constraint
     * @param ofLength texts that keep it but for being of so many characters
     */
    static Inputs inputs(Notation notation, Arbitrary<String> valid, IntFunction<Arbitrary<String>> ofLength) {
        String rule = notation.toString();
        Arbitrary<Integer> places = Arbitraries.integers().between(0, LONG);
        Arbitrary<String> withOneWrong = Combinators.combine(valid, places, Characters.notOf(notation.alphabet()))
                .as(Characters::replaced);
        Inputs inputs = new Inputs(valid)
                .orInvalid(withOneWrong, rule, "one wrong character")
                .orInvalid(Arbitraries.just(""), rule, "an empty text");
        if (notation.max() < Integer.MAX_VALUE) {
            inputs = inputs.orInvalid(ofLength.apply(notation.max() + 1), rule, "one character too many");
        }
        if (notation.min() > 1) {
            inputs = inputs.orInvalid(ofLength.apply(notation.min() - 1), rule, "one character too few");
        }
        return notation.alphabet() == Alphabet.ANS
                ? inputs.orInvalid(blanks(notation.min()), rule, "nothing but blanks")
                : inputs;
    }

    private static Arbitrary<String> blanks(int length) {
        return Characters.anyOf(" \u00a0\u2007\u3000").map(blank -> blank.repeat(length));
    }
}
