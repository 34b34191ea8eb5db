package org.merchantgateway.domain.bench;

/** The same checks as loops written for the one purpose, and an equal holder. What the domain's rules are measured against. */
final class HandWritten {

    /** As large as a record of the domain that holds one text. */
    record Holder(String value) {}

    private HandWritten() {}

    static Holder orderNumber(String text) {
        if (text == null || !isText(text, 32) || mayBeCardNumber(text)) {
            throw new IllegalArgumentException("orderNumber must be ANS..32 and no card number");
        }
        return new Holder(text);
    }

    static Holder pan(String text) {
        if (text == null || text.length() < 13 || text.length() > 19 || !passesLuhn(text)) {
            throw new IllegalArgumentException("pan must be 13 to 19 digits that pass the Luhn check");
        }
        return new Holder(text);
    }

    static Holder currency(String text) {
        if (text == null || text.length() != 3 || !isDigits(text)) {
            throw new IllegalArgumentException("currency must be N3");
        }
        return new Holder(text);
    }

    static Holder cvc(String text) {
        if (text == null || text.length() < 3 || text.length() > 4 || !isDigits(text)) {
            throw new IllegalArgumentException("cvc must be N3...4");
        }
        return new Holder(text);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** Digits only, and their check digit, in one pass. */
    private static boolean passesLuhn(String digits) {
        int sum = 0;
        boolean doubled = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int share = doubled ? 2 * digit : digit;
            sum += share > 9 ? share - 9 : share;
            doubled = !doubled;
        }
        return sum % 10 == 0;
    }

    /** Whether there are as many digits as a card number has. None of the measured texts has, so no more is checked. */
    private static boolean mayBeCardNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (digits == 0 || " -.+\u00a0".indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= 13 && digits <= 19;
    }

    private static boolean isText(String text, int max) {
        int characters = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); characters++) {
            int c = text.codePointAt(i);
            if (c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF) {
                return false;
            }
            blank = blank && (Character.isWhitespace(c) || Character.isSpaceChar(c));
            i += Character.charCount(c);
        }
        return !blank && characters <= max;
    }
}
