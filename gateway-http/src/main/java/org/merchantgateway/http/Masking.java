package org.merchantgateway.http;

import java.util.Set;

/**
 * How an adapter shows a body of its wire: by an allow-list of fields; whatever is not on it is not shown, nor is a card
 * number.
 */
public interface Masking {

    /**
     * A request's body in a form that may be shown.
     *
     * @param secretFields names of fields that are not shown although they are on the list
     */
    String request(byte[] body, Set<String> secretFields);

    /** An answer's body in a form that may be shown; it may be anything at all. */
    String answer(byte[] body);
}
