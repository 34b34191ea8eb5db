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
 * One page of a period's orders. Source: getLastOrdersForMerchants.do, response parameters.
 *
 * @param reports how they stand, in the gateway's order; at most as many as a page has
 * @param totalCount how many there are on all pages
 * @param page which page this is, from 0
 * @param pageSize how many there are on a page
 * @param others whatever else the gateway answered, by path, as it came: an order that does not say where it stands too
 */
public record LastOrders(
        List<OrderReport> reports, long totalCount, int page, int pageSize, Map<String, String> others) {

    public LastOrders {
        reports = List.copyOf(reports);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** A page of nothing but its orders. */
    public LastOrders(List<OrderReport> reports, long totalCount, int page, int pageSize) {
        this(reports, totalCount, page, pageSize, Map.of());
    }

    /** The orders and the page's place; nothing else that the gateway answered. */
    @Override
    public String toString() {
        return "LastOrders[reports=" + reports + ", totalCount=" + totalCount + ", page=" + page + ", pageSize="
                + pageSize + "]";
    }

    /**
     * A period's orders, page after page. A page is asked for when the ones before it are used up; nothing is sent before
     * the stream is read. Orders that come or change meanwhile may turn up twice or not at all: end the period in the past.
     *
     * @param gateway is asked
     * @param question for the first page that is wanted
     * @return reading it throws {@link org.merchantgateway.domain.port.NotAcceptedException} or
     *     {@link org.merchantgateway.domain.port.InDoubtException} where a page is not accepted
     */
    public static Stream<OrderReport> stream(PaymentGateway gateway, GetLastOrders question) {
        return StreamSupport.stream(new PageAfterPage(gateway, question), false);
    }

    /**
     * Ends when as many came as there are, or none; what the gateway says of a page's number is not relied on, and what it
     * says of its size only for the pages before the first. No {@code flatMap}: read by an iterator, it would ask for every
     * page before it gives the first report.
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
