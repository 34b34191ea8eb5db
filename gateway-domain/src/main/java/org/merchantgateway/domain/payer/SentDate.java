package org.merchantgateway.domain.payer;

import java.time.LocalDate;
import java.util.Optional;
import org.merchantgateway.domain.notation.Violation;

/** A date that is sent as {@code YYYYMMDD}. */
final class SentDate {

    private static final int LAST_YEAR = 9_999;

    private SentDate() {}

    /** What is wrong with a date; empty if its year has four digits. The date is the payer's and is not told. */
    static Optional<Violation> violation(String path, Optional<LocalDate> date) {
        return date.filter(day -> day.getYear() < 1 || day.getYear() > LAST_YEAR)
                .map(any -> new Violation(path, "must be within the years 1 to 9999", "got another year"));
    }
}
