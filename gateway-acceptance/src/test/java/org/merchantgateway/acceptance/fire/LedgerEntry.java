package org.merchantgateway.acceptance.fire;

/**
 * One thing that the gateway did to an order.
 *
 * @param name of the operation that asks for it
 * @param minor how much money it is about, minor units
 */
record LedgerEntry(String name, long minor) {

    @Override
    public String toString() {
        return name + " " + minor;
    }
}
