package org.merchantgateway.domain.payment;

/** A version of the 3-D Secure protocol ({@code threeDSProtocolVersion}). Source: paymentorder.do, threeDSProtocolVersion. */
public enum ThreeDsVersion {
    /** 3-D Secure 1, which Visa and Mastercard ended in October 2022. */
    V1_0_2("1.0.2"),
    /** EMV 3-D Secure 2.1; what gateways assume for version 2. */
    V2_1_0("2.1.0"),
    /** EMV 3-D Secure 2.2. */
    V2_2_0("2.2.0");

    private final String value;

    ThreeDsVersion(String value) {
        this.value = value;
    }

    /** As it is sent: {@code 2.2.0}. */
    public String value() {
        return value;
    }
}
