package org.merchantgateway.domain.notation;

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

    @Override
    public String got(CharSequence value, boolean secret) {
        return notation.got(value, secret);
    }
}
