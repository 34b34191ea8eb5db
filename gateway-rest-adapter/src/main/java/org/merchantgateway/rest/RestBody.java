package org.merchantgateway.rest;

/** A request's body: a form or JSON. */
sealed interface RestBody permits FormBody, JsonBody {

    /** The header {@code Content-Type}. */
    String contentType();

    /** The bytes that are sent. */
    byte[] toBytes();
}
