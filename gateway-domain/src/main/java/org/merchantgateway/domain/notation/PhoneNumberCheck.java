package org.merchantgateway.domain.notation;

import java.util.regex.Pattern;

/** The test behind {@link PhoneNumber}. */
public final class PhoneNumberCheck implements Check<PhoneNumber, CharSequence> {

    private static final Pattern NUMBER = Pattern.compile("(\\+|00)?[0-9]{7,15}");

    /** For a validation provider and for compiled rules. */
    public PhoneNumberCheck() {}

    @Override
    public boolean test(CharSequence value) {
        return NUMBER.matcher(value).matches();
    }

    /** Shows how long it is, and no digit. */
    @Override
    public String got(CharSequence value, boolean secret) {
        return "got " + value.length() + " characters";
    }
}
