package org.merchantgateway.domain.order;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/**
 * One page of the orders of a period. Source: getLastOrdersForMerchants.do, response parameters.
 *
 * @param reports the orders of this page, in the gateway's order; empty if there are none. One whose status the gateway does
 *     not give, or not in a readable way, has no status; its error code, if there is one, is among its others
 * @param totalCount how many orders there are on all pages; empty if the gateway does not say (SOAP of 2016)
 * @param page the number of this page, from 0; the asked one if the gateway did not answer it
 * @param pageSize how many orders a page has at most; the asked number if the gateway did not answer it
 * @param others whatever else the gateway answered, by path, as it came
 */
public record LastOrders(
        List<OrderReport> reports, OptionalLong totalCount, int page, int pageSize, Map<String, String> others) {

    /** Copies the list and the map: later changes to the arguments do not show, and neither copy can be changed. */
    public LastOrders {
        reports = List.copyOf(reports);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /**
     * A page with no other data than its orders.
     *
     * @param reports the orders of this page
     * @param totalCount how many orders there are on all pages
     * @param page the number of this page, from 0
     * @param pageSize how many orders a page has at most
     */
    public LastOrders(List<OrderReport> reports, long totalCount, int page, int pageSize) {
        this(reports, OptionalLong.of(totalCount), page, pageSize, Map.of());
    }

    /** The orders, the counts and the page's number; not the other data that the gateway answered. */
    @Override
    public String toString() {
        return "LastOrders[reports=" + reports + ", totalCount="
                + (totalCount.isPresent() ? totalCount.getAsLong() : "?") + ", page=" + page + ", pageSize="
                + pageSize + "]";
    }

    /**
     * The orders of a period, page after page. Each page is one call, made when all orders of the pages before it were
     * read; nothing is sent before the stream is read. The stream can be read once and blocks during a call. Orders
     * that are added or changed meanwhile may appear twice or not at all: choose an end of the period that is in the
     * past.
     *
     * <p>A page whose answer is larger than {@code gateway.maxAnswerBytes} is asked for again in halves, and so are the pages
     * after it. Reading the stream throws {@link org.merchantgateway.domain.port.NotAcceptedException} or
     * {@link org.merchantgateway.domain.port.InDoubtException} if a page is not accepted, or if a page of one order is too large.
     *
     * @param gateway the gateway that is asked; keep it open while the stream is read
     * @param question the first page that is wanted; the later pages have the same filter and at most the same size
     * @return a sequential stream
     */
    public static Stream<OrderReport> stream(PaymentGateway gateway, GetLastOrders question) {
        return StreamSupport.stream(new PageAfterPage(gateway, question), false);
    }

    /**
     * Ends after a page without orders, or when as many orders were read as {@link LastOrders#totalCount()} says. Without a
     * total it ends also where a page repeats the one before it: such a gateway ignores the number of the page. No
     * {@code flatMap}: read by an iterator, it would ask for every page before it gives the first report.
     */
    private static final class PageAfterPage extends Spliterators.AbstractSpliterator<OrderReport> {

        private final PaymentGateway gateway;
        private GetLastOrders next;
        private List<OrderReport> reports = List.of();
        private Iterator<OrderReport> unread = Collections.emptyIterator();
        private boolean isFirst = true;
        private boolean isLast;

        /** How many orders a page really has: the gateway may put fewer on it than are asked for. */
        private int size;

        /** How many orders there are before the next page. */
        private long before;

        PageAfterPage(PaymentGateway gateway, GetLastOrders question) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.gateway = gateway;
            this.next = question;
            this.size = question.size();
            this.before = (long) question.page() * size;
        }

        @Override
        public boolean tryAdvance(Consumer<? super OrderReport> action) {
            if (!unread.hasNext() && !isLast) {
                turnOver();
            }
            boolean isThere = unread.hasNext();
            if (isThere) {
                action.accept(unread.next());
            }
            return isThere;
        }

        private void turnOver() {
            Outcome<LastOrders> outcome = gateway.execute(next);
            int alreadyRead = 0;
            while (isTooLarge(outcome) && size > 1) {
                size /= 2;
                alreadyRead = (int) (before % size); // of a smaller page that begins before this one
                next = next.withSize(size).atPage((int) (before / size));
                outcome = gateway.execute(next);
            }
            read(outcome.orElseThrow(), alreadyRead);
        }

        private static boolean isTooLarge(Outcome<LastOrders> outcome) {
            return outcome instanceof Outcome.InDoubt<LastOrders> inDoubt
                    && inDoubt.doubt().kind() == Doubt.Kind.TOO_LARGE;
        }

        private void read(LastOrders page, int alreadyRead) {
            int count = page.reports().size();
            if (isFirst) {
                before = (long) next.page() * page.pageSize() + alreadyRead;
                isFirst = false;
            }
            before += count - Math.min(alreadyRead, count);
            boolean isRepeated = page.totalCount().isEmpty() && page.reports().equals(reports);
            isLast = count == 0 || isRepeated || before >= page.totalCount().orElse(Long.MAX_VALUE);
            reports = page.reports();
            unread = reports.stream().skip(isRepeated ? count : alreadyRead).iterator();
            if (!isLast) {
                size = Math.min(size, count);
                next = next.atPage(next.page() + 1);
            }
        }
    }
}
