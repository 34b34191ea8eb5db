package org.merchantgateway.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Date-times as REST requests write them: wall time without a zone. */
final class WallTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private WallTime() {}

    /** {@code yyyy-MM-ddTHH:mm:ss}. */
    static String of(Instant time, ZoneId zone) {
        return FORMAT.format(time.atZone(zone));
    }

    /** {@code yyyyMMddHHmmss}. */
    static String digits(Instant time, ZoneId zone) {
        return DIGITS.format(time.atZone(zone));
    }
}
