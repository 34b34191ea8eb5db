package org.merchantgateway.domain.payer;

/**
 * When goods are delivered ({@code deliveryTimeframe}). Source: paymentorder.do, shippingPayerData; the meanings of the
 * codes are those of EMV 3-D Secure.
 */
public enum DeliveryTimeframe {
    /** At once, electronically ({@code 01}). */
    ELECTRONIC("01"),
    /** On the same day ({@code 02}). */
    SAME_DAY("02"),
    /** Overnight ({@code 03}). */
    OVERNIGHT("03"),
    /** After two days or more ({@code 04}). */
    LATER("04");

    private final String code;

    DeliveryTimeframe(String code) {
        this.code = code;
    }

    /** As it is sent. */
    public String code() {
        return code;
    }
}
