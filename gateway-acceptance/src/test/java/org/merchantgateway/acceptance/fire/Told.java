package org.merchantgateway.acceptance.fire;

import org.merchantgateway.domain.settle.SafeOutcome;

/** What the safe path says in the end of one call. */
enum Told {
    HAPPENED,
    DID_NOT_HAPPEN,
    OPEN;

    static Told of(SafeOutcome<?> outcome) {
        return outcome.fold(done -> HAPPENED, refused -> DID_NOT_HAPPEN, notDone -> DID_NOT_HAPPEN, open -> OPEN);
    }
}
