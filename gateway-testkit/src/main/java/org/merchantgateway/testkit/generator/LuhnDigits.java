package org.merchantgateway.testkit.generator;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.merchantgateway.domain.notation.LuhnCheck;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Notation.Alphabet;

/** Digits that pass the Luhn check. */
final class LuhnDigits {

    private LuhnDigits() {}

    static Inputs of(Notation notation) {
        Arbitrary<String> valid = NotationText.lengths(notation).flatMap(LuhnDigits::ofLength);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, notation.max());
        Arbitrary<Integer> more = Arbitraries.integers().between(1, 9);
        return NotationText.inputs(notation, valid, LuhnDigits::ofLength)
                .orInvalid(
                        Combinators.combine(valid, places, more).as(LuhnDigits::withAnotherDigit),
                        "Luhn",
                        "one wrong digit");
    }

    private static Arbitrary<String> ofLength(int length) {
        return Characters.of(Alphabet.N).list().ofSize(length - 1).map(digits -> checked(String.join("", digits)));
    }

    private static String checked(String digits) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(check -> digits + check)
                .filter(LuhnCheck::passes)
                .findFirst()
                .orElseThrow();
    }

    /** The Luhn check detects every single digit that is another. */
    private static String withAnotherDigit(String digits, int place, int more) {
        int digit = digits.charAt(place % digits.length()) - '0';
        return Characters.replaced(digits, place, String.valueOf((digit + more) % 10));
    }
}
