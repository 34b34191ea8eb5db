package org.merchantgateway.domain.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.port.PaymentGateway;

/**
 * One page of a period's orders. Source: getLastOrdersForMerchants.do, response parameters.
 *
 * @param reports how they stand, in the gateway's order; at most as many as a page has
 * @param totalCount how many there are on all pages
 * @param page which page this is, from 0
 * @param pageSize how many there are on a page
 */
public record LastOrders(List<OrderReport> reports, long totalCount, int page, int pageSize) {

    public LastOrders {
        reports = List.copyOf(reports);
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
        return Stream.of(question)
                .flatMap(first -> Stream.iterate(
                                Optional.of(Asked.of(gateway, first)),
                                Optional::isPresent,
                                asked -> asked.flatMap(Asked::next))
                        .flatMap(asked -> asked.stream().flatMap(one -> one.answer.reports().stream())));
    }

    /** A page as it was asked for: what the gateway says of its number is not relied on to come to an end. */
    private record Asked(PaymentGateway gateway, GetLastOrders question, LastOrders answer) {

        static Asked of(PaymentGateway gateway, GetLastOrders question) {
            return new Asked(gateway, question, gateway.execute(question).orElseThrow());
        }

        Optional<Asked> next() {
            long soFar = (question.page() + 1L) * Math.max(1, answer.pageSize());
            return answer.reports().isEmpty() || soFar >= answer.totalCount()
                    ? Optional.empty()
                    : Optional.of(of(gateway, question.atPage(question.page() + 1)));
        }
    }
}
