package org.merchantgateway.acceptance.fire;

/** What a shop knows of a wish in the end. */
enum Result {
    DONE,
    REFUSED,
    NOT_DONE
}
