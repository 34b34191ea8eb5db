package org.merchantgateway.domain.order;

/** What is special about an order: {@code features} of a registration. Source: register.do, features. */
public enum OrderFeature {
    /** Pay without CVC and 3-D Secure; needs a permission. Not together with the two that force a way. */
    AUTO_PAYMENT,
    /** Check the card and take no money, whatever the amount, which may be 0; the order is reversed at once. */
    VERIFY,
    /** Pay with 3-D Secure only: a card that is not enrolled is declined. */
    FORCE_TDS,
    /** Pay without 3-D Secure. */
    FORCE_SSL,
    /** Pay only if the PaRes status is Y. */
    FORCE_FULL_TDS,
    /** Store the card; needs the client's id. Not together with a binding. */
    FORCE_CREATE_BINDING
}
