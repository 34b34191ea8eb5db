package org.merchantgateway.domain.payment;

/** Whose token a payment is made by. Source: payment.do and its siblings. */
public enum Wallet {
    /**
     * Android Pay, renamed Google Pay. The manual's page gives no path for it; gateways take it where they take Google Pay
     * ({@code google/payment.do}). In SOAP {@code androidPay}.
     */
    ANDROID_PAY,
    /** {@code google/payment.do}, {@code googlePay}. */
    GOOGLE_PAY,
    /** {@code applepay/payment.do}, {@code applePay}. The amount is in the token, so it is not sent. */
    APPLE_PAY,
    /** {@code samsung/payment.do}, {@code samsungPay}. The amount is in the token, so it is not sent. */
    SAMSUNG_PAY;

    /** Whether a payment says its amount and currency beside the token. */
    public boolean namesAmount() {
        return this == ANDROID_PAY || this == GOOGLE_PAY;
    }
}
