package org.merchantgateway.simulator.setting;

/**
 * How much of what happened the simulator keeps for people to look at.
 *
 * @param perOrder entries of one order, and of the requests that name no order; 0 keeps nothing
 * @param inAll entries of all orders together; beyond that, the history of the oldest order goes first
 * @param perSecond requests a second, by the computer's clock; under more load than people can read, the others are counted
 *     and not kept. Changes of orders are always kept
 */
public record HistoryLimits(int perOrder, int inAll, int perSecond) {

    /**
     * Checks what it is made of.
     *
     * @throws IllegalArgumentException if a limit is below 0
     */
    public HistoryLimits {
        if (perOrder < 0 || inAll < 0 || perSecond < 0) {
            throw new IllegalArgumentException(
                    "a history's limit must be at least 0, got " + perOrder + ", " + inAll + " and " + perSecond);
        }
    }

    /** 100 entries an order, 10,000 in all, 200 requests a second. */
    public static HistoryLimits usual() {
        return new HistoryLimits(100, 10_000, 200);
    }

    /** Nothing is kept: for measuring. */
    public static HistoryLimits none() {
        return new HistoryLimits(0, 0, 0);
    }
}
