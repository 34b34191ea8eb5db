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

/** Dates of requests and of SOAP answers. One without a zone is wall time in a zone that the gateway's profile names. */
public final class GatewayTime {

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd[XXX]").withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_LENGTH = 10;

    private GatewayTime() {}

    /**
     * Reads a date and time in whatever form clients write it: as ISO 8601 has it, with {@code T} or a blank and with or
     * without seconds; a date alone, which is its begin; {@code yyyyMMddHHmmss}; seconds (10 digits) or milliseconds (13
     * digits) since 1970.
     *
     * @param zone whose wall time it is if it names none
     * @throws Refusal with code 5 if it is none of these
     */
    public static Instant parse(String text, ZoneId zone) {
        String date = text.strip();
        try {
            return date.matches("\\d+") ? ofDigits(date, zone) : ofIso(date, zone);
        } catch (DateTimeException noDate) {
            throw new Refusal(Message.VALUE_INVALID);
        }
    }

    private static Instant ofDigits(String digits, ZoneId zone) {
        return switch (digits.length()) {
            case 10 -> Instant.ofEpochSecond(Long.parseLong(digits));
            case 13 -> Instant.ofEpochMilli(Long.parseLong(digits));
            default -> LocalDateTime.parse(digits, COMPACT).atZone(zone).toInstant();
        };
    }

    private static Instant ofIso(String date, ZoneId zone) {
        boolean hasTime = date.length() > DATE_LENGTH && "T ".indexOf(date.charAt(DATE_LENGTH)) >= 0;
        if (!hasTime) {
            TemporalAccessor day = DATE.parse(date);
            ZoneId named = Optional.<ZoneId>ofNullable(day.query(TemporalQueries.offset()))
                    .orElse(zone);
            return LocalDate.from(day).atStartOfDay(named).toInstant();
        }
        TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                date.substring(0, DATE_LENGTH) + "T" + date.substring(DATE_LENGTH + 1),
                ZonedDateTime::from,
                LocalDateTime::from);
        return read instanceof ZonedDateTime exact
                ? exact.toInstant()
                : ((LocalDateTime) read).atZone(zone).toInstant();
    }

    /** {@code xs:dateTime} with milliseconds and the zone's offset at that time: {@code 2013-11-13T16:51:02.785+04:00}. */
    static String format(Instant instant, ZoneId zone) {
        return WITH_OFFSET.format(instant.atZone(zone));
    }
}
