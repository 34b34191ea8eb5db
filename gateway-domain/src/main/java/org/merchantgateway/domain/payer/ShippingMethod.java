package org.merchantgateway.domain.payer;

/**
 * How goods are delivered ({@code shippingMethodIndicator}). Source: paymentorder.do, shippingPayerData; the meanings of
 * the codes are those of EMV 3-D Secure.
 */
public enum ShippingMethod {
    /** To the billing address ({@code 01}). */
    BILLING_ADDRESS("01"),
    /** To another address that the shop has verified ({@code 02}). */
    VERIFIED_ADDRESS("02"),
    /** To an address that is neither ({@code 03}). */
    OTHER_ADDRESS("03"),
    /** To a store, where the payer fetches them ({@code 04}). */
    STORE("04"),
    /** Digital goods: online services, gift cards ({@code 05}). */
    ELECTRONIC("05"),
    /** Travel and event tickets that are not shipped ({@code 06}). */
    TICKETS("06"),
    /** In another way ({@code 07}). */
    OTHER("07");

    private final String code;

    ShippingMethod(String code) {
        this.code = code;
    }

    /** As it is sent. */
    public String code() {
        return code;
    }
}
