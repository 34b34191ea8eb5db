package org.merchantgateway.simulator.history;

import java.time.Instant;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderStatus;

/** One thing that happened. Holds no secret: it was masked by an allow-list before it was kept. */
public sealed interface HistoryEntry {

    /** Its place among all entries of a simulator; a later one's is greater. */
    long sequence();

    /** When it happened, by the gateway's time. */
    Instant at();

    /**
     * A request and its answer. Texts are cut at 8,000 characters; a value that may not be shown stands as {@code ***}, a
     * card's number as its first six and last four digits.
     *
     * @param sequence its place among all entries
     * @param at when the request came, by the gateway's time
     * @param channel how it came
     * @param request method and path, such as {@code POST /payment/rest/register.do}
     * @param sent the request's parameters one a line, JSON or XML, masked
     * @param status HTTP; 0 if no byte was answered
     * @param answered the answer's JSON or XML, masked; where a page's browser was sent; or how long a page was
     * @param fault the fault that was armed for it; empty if none was
     * @param times how many times it came, one right after the other, and was answered the same
     */
    record Exchange(
            long sequence,
            Instant at,
            Channel channel,
            String request,
            String sent,
            int status,
            String answered,
            String fault,
            int times)
            implements HistoryEntry {

        /** The same, come once more. */
        public Exchange again() {
            return new Exchange(sequence, at, channel, request, sent, status, answered, fault, times + 1);
        }
    }

    /**
     * A change of an order's state or money.
     *
     * @param sequence its place among all entries
     * @param at when, by the gateway's time
     * @param what in a few words, such as {@code refunded}
     * @param status how the order stood after it
     * @param sums what its money had come to, minor units
     * @param attempts payment attempts used up
     * @param actionCode the processing's last word
     */
    record Change(long sequence, Instant at, String what, OrderStatus status, Sums sums, int attempts, int actionCode)
            implements HistoryEntry {}
}
