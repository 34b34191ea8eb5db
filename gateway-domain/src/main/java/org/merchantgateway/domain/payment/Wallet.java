package org.merchantgateway.domain.payment;

/**
 * The wallet that issued the token of a payment. It decides the address of the request and whether the amount is sent.
 * Source: payment.do and its siblings.
 */
public enum Wallet {
    /**
     * Android Pay, later renamed Google Pay. The manual's page gives no path for it; gateways accept it at the path of
     * Google Pay ({@code google/payment.do}). In SOAP {@code androidPay}.
     */
    ANDROID_PAY,
    /** {@code google/payment.do}, {@code googlePay}. The amount and the currency are sent beside the token. */
    GOOGLE_PAY,
    /** {@code applepay/payment.do}, {@code applePay}. The amount is in the token, so it is not sent. */
    APPLE_PAY,
    /** {@code samsung/payment.do}, {@code samsungPay}. The amount is in the token, so it is not sent. */
    SAMSUNG_PAY;

    /**
     * Whether a payment may state its amount and currency beside the token. If not, {@link PayByWallet} refuses both.
     *
     * @return true for Android Pay and Google Pay; false where the amount is in the token
     */
    public boolean namesAmount() {
        return this == ANDROID_PAY || this == GOOGLE_PAY;
    }

    /**
     * Whether a payment may take a step of 3-D Secure 2: a token that holds a card's number does. Source: the wallets' requests as
     * banks describe them.
     *
     * @return true for Android Pay and Google Pay; false for tokens with a cryptogram of the device
     */
    public boolean hasThreeDs() {
        return this == ANDROID_PAY || this == GOOGLE_PAY;
    }
}
