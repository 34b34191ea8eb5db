package org.merchantgateway.soap;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Date-times as SOAP requests write them: {@code xs:dateTime}. The zone is written, and it is Moscow's all the same: a
 * gateway that passes over it reads the right time.
 */
final class DateTimes {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneId.of("Europe/Moscow"));

    private DateTimes() {}

    static String text(Instant time) {
        return FORMAT.format(time);
    }
}
