package org.merchantgateway.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Date-times as REST requests write them: Moscow's wall time without a zone, {@code yyyy-MM-ddTHH:mm:ss}. */
final class WallTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneId.of("Europe/Moscow"));

    private WallTime() {}

    static String of(Instant time) {
        return FORMAT.format(time);
    }
}
