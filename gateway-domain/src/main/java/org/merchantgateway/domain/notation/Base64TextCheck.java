package org.merchantgateway.domain.notation;

/** The test behind {@link Base64Text}. */
public final class Base64TextCheck implements Check<Base64Text, CharSequence> {

    private int max = Integer.MAX_VALUE;
    private boolean urlSafe;

    /** For a validation provider and for compiled rules. */
    public Base64TextCheck() {}

    @Override
    public void initialize(Base64Text constraint) {
        max = constraint.max();
        urlSafe = constraint.urlSafe();
    }

    /**
     * Reads the text once and does not decode it.
     *
     * @param value not null
     * @return false too if it has nothing but white space, or a character after the padding
     */
    @Override
    public boolean test(CharSequence value) {
        int characters = 0;
        int padding = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isWhiteSpace(c)) {
                continue;
            }
            if (c == '=') {
                padding++;
            } else if (padding > 0 || !isBase64(c)) {
                return false;
            }
            characters++;
        }
        return characters > padding && isWholeNumberOfBytes(characters, padding) && characters <= max;
    }

    private boolean isWholeNumberOfBytes(int characters, int padding) {
        return (urlSafe && padding == 0) ? characters % 4 != 1 : (characters % 4 == 0 && padding <= 2);
    }

    private static boolean isWhiteSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private boolean isBase64(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || (urlSafe && (c == '-' || c == '_'));
    }

    /** Says whether the text is too long or is not Base64; shows no character of it. */
    @Override
    public String got(CharSequence value, boolean secret) {
        long characters = value.chars().filter(c -> !isWhiteSpace(c)).count();
        return characters > max
                ? "got " + characters + " characters, and at most " + max + " are taken"
                : "got " + value.length() + " characters that are not";
    }
}
