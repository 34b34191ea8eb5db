package org.merchantgateway.testkit.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Notation.Alphabet;

/** Texts of a notation, such as {@code AN..30}. */
final class NotationText implements Constrained {

    /** Of a notation without a limit, so much above the shortest is long. */
    private static final int LONG = 1000;

    /** How much above the shortest an ordinary text is. */
    private static final int ORDINARY = 20;

    private final Notation notation;

    NotationText(Notation notation) {
        this.notation = notation;
    }

    static Arbitrary<String> of(String notation) {
        return new NotationText(Notation.parse(notation)).valid();
    }

    @Override
    public Arbitrary<String> valid() {
        return lengths(notation).flatMap(this::ofLength);
    }

    @Override
    public List<Arbitrary<Flaw>> flawed() {
        return flaws(notation, valid(), this::ofLength);
    }

    /** One text in five is of the longest length, one of the shortest; all shrink to the shortest. */
    static Arbitrary<Integer> lengths(Notation notation) {
        int min = notation.min();
        int longest = Math.min(notation.max(), min + LONG);
        Arbitrary<Integer> ordinary = Arbitraries.integers().between(min, Math.min(longest, min + ORDINARY));
        return Combinators.combine(Arbitraries.of(0, 1, 2, 3, 4), ordinary)
                .as((kind, length) -> kind < 3 ? length : kind < 4 ? min : longest);
    }

    /** What is long repeats a pattern: as good for a test, and made and shrunk in no time. */
    private Arbitrary<String> ofLength(int length) {
        Arbitrary<String> one = Characters.of(notation.alphabet());
        return one.list()
                .ofMinSize(Math.min(length, 1))
                .ofMaxSize(Math.min(length, ORDINARY))
                .map(pattern -> Characters.repeated(String.join("", pattern), length))
                .filter(text -> text.isEmpty() || !Characters.isBlank(text));
    }

    /**
     * How a text may just break a notation.
     *
     * @param valid texts that keep it
     * @param ofLength texts that keep it but for being of so many characters
     */
    static List<Arbitrary<Flaw>> flaws(
            Notation notation, Arbitrary<String> valid, IntFunction<Arbitrary<String>> ofLength) {
        String rule = notation.toString();
        List<Arbitrary<Flaw>> flaws = new ArrayList<>();
        flaws.add(Flaw.of(withOneWrong(notation, valid), rule, "one wrong character"));
        flaws.add(Flaw.of(Arbitraries.just(""), rule, "an empty text"));
        if (notation.max() < Integer.MAX_VALUE) {
            flaws.add(Flaw.of(ofLength.apply(notation.max() + 1), rule, "one character too many"));
        }
        if (notation.min() > 1) {
            flaws.add(Flaw.of(ofLength.apply(notation.min() - 1), rule, "one character too few"));
        }
        if (notation.alphabet() == Alphabet.ANS) {
            flaws.add(Flaw.of(blanks(notation.min()), rule, "nothing but blanks"));
        }
        return flaws;
    }

    private static Arbitrary<String> withOneWrong(Notation notation, Arbitrary<String> valid) {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, LONG);
        return Combinators.combine(valid, places, Characters.notOf(notation.alphabet()))
                .as(Characters::replaced);
    }

    private static Arbitrary<String> blanks(int length) {
        return Characters.anyOf(" \u00a0\u2007\u3000").map(blank -> blank.repeat(length));
    }
}
