package org.merchantgateway.domain.settle.model;

/**
 * The rules of the safe path that can be changed. Times are counted in ticks.
 *
 * @param limit how long a call may take from the status that was read to the wire
 * @param deadline how long after it was sent the gateway may execute a request
 * @param window how long settling waits before it concludes that a call was not executed
 * @param lag how old a status may be
 * @param isOpenIfStoreFails whether a call that was not executed counts as open while the store still holds it
 * @param hasIds whether the store can tell two calls of the same amount apart
 * @param listsRefunds whether a status has the list of refunds, or the sum alone
 */
record Protocol(
        int limit,
        int deadline,
        int window,
        int lag,
        boolean isOpenIfStoreFails,
        boolean hasIds,
        boolean listsRefunds) {}
