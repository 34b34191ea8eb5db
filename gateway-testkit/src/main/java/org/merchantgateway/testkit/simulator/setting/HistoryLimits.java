package org.merchantgateway.testkit.simulator.setting;

/**
 * How much of what happened the simulator keeps for people to look at.
 *
 * @param perOrder entries of one order, and of the requests that name no order; 0 keeps nothing
 * @param inAll entries of all orders together; beyond that, the history of the oldest order goes first
 */
public record HistoryLimits(int perOrder, int inAll) {

    /**
     * Checks what it is made of.
     *
     * @throws IllegalArgumentException if a limit is below 0
     */
    public HistoryLimits {
        if (perOrder < 0 || inAll < 0) {
            throw new IllegalArgumentException(
                    "a history's limit must be at least 0, got " + perOrder + " and " + inAll);
        }
    }

    /** 100 entries an order, 10,000 in all. */
    public static HistoryLimits usual() {
        return new HistoryLimits(100, 10_000);
    }

    /** Nothing is kept: for measuring. */
    public static HistoryLimits none() {
        return new HistoryLimits(0, 0);
    }
}
