package org.merchantgateway.rest;

/** A request's body, in one of the two languages that the gateway takes. */
sealed interface RestBody permits FormBody, JsonBody {

    /** The header {@code Content-Type}. */
    String contentType();

    /** What goes onto the wire. */
    byte[] toBytes();
}
