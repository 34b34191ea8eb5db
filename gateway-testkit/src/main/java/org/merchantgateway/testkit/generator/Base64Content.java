package org.merchantgateway.testkit.generator;

import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Base64 of at most so many characters; white space in it is not counted. */
final class Base64Content {

    private static final String RULE = "Base64Text";

    /** Base64 comes in groups of so many characters. */
    private static final int GROUP = 4;

    /** So many bytes are encoded in an ordinary text. */
    private static final int ORDINARY = 60;

    private Base64Content() {}

    /**
     * Inputs of at most so many characters.
     *
     * @param urlSafe whether the alphabet for URLs is taken too, and padding may be missing
     */
    static Inputs of(int max, boolean urlSafe) {
        boolean bounded = max < Integer.MAX_VALUE;
        Arbitrary<String> ordinary = Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(Math.min(ORDINARY, max / GROUP * 3))
                .map(Base64.getEncoder()::encodeToString);
        Arbitrary<String> inLines = ordinary.map(text -> text.replaceAll("(.{4})", "$1\r\n"));
        Arbitrary<String> longest = ofGroups(bounded ? max / GROUP : ORDINARY);
        Inputs inputs = new Inputs(
                        Arbitraries.frequencyOf(Tuple.of(7, ordinary), Tuple.of(2, inLines), Tuple.of(1, longest)))
                .orInvalid(Arbitraries.of("", " \r\n"), RULE, "an empty text")
                .orInvalid(
                        urlSafe
                                ? ofGroups(2).map(text -> text.substring(3)) // five: of no number of bytes
                                : ordinary.map(text -> text.substring(1)),
                        RULE,
                        "one character too few")
                .orInvalid(ordinary.map(text -> "=" + text.substring(1)), RULE, "an equals sign before the end")
                .orInvalid(
                        withOneWrong(ordinary, urlSafe ? ".,\u0000\u0410" : "-_.,\u0000\u0410"),
                        RULE,
                        "one wrong character");
        return bounded ? inputs.orInvalid(ofGroups(max / GROUP + 1), RULE, "one group of characters too many") : inputs;
    }

    private static Arbitrary<String> ofGroups(int groups) {
        return Characters.anyOf("Az09+/")
                .list()
                .ofSize(GROUP)
                .map(group -> String.join("", group).repeat(groups));
    }

    private static Arbitrary<String> withOneWrong(Arbitrary<String> valid, String wrong) {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, ORDINARY);
        return Combinators.combine(valid, places, Characters.anyOf(wrong)).as(Characters::replaced);
    }
}
