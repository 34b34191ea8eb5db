package org.merchantgateway.simulator.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;

/** How the console writes times and money. */
final class Told {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String OLD_ROUBLE = "810";

    private Told() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String dateAndTime(Instant at) {
        return DATE_AND_TIME.format(at);
    }

    /** In major units, in groups of three digits. */
    static String money(Amount amount, Currency currency) {
        String plain = amount.inMajor(currency).toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = point - 3; at > 0; at -= 3) {
            grouped.insert(at, '\u00a0');
        }
        return grouped.toString();
    }

    /** The currency's letters, else its number. */
    static String currency(Currency currency) {
        String code = currency.code().equals(OLD_ROUBLE) ? Currency.RUB.code() : currency.code();
        return java.util.Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getNumericCodeAsString().equals(code))
                .map(java.util.Currency::getCurrencyCode)
                .min(Comparator.naturalOrder())
                .orElse(code);
    }

    /** Such as {@code 1d 2h 3m}; the two or three largest units. */
    static String duration(Duration duration) {
        StringBuilder text = new StringBuilder();
        unit(text, duration.toDays(), "d");
        unit(text, duration.toHoursPart(), "h");
        unit(text, duration.toMinutesPart(), "min");
        if (duration.toDays() == 0) {
            unit(text, duration.toSecondsPart(), "s");
        }
        return text.isEmpty() ? "0 s" : text.toString().strip();
    }

    private static void unit(StringBuilder text, long count, String unit) {
        if (count > 0) {
            text.append(count).append('\u00a0').append(unit).append(' ');
        }
    }
}
