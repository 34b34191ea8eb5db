package org.merchantgateway.acceptance.fire;

import org.merchantgateway.domain.settle.SafeOutcome;

/** What the safe path says in the end of one call. */
enum Conclusion {
    HAPPENED,
    DID_NOT_HAPPEN,
    OPEN;

    static Conclusion of(SafeOutcome<?> outcome) {
        return outcome.fold(done -> HAPPENED, refused -> DID_NOT_HAPPEN, notDone -> DID_NOT_HAPPEN, open -> OPEN);
    }
}
