package org.merchantgateway.testkit.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.merchantgateway.domain.notation.LuhnCheck;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Notation.Alphabet;

/** Digits that pass the Luhn check. */
final class LuhnDigits implements Constrained {

    private final Notation notation;

    LuhnDigits(Notation notation) {
        this.notation = notation;
    }

    @Override
    public Arbitrary<String> valid() {
        return NotationText.lengths(notation).flatMap(LuhnDigits::ofLength);
    }

    @Override
    public List<Arbitrary<Flaw>> flawed() {
        List<Arbitrary<Flaw>> flaws = new ArrayList<>(NotationText.flaws(notation, valid(), LuhnDigits::ofLength));
        flaws.add(Flaw.of(withAnotherDigit(), "Luhn", "one wrong digit"));
        return flaws;
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

    /** The Luhn check finds every single digit that is another. */
    private Arbitrary<String> withAnotherDigit() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, notation.max());
        Arbitrary<Integer> more = Arbitraries.integers().between(1, 9);
        return Combinators.combine(valid(), places, more).as(LuhnDigits::withAnotherDigit);
    }

    private static String withAnotherDigit(String digits, int place, int more) {
        int digit = digits.charAt(place % digits.length()) - '0';
        return Characters.replaced(digits, place, String.valueOf((digit + more) % 10));
    }
}
