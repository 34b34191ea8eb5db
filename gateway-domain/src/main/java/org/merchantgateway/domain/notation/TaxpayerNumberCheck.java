package org.merchantgateway.domain.notation;

/** The test behind {@link TaxpayerNumber}. */
public final class TaxpayerNumberCheck implements Check<TaxpayerNumber, CharSequence> {

    private static final Notation OF_A_COMPANY = Notation.parse("N10");
    private static final Notation OF_A_PERSON = Notation.parse("N12");

    /** For a validation provider and for compiled rules. */
    public TaxpayerNumberCheck() {}

    @Override
    public boolean test(CharSequence value) {
        return OF_A_COMPANY.matches(value) || OF_A_PERSON.matches(value);
    }

    /** Shows how long it is, and no digit. */
    @Override
    public String got(CharSequence value, boolean secret) {
        return "got " + value.length() + " characters";
    }
}
