package org.merchantgateway.domain.order;

/**
 * A special way in which an order is paid: {@code features} of a registration. The gateway refuses a combination that
 * is not allowed, or one for which the merchant has no permission, with error 13. {@link RegisterOrder} refuses the
 * conflicts named here before anything is sent. SOAP of 2016 supports no features. Source: register.do, features.
 */
public enum OrderFeature {
    /**
     * Pay without CVC and 3-D Secure; the merchant needs a permission. Not together with {@link #FORCE_TDS} or
     * {@link #FORCE_SSL}.
     */
    AUTO_PAYMENT,
    /**
     * Check the card and take no money, whatever the amount is; only with this feature it may be 0. The order becomes
     * {@link OrderStatus#REVERSED} at once, so {@link OrderReport#isPaid()} is false after a successful check.
     */
    VERIFY,
    /** Pay with 3-D Secure only: a card that is not enrolled is declined. Not together with {@link #FORCE_SSL}. */
    FORCE_TDS,
    /** Pay without 3-D Secure. Not together with {@link #FORCE_TDS}. */
    FORCE_SSL,
    /** Pay only if the payer was fully authenticated: the PaRes status is {@code Y}. */
    FORCE_FULL_TDS,
    /** Store the card. Needs the client's id; not together with a binding id. SOAP does not support it. */
    FORCE_CREATE_BINDING
}
