package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextPatternTest {

    /** Where something was found. */
    private record Found(int begin, int end) {}

    private static Optional<Found> find(List<List<String>> characters, String text, int from) {
        TextPattern.Search search = new TextPattern(characters).in(text);
        return search.find(from) ? Optional.of(new Found(search.begin(), search.end())) : Optional.empty();
    }

    /** Short ways of few letters: many begin with, end with or hold one another. */
    @Provide
    Arbitrary<List<List<String>>> patterns() {
        Arbitrary<String> ways = Arbitraries.of("a", "b", "x", "xa", "ax", "aa", "ab", "xab", "bxa");
        return ways.list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', 'b', 'x').ofMaxLength(14);
    }

    @Property(tries = 20_000)
    void findsTheFirstOccurrenceAndOfThoseTheLongest(
            @ForAll("patterns") List<List<String>> characters,
            @ForAll("texts") String text,
            @ForAll @IntRange(max = 4) int from) {
        assertThat(find(characters, text, from)).isEqualTo(tried(characters, text, from));
    }

    private static Optional<Found> tried(List<List<String>> characters, String text, int from) {
        for (int begin = from; begin < text.length(); begin++) {
            Set<Integer> ends = ends(characters, text, begin);
            if (!ends.isEmpty()) {
                return Optional.of(new Found(begin, Collections.max(ends)));
            }
        }
        return Optional.empty();
    }

    private static Set<Integer> ends(List<List<String>> characters, String text, int at) {
        Set<Integer> ends = new TreeSet<>();
        if (characters.isEmpty()) {
            ends.add(at);
            return ends;
        }
        for (String way : characters.get(0)) {
            if (text.startsWith(way, at)) {
                ends.addAll(ends(characters.subList(1, characters.size()), text, at + way.length()));
            }
        }
        return ends;
    }

    /** Whoever begins earlier in another spelling is not forgotten for one that ends at the same place. */
    @Test
    void keepsTheEarlierOfTwoThatMeet() {
        assertThat(find(List.of(List.of("a", "xa"), List.of("b")), "xab", 0)).contains(new Found(0, 3));
    }

    /** What was read before a place counts for nothing when the search begins there again. */
    @Test
    void beginsAnewAtEveryPlace() {
        TextPattern.Search search = new TextPattern(List.of(List.of("a"), List.of("b"))).in("ab");

        assertThat(search.find(0)).isTrue();
        assertThat(search.find(1)).isFalse();
    }

    @Test
    void followsALongTextAsFarAsItGoes() {
        List<List<String>> hundred = Collections.nCopies(100, List.of("a", "%61"));

        assertThat(find(hundred, "xx" + "a".repeat(100) + "a", 0)).contains(new Found(2, 102));
        assertThat(find(hundred, "%61".repeat(80) + "b", 0)).contains(new Found(0, 240));
        assertThat(find(hundred, "a".repeat(63), 0)).isEmpty();
    }

    @Test
    void readsEscapesInEitherCaseAndCharactersAsTheyAre() {
        List<List<String>> dash = List.of(List.of("k"), List.of("/", "%2f"));

        assertThat(find(dash, "k%2F", 0)).contains(new Found(0, 4));
        assertThat(find(dash, "K/", 0)).isEmpty();
    }
}
