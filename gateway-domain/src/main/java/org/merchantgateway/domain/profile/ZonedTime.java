package org.merchantgateway.domain.profile;

/** The kinds of times that cross the wire without a zone, or where a zone is passed over. */
public enum ZonedTime {
    /** Until when a registered order may be paid: {@code expirationDate}. */
    EXPIRATION_DATE("expirationDate"),
    /** When a cart was made: {@code orderCreationDate}. */
    ORDER_CREATION_DATE("orderCreationDate"),
    /** The period of a question for last orders: {@code from}, {@code to}. */
    PERIOD("period"),
    /** Times in answers that are texts; most are milliseconds since 1970, which need no zone. */
    ANSWER("answer");

    private final String key;

    ZonedTime(String key) {
        this.key = key;
    }

    /** The name in settings: {@code gateway.profile.zone.expirationDate}. */
    public String key() {
        return key;
    }
}
