package org.merchantgateway.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Date-times as REST requests write them: Moscow's wall time without a zone. */
final class WallTime {

    private static final DateTimeFormatter FORMAT = moscow("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter DIGITS = moscow("uuuuMMddHHmmss");

    private WallTime() {}

    /** {@code yyyy-MM-ddTHH:mm:ss}. */
    static String of(Instant time) {
        return FORMAT.format(time);
    }

    /** {@code yyyyMMddHHmmss}. */
    static String digits(Instant time) {
        return DIGITS.format(time);
    }

    private static DateTimeFormatter moscow(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneId.of("Europe/Moscow"));
    }
}
