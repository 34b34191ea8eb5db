package org.merchantgateway.domain.order;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.merchantgateway.domain.port.PaymentGateway;

/**
 * One page of the orders of a period. Source: getLastOrdersForMerchants.do, response parameters.
 *
 * @param reports the orders of this page, in the gateway's order; empty if there are none. An order without a readable
 *     status is not here but among the others, so there may be fewer than the page has
 * @param totalCount how many orders there are on all pages
 * @param page the number of this page, from 0; the asked one if the gateway did not answer it
 * @param pageSize how many orders a page has at most; the asked number if the gateway did not answer it
 * @param others whatever else the gateway answered, by path, as it came; orders without a readable status too
 */
public record LastOrders(
        List<OrderReport> reports, long totalCount, int page, int pageSize, Map<String, String> others) {

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
        this(reports, totalCount, page, pageSize, Map.of());
    }

    /** The orders, the counts and the page's number; not the other data that the gateway answered. */
    @Override
    public String toString() {
        return "LastOrders[reports=" + reports + ", totalCount=" + totalCount + ", page=" + page + ", pageSize="
                + pageSize + "]";
    }

    /**
     * The orders of a period, page after page. Each page is one call, made when all orders of the pages before it were
     * read; nothing is sent before the stream is read. The stream can be read once and blocks during a call. Orders
     * that are added or changed meanwhile may appear twice or not at all: choose an end of the period that is in the
     * past.
     *
     * <p>Reading the stream throws {@link org.merchantgateway.domain.port.NotAcceptedException} or
     * {@link org.merchantgateway.domain.port.InDoubtException} if a page is not accepted.
     *
     * @param gateway the gateway that is asked; keep it open while the stream is read
     * @param question the first page that is wanted; the later pages have the same size and filter
     * @return a sequential stream
     */
    public static Stream<OrderReport> stream(PaymentGateway gateway, GetLastOrders question) {
        return StreamSupport.stream(new PageAfterPage(gateway, question), false);
    }

    /**
     * Ends after a page without orders, or when as many orders were read as {@link LastOrders#totalCount()} says. The
     * gateway's number of a page is not used, and its page size only to count the orders before the first page that was
     * asked for. No {@code flatMap}: read by an iterator, it would ask for every page before it gives the first report.
     */
    private static final class PageAfterPage extends Spliterators.AbstractSpliterator<OrderReport> {

        private final PaymentGateway gateway;
        private final GetLastOrders question;
        private Iterator<OrderReport> reports = Collections.emptyIterator();
        private int nextPage;
        private long came;
        private boolean isLast;

        PageAfterPage(PaymentGateway gateway, GetLastOrders question) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.gateway = gateway;
            this.question = question;
            this.nextPage = question.page();
        }

        @Override
        public boolean tryAdvance(Consumer<? super OrderReport> action) {
            if (!reports.hasNext() && !isLast) {
                turnOver();
            }
            boolean isThere = reports.hasNext();
            if (isThere) {
                action.accept(reports.next());
            }
            return isThere;
        }

        private void turnOver() {
            LastOrders page = gateway.execute(question.atPage(nextPage)).orElseThrow();
            nextPage++;
            reports = page.reports().iterator();
            came += page.reports().size();
            long before = (long) question.page() * page.pageSize();
            isLast = page.reports().isEmpty() || before + came >= page.totalCount();
        }
    }
}
