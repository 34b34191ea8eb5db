package org.merchantgateway.simulator.core;

import java.util.Arrays;
import java.util.Optional;

/**
 * The texts of which a registration consists besides its parameters, features and cart: the one list of them. A further one
 * is a line here and a line for the port in memory; the wires read it by its name. Source: register.do, request parameters.
 */
public enum RegistrationField {
    /** The shop's number. */
    ORDER_NUMBER("orderNumber"),
    /** Minor units. */
    AMOUNT("amount"),
    /** Numeric ISO 4217. */
    CURRENCY("currency"),
    /** Where the payer goes after a payment; made absolute when it is kept. */
    RETURN_URL("returnUrl"),
    /** Where the payer goes after a failed one; made absolute when it is kept. */
    FAIL_URL("failUrl"),
    /** Free text. */
    DESCRIPTION("description", 512),
    /** Of texts and pages: ISO 639-1. */
    LANGUAGE("language"),
    /** The shop's id of the payer. */
    CLIENT_ID("clientId", 255),
    /** The one stored card by which the order may be paid. */
    BINDING_ID("bindingId"),
    /** For whom the order is registered. */
    MERCHANT_LOGIN("merchantLogin", 255),
    /** The payer's email address. */
    EMAIL("email", 255),
    /** The payer's telephone number. */
    PHONE("phone", 255),
    /** Which page the payer is to see, such as {@code MOBILE}; this gateway has but one. */
    PAGE_VIEW("pageView", 255),
    /** How long the order may be paid, in seconds. */
    SESSION_TIMEOUT("sessionTimeoutSecs", 255),
    /** Until when the order may be paid, goes before the former: a date and time, kept in UTC. */
    EXPIRATION_DATE("expirationDate"),
    /** Where this order's notifications go, if the gateway is so set up. */
    DYNAMIC_CALLBACK_URL("dynamicCallbackUrl");

    private final String wireName;
    private final int longest;

    RegistrationField(String wireName) {
        this(wireName, 512);
    }

    RegistrationField(String wireName, int longest) {
        this.wireName = wireName;
        this.longest = longest;
    }

    /** What both wires call it, but for the order's number over SOAP. */
    public String wireName() {
        return wireName;
    }

    /** The field of this name. */
    public static Optional<RegistrationField> named(String wireName) {
        return Arrays.stream(values())
                .filter(field -> field.wireName.equals(wireName))
                .findFirst();
    }

    /** How many characters it may have. */
    int longest() {
        return longest;
    }

    /** Whether it is kept with the order's details; the others are part of the order itself. */
    boolean isDetail() {
        return this != ORDER_NUMBER && this != AMOUNT && this != CURRENCY;
    }
}
