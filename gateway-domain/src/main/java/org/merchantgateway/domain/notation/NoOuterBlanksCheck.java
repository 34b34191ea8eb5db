package org.merchantgateway.domain.notation;

/** The test behind {@link NoOuterBlanks}. */
public final class NoOuterBlanksCheck implements Check<NoOuterBlanks, CharSequence> {

    /** For a validation provider and for compiled rules. */
    public NoOuterBlanksCheck() {}

    @Override
    public boolean test(CharSequence value) {
        return value.length() == 0 || !(isBlank(value.charAt(0)) || isBlank(value.charAt(value.length() - 1)));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Does not show the value. */
    @Override
    public String got(CharSequence value, boolean secret) {
        return "got one";
    }
}
