package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.profile.RestRequest;

/** A merchant's orders of a period. Source: getLastOrdersForMerchants.do. */
final class LastOrdersRules {

    private static final String SOURCE = "getLastOrdersForMerchants.do";
    private static final String ERRORS = "getLastOrdersForMerchants.do, error codes";

    @ContractRule(
            id = "LST-01",
            text = "lists the orders that were paid in a period",
            source = SOURCE,
            requests = RestRequest.GET_LAST_ORDERS)
    void listsPaid(Subject subject) {
        OrderId paid = subject.paid(subject.onePhase(1_000));
        OrderId unpaid = subject.registered(subject.onePhase(1_000));

        assertThat(ids(subject, GetLastOrders.paid(before(), after())))
                .contains(paid.value())
                .doesNotContain(unpaid.value());
    }

    @ContractRule(
            id = "LST-02",
            text = "lists the orders that were registered in a period",
            source = SOURCE,
            requests = RestRequest.GET_LAST_ORDERS)
    void listsRegistered(Subject subject) {
        OrderId paid = subject.paid(subject.onePhase(1_000));
        OrderId unpaid = subject.registered(subject.onePhase(1_000));

        assertThat(ids(subject, GetLastOrders.registered(before(), after()))).contains(paid.value(), unpaid.value());
    }

    @ContractRule(
            id = "LST-03",
            text = "lists only orders in the states that are asked for",
            source = SOURCE,
            requests = RestRequest.GET_LAST_ORDERS)
    void listsStates(Subject subject) {
        OrderId held = subject.paid(subject.twoPhase(1_000));
        OrderId taken = subject.paid(subject.onePhase(1_000));

        assertThat(ids(subject, GetLastOrders.paid(before(), after()).inStates(Set.of(PaymentState.APPROVED))))
                .contains(held.value())
                .doesNotContain(taken.value());
    }

    @ContractRule(
            id = "LST-04",
            text = "lists only orders of the period",
            source = SOURCE,
            requests = RestRequest.GET_LAST_ORDERS)
    void listsPeriod(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        Instant past = before().minus(Duration.ofDays(2));

        assertThat(ids(subject, GetLastOrders.paid(past, past.plus(Duration.ofDays(1)))))
                .doesNotContain(id.value());
    }

    @ContractRule(
            id = "LST-05",
            text = "lists orders page by page",
            source = SOURCE,
            requests = RestRequest.GET_LAST_ORDERS)
    void pages(Subject subject) {
        List<String> paid = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            paid.add(subject.paid(subject.onePhase(1_000)).value());
        }
        GetLastOrders inPages = GetLastOrders.paid(before(), after()).withSize(2);
        LastOrders first = subject.accepted(inPages);
        assertThat(first.reports()).hasSize(2);
        assertThat(first.totalCount().orElseThrow()).isGreaterThanOrEqualTo(5);
        List<String> all = new ArrayList<>();
        for (int page = 0; page * 2L < first.totalCount().orElseThrow(); page++) {
            all.addAll(ids(subject, inPages.atPage(page)));
        }

        assertThat(all).doesNotHaveDuplicates().containsAll(paid);
    }

    @ContractRule(
            id = "LST-06",
            text = "reports a listed order as it does a single one",
            source = SOURCE,
            requests = RestRequest.GET_LAST_ORDERS)
    void reportsAlike(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000)
                .description("Чай & \"мёд\"")
                .parameters(Parameters.none().with("colour", "red")));
        Optional<OrderReport> listed = all(
                        subject, GetLastOrders.paid(before(), after()).in("en"))
                .stream()
                .filter(report -> report.orderId().equals(Optional.of(id.value())))
                .findFirst();

        assertThat(listed).contains(subject.report(id));
    }

    @ContractRule(
            id = "LST-07",
            text = "lists nothing beyond the last page",
            source = SOURCE,
            requests = RestRequest.GET_LAST_ORDERS)
    void endsPages(Subject subject) {
        subject.paid(subject.onePhase(1_000));
        LastOrders beyond =
                subject.accepted(GetLastOrders.paid(before(), after()).atPage(999_999));

        assertThat(beyond.reports()).isEmpty();
        assertThat(beyond.totalCount().orElseThrow()).isPositive();
    }

    @ContractRule(
            id = "LST-08",
            text = "refuses another merchant's orders, code 10",
            source = ERRORS,
            requests = RestRequest.GET_LAST_ORDERS)
    void refusesOther(Subject subject) {
        subject.refused(
                GetLastOrders.paid(before(), after()).ofMerchants(List.of(MerchantLogin.of("nobody-here"))), "10");
    }

    @ContractRule(
            id = "LST-09",
            text = "refuses an invalid language, code 5",
            source = ERRORS,
            requests = RestRequest.GET_LAST_ORDERS)
    void refusesLanguage(Subject subject) {
        subject.refused(GetLastOrders.paid(before(), after()).in("xx"), "5");
    }

    private static List<String> ids(Subject subject, GetLastOrders question) {
        return all(subject, question).stream()
                .map(report -> report.orderId().orElse("?"))
                .toList();
    }

    private static List<OrderReport> all(Subject subject, GetLastOrders question) {
        return subject.accepted(question).reports();
    }

    static Instant before() {
        return Instant.now().minus(Duration.ofHours(12));
    }

    static Instant after() {
        return Instant.now().plus(Duration.ofHours(12));
    }
}
