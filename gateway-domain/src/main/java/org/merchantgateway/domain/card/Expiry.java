package org.merchantgateway.domain.card;

import java.time.YearMonth;
import java.util.Locale;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * The month to whose end a card is valid, of the Gregorian calendar and without a time zone. A month in the past is
 * allowed. Source: paymentorder.do, {@code YYYY} and {@code MM}.
 *
 * @param month the year, 2000 to 2099, and month
 */
public record Expiry(YearMonth month) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /**
     * Checks the year; the month is valid already.
     *
     * @throws InvalidRequest if the year is not 2000 to 2099
     */
    public Expiry {
        if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
            throw anotherYear();
        }
    }

    private static InvalidRequest anotherYear() {
        return InvalidRequest.of("expiry", "must be in the years 2000 to 2099", "got another year");
    }

    /**
     * An expiry by its numbers.
     *
     * @param year 2000 to 2099, four digits
     * @param month 1 to 12
     * @throws InvalidRequest if the month or the year is out of range; only the first of the two is reported
     */
    public static Expiry of(int year, int month) {
        if (month < 1 || month > 12) {
            throw InvalidRequest.of("expiry", "must be a month from 1 to 12", "got another number");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) { // YearMonth cannot hold every int
            throw anotherYear();
        }
        return new Expiry(YearMonth.of(year, month));
    }

    /**
     * Whether a card with this expiry is still valid in a month.
     *
     * @param now the month of the payment; the caller chooses the time zone, such as the gateway's
     * @return true up to and including the month of the expiry
     */
    public boolean covers(YearMonth now) {
        return !now.isAfter(month);
    }

    /** The year, four digits. */
    public String year() {
        return String.format(Locale.ROOT, "%04d", month.getYear());
    }

    /** The month, two digits. */
    public String monthOfYear() {
        return String.format(Locale.ROOT, "%02d", month.getMonthValue());
    }

    /** {@code YYYYMM}, as the gateway's answers write it. */
    @Override
    public String toString() {
        return year() + monthOfYear();
    }
}
