package org.merchantgateway.domain.notation;

import java.util.Collection;
import java.util.function.Predicate;

/** The test behind {@link Conforms}. */
public final class ConformsCheck implements Check<Conforms, CharSequence> {

    /** For a validation provider and for compiled rules. */
    public ConformsCheck() {}

    private Notation notation = Notation.parse("ANS..*");

    @Override
    public void initialize(Conforms constraint) {
        notation = Notation.parse(constraint.value());
    }

    @Override
    public boolean test(CharSequence value) {
        return notation.matches(value);
    }

    @Override
    public Predicate<CharSequence> compiled() {
        return notation.test();
    }

    /** Beside a Luhn check, which only digits pass, a notation of digits is left their number: one loop over them, not two. */
    @Override
    public Predicate<CharSequence> compiledBeside(Collection<? extends Check<?, ?>> others) {
        boolean digitsProved =
                notation.alphabet() == Notation.Alphabet.N && others.stream().anyMatch(LuhnCheck.class::isInstance);
        int min = notation.min();
        int max = notation.max();
        return digitsProved ? text -> text.length() >= min && text.length() <= max : compiled();
    }

    @Override
    public String got(CharSequence value, boolean secret) {
        return notation.got(value, secret);
    }
}
