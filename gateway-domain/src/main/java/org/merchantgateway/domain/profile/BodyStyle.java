package org.merchantgateway.domain.profile;

/** How the body of a REST request is written; a payment by wallet is JSON in every style. */
public enum BodyStyle {
    /** A form; structures such as the cart are JSON text in one field. */
    FORM,
    /** One JSON object; structures are objects inside it. */
    JSON
}
