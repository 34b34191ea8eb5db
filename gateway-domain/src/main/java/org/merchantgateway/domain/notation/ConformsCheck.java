package org.merchantgateway.domain.notation;

import java.util.Collection;
import java.util.function.Predicate;

/** The test behind {@link Conforms}. */
public final class ConformsCheck implements Check<Conforms, CharSequence> {

    private Notation notation = Notation.parse("ANS..*");

    /** For a validation provider and for compiled rules. */
    public ConformsCheck() {}

    /**
     * The check of a notation that stands in no annotation, such as a gateway's own.
     *
     * @param notation what texts must conform to
     */
    public ConformsCheck(Notation notation) {
        this.notation = notation;
    }

    /**
     * Reads the notation.
     *
     * @throws IllegalArgumentException if the annotation's value is not a type notation
     */
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

    /**
     * Together with a Luhn check, which accepts only digits, a notation of digits tests only the length. So the text is
     * read once and not twice.
     */
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
