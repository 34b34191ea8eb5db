package org.merchantgateway.rest;

import java.util.Set;

/** A request's body: a form or JSON. */
sealed interface RestBody permits FormBody, JsonBody {

    /** The header {@code Content-Type}. */
    String contentType();

    /** The names of the fields that such a request may have, whether this one has them or not. */
    Set<String> names();

    /** Adds a field. */
    RestBody add(String name, Object value);

    /** The bytes that are sent. */
    byte[] toBytes();
}
