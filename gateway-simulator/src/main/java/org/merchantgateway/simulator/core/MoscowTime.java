package org.merchantgateway.simulator.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

/** Dates of requests and of SOAP answers. The gateway's clock is Moscow's; its offset from UTC has changed over time. */
public final class MoscowTime {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private MoscowTime() {}

    /** The time in Moscow. */
    static ZonedDateTime at(Instant instant) {
        return instant.atZone(MOSCOW);
    }

    /**
     * Reads a date and time. Without a zone it is Moscow's wall time, with one it is exact.
     *
     * @throws Refusal with code 5 if it is no date and time
     */
    public static Instant parse(String text) {
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from);
            return read instanceof ZonedDateTime exact
                    ? exact.toInstant()
                    : ((LocalDateTime) read).atZone(MOSCOW).toInstant();
        } catch (DateTimeException noDate) {
            throw new Refusal(Message.VALUE_INVALID);
        }
    }

    /**
     * Reads {@code yyyyMMddHHmmss}, Moscow's wall time.
     *
     * @throws Refusal with code 5 if it is no date and time
     */
    public static Instant parseCompact(String text) {
        try {
            return LocalDateTime.parse(text.strip(), COMPACT).atZone(MOSCOW).toInstant();
        } catch (DateTimeException noDate) {
            throw new Refusal(Message.VALUE_INVALID);
        }
    }

    /** {@code xs:dateTime} with milliseconds and Moscow's offset at that time: {@code 2013-11-13T16:51:02.785+04:00}. */
    public static String format(Instant instant) {
        return WITH_OFFSET.format(at(instant));
    }
}
