package org.merchantgateway.simulator.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Optional;

/** Dates of requests and of SOAP answers. The gateway's clock is Moscow's; its offset from UTC has changed over time. */
public final class MoscowTime {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd[XXX]").withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_LENGTH = 10;

    private MoscowTime() {}

    /** The time in Moscow. */
    static ZonedDateTime at(Instant instant) {
        return instant.atZone(MOSCOW);
    }

    /**
     * Reads a date and time in whatever form clients write it: as ISO 8601 has it, with {@code T} or a blank and with or
     * without seconds; a date alone, which is its begin; {@code yyyyMMddHHmmss}; seconds (10 digits) or milliseconds (13
     * digits) since 1970. Without a zone it is Moscow's wall time, with one it is exact.
     *
     * @throws Refusal with code 5 if it is none of these
     */
    public static Instant parse(String text) {
        String date = text.strip();
        try {
            return date.matches("\\d+") ? ofDigits(date) : ofIso(date);
        } catch (DateTimeException noDate) {
            throw new Refusal(Message.VALUE_INVALID);
        }
    }

    private static Instant ofDigits(String digits) {
        return switch (digits.length()) {
            case 10 -> Instant.ofEpochSecond(Long.parseLong(digits));
            case 13 -> Instant.ofEpochMilli(Long.parseLong(digits));
            default -> LocalDateTime.parse(digits, COMPACT).atZone(MOSCOW).toInstant();
        };
    }

    private static Instant ofIso(String date) {
        boolean hasTime = date.length() > DATE_LENGTH && "T ".indexOf(date.charAt(DATE_LENGTH)) >= 0;
        if (!hasTime) {
            TemporalAccessor day = DATE.parse(date);
            ZoneId zone = Optional.<ZoneId>ofNullable(day.query(TemporalQueries.offset()))
                    .orElse(MOSCOW);
            return LocalDate.from(day).atStartOfDay(zone).toInstant();
        }
        TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                date.substring(0, DATE_LENGTH) + "T" + date.substring(DATE_LENGTH + 1),
                ZonedDateTime::from,
                LocalDateTime::from);
        return read instanceof ZonedDateTime exact
                ? exact.toInstant()
                : ((LocalDateTime) read).atZone(MOSCOW).toInstant();
    }

    /** {@code xs:dateTime} with milliseconds and Moscow's offset at that time: {@code 2013-11-13T16:51:02.785+04:00}. */
    public static String format(Instant instant) {
        return WITH_OFFSET.format(at(instant));
    }
}
