package org.merchantgateway.http.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.Notation;

/**
 * Reads the numbers and times of an answer, alike on both wires. Blanks around them do not matter; what is not exactly what
 * it should be is absent, never a guess: {@code 100.99} is no amount, and a blank is not 0.
 */
final class AnswerText {

    private static final Notation AMOUNT = Notation.parse("N..12");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,3}");
    private static final Pattern NO_CODE = Pattern.compile("\\d+[eE]\\d+|(?i:ok|yes|no)");
    private static final Pattern CURRENCY = Pattern.compile("\\d{1,3}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,15}");

    /** With or without a colon in the offset: many a server writes {@code +0400}. */
    private static final Pattern ZONED = Pattern.compile("(.*T.*?)(Z|[+-]\\d\\d:?\\d\\d)");

    /** More than any time takes. {@link #ZONED} needs time by the square of the length: 1 MiB would take hours. */
    private static final int LONGEST_TIME = 64;

    private AnswerText() {}

    /** An integer of up to nine digits; {@code 00} is 0. */
    static Optional<Integer> integer(String text) {
        return Optional.of(text.strip())
                .filter(digits -> INTEGER.matcher(digits).matches())
                .map(Integer::valueOf);
    }

    /**
     * An error code: an integer without a sign, or a word of up to three letters and digits, as the manual's ANS..3 allows. No
     * code is what reads as a number ({@code 1e0}) or as a yes or no. Source: paymentOrderBinding.do, response parameters.
     *
     * @param isText whether it may be a word
     */
    static Optional<String> code(String text, boolean isText) {
        String code = text.strip();
        return integer(code)
                .filter(number -> !code.startsWith("-"))
                .map(String::valueOf)
                .or(() -> Optional.of(code)
                        .filter(word -> isText
                                && CODE.matcher(word).matches()
                                && !NO_CODE.matcher(word).matches()));
    }

    /** An amount in minor units: one to twelve digits and nothing else. */
    static Optional<Amount> amount(String text) {
        return Optional.of(text.strip()).filter(AMOUNT::matches).map(Amount::parse);
    }

    /** A yes or a no: {@code true} or {@code 1}, {@code false} or {@code 0}. */
    static Optional<Boolean> flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A currency by its numeric code; one that lost its leading zeros as a number gets them back. */
    static Optional<Currency> currency(String text) {
        return Optional.of(text.strip())
                .filter(digits -> CURRENCY.matcher(digits).matches())
                .map(digits -> Currency.of("0".repeat(3 - digits.length()) + digits));
    }

    /**
     * A time: milliseconds since 1970, or ISO text.
     *
     * @param zone of a text without one; a zone and no offset, because Moscow's offset has changed over the years
     */
    static Optional<Instant> instant(String text, ZoneId zone) {
        String time = text.strip();
        if (time.length() > LONGEST_TIME) {
            return Optional.empty();
        }
        try {
            if (MILLISECONDS.matcher(time).matches()) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(time)));
            }
            Matcher zoned = ZONED.matcher(time);
            return Optional.of(
                    zoned.matches()
                            ? LocalDateTime.parse(zoned.group(1)).toInstant(ZoneOffset.of(zoned.group(2)))
                            : LocalDateTime.parse(time).atZone(zone).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
