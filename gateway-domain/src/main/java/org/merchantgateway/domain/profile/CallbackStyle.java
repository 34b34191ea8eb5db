package org.merchantgateway.domain.profile;

/** How a gateway's notifications are written and signed. */
public enum CallbackStyle {
    /** A query or a form, with a checksum over its parameters where the gateway was set up to sign. */
    FORM,
    /** One JSON object, unsigned: it says no more than that the status should be asked for. */
    JSON,
    /** A JSON Web Token, signed by HMAC with the callback key. */
    JWT
}
