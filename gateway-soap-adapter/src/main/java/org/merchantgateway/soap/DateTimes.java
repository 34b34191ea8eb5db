package org.merchantgateway.soap;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Date-times as SOAP requests write them: {@code xs:dateTime}. The zone is written, and it is the gateway's own all the
 * same: one that passes over it reads the right time.
 */
final class DateTimes {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private DateTimes() {}

    static String text(Instant time, ZoneId zone) {
        return FORMAT.format(time.atZone(zone));
    }
}
