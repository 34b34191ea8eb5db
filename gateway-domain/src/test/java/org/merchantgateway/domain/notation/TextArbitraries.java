package org.merchantgateway.domain.notation;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random texts that are hard on a rule about characters and lengths. */
public final class TextArbitraries {

    /** Characters at the borders of the alphabets, and those that only look as if they were in one. */
    private static final List<Integer> ODD = List.of(
            0x00, 0x09, 0x0A, 0x0D, 0x1B, 0x1F, 0x20, 0x2F, 0x3A, 0x40, 0x5B, 0x60, 0x7B, 0x7E, 0x7F, 0x80, 0x85, 0x9F,
            0xA0, 0xAD, 0x430, 0x661, 0x2007, 0x200B, 0x2028, 0x2029, 0x202E, 0x3000, 0xD7FF, 0xD800, 0xDBFF, 0xDC00,
            0xDFFF, 0xE000, 0xFDD0, 0xFEFF, 0xFF11, 0xFF21, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1F600, 0x1FFFE,
            0x10FFFF);

    private TextArbitraries() {}

    /** Texts of zero to so many characters: plain, plain but for one odd character, or odd throughout. */
    public static Arbitrary<String> upTo(int longest) {
        return Arbitraries.integers().between(0, longest).flatMap(TextArbitraries::ofLength);
    }

    /** Texts of just so many characters (code points, unless unpaired surrogates happen to meet). */
    public static Arbitrary<String> ofLength(int characters) {
        Arbitrary<Integer> letter = Arbitraries.of('a', 'z', 'A', 'Z', 'q').map(c -> (int) c);
        Arbitrary<Integer> digit = Arbitraries.integers().between('0', '9');
        Arbitrary<Integer> symbol =
                Arbitraries.of('-', '_', ' ', '.', '/', ':', '&').map(c -> (int) c);
        Arbitrary<Integer> odd = Arbitraries.of(ODD);
        return Arbitraries.oneOf(
                text(letter, characters),
                text(digit, characters),
                text(Arbitraries.oneOf(letter, digit), characters),
                text(Arbitraries.oneOf(letter, digit, symbol), characters),
                text(odd, characters),
                text(Arbitraries.of(0x20, 0xA0, 0x3000, 0x2028), characters),
                withOne(odd, text(Arbitraries.oneOf(letter, digit), characters)));
    }

    private static Arbitrary<String> text(Arbitrary<Integer> character, int characters) {
        return character.list().ofSize(characters).map(TextArbitraries::joined);
    }

    private static Arbitrary<String> withOne(Arbitrary<Integer> odd, Arbitrary<String> plain) {
        return plain.flatMap(text -> odd.flatMap(c -> Arbitraries.integers()
                .between(0, Math.max(0, text.length() - 1))
                .map(at -> text.isEmpty()
                        ? text
                        : text.substring(0, at) + Character.toString(c) + text.substring(at + 1))));
    }

    private static String joined(List<Integer> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::appendCodePoint);
        return text.toString();
    }
}
