package org.merchantgateway.http;

import java.util.Collection;
import java.util.List;

/** How an adapter shows a body of its wire: by an allow-list of fields; whatever is not on it is not shown, nor is a card number. */
public interface Masking {

    /** A request's body in a form that may be shown. */
    String request(byte[] body);

    /** An answer's body in a form that may be shown; it may be anything at all. */
    String answer(byte[] body);

    /** The secrets in a request's body, to be redacted in the answer, which may quote them. */
    default Collection<String> secrets(byte[] request) {
        return List.of();
    }
}
