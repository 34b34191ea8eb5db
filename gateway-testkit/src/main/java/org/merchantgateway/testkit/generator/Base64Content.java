package org.merchantgateway.testkit.generator;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Base64, of up to a number of characters that white space does not count for. */
final class Base64Content implements Constrained {

    private static final String RULE = "Base64Text";

    /** Base64 comes in groups of so many characters. */
    private static final int GROUP = 4;

    /** What is encoded of an ordinary text, bytes. */
    private static final int ORDINARY = 60;

    private final int max;

    Base64Content(int max) {
        this.max = max;
    }

    @Override
    public Arbitrary<String> valid() {
        Arbitrary<String> broken = ordinary().map(text -> text.replaceAll("(.{4})", "$1\r\n"));
        Arbitrary<String> longest = isBounded() ? ofGroups(max / GROUP) : ofGroups(ORDINARY);
        return Arbitraries.frequencyOf(Tuple.of(7, ordinary()), Tuple.of(2, broken), Tuple.of(1, longest));
    }

    @Override
    public List<Arbitrary<Flaw>> flawed() {
        List<Arbitrary<Flaw>> flaws = new ArrayList<>();
        flaws.add(flaw(Arbitraries.of("", " \r\n"), "an empty text"));
        flaws.add(flaw(ordinary().map(text -> text.substring(1)), "one character too few"));
        flaws.add(flaw(ordinary().map(text -> "=" + text.substring(1)), "an equals sign before the end"));
        flaws.add(flaw(withOneWrong(), "one wrong character"));
        if (isBounded()) {
            flaws.add(flaw(ofGroups(max / GROUP + 1), "one group of characters too many"));
        }
        return flaws;
    }

    private boolean isBounded() {
        return max < Integer.MAX_VALUE;
    }

    private static Arbitrary<Flaw> flaw(Arbitrary<String> texts, String text) {
        return Flaw.of(texts, RULE, text);
    }

    private Arbitrary<String> ordinary() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(Math.min(ORDINARY, max / GROUP * 3))
                .map(Base64.getEncoder()::encodeToString);
    }

    private static Arbitrary<String> ofGroups(int groups) {
        return Characters.anyOf("Az09+/")
                .list()
                .ofSize(GROUP)
                .map(group -> String.join("", group).repeat(groups));
    }

    /** Those of the alphabet for URLs among them. */
    private Arbitrary<String> withOneWrong() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, ORDINARY);
        return Combinators.combine(ordinary(), places, Characters.anyOf("-_.,\u0000\u0410"))
                .as(Characters::replaced);
    }
}
