package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.payment.PayByCard;

/** What a shop does to its orders besides their money: the short status, declining, added parameters, orders of a period. */
final class OrderRules {

    private static final String SHORT = "getOrderStatus.do";
    private static final String DECLINE = "decline.do";
    private static final String ADD = "addParams.do";
    private static final String LAST = "getLastOrdersForMerchants.do";
    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    private OrderRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(shortStatus());
        rules.addAll(changes());
        rules.addAll(lastOrders());
        return rules;
    }

    private static List<Rule> shortStatus() {
        return List.of(
                new Rule("SHO-01", "tells shortly how a registered order stands", SHORT, OrderRules::tellsRegistered),
                new Rule("SHO-02", "tells shortly by which card an order was paid", SHORT, OrderRules::tellsPaid),
                new Rule("SHO-03", "tells shortly that an order is declined", SHORT, OrderRules::tellsDeclined),
                new Rule("SHO-04", "refuses an unknown order with code 6", SHORT, OrderRules::refusesUnknown),
                new Rule("SHO-05", "tells shortly the stored card of an order", SHORT, OrderRules::tellsBinding));
    }

    private static List<Rule> changes() {
        return List.of(
                new Rule("DEC-01", "gives up an order that nobody has paid", DECLINE, OrderRules::declines),
                new Rule("DEC-02", "lets nobody pay an order that was given up", DECLINE, OrderRules::refusesPayment),
                new Rule("DEC-03", "refuses to give up a paid order with code 7", DECLINE, OrderRules::refusesPaid),
                new Rule("DEC-04", "refuses an unknown order with code 6", DECLINE, OrderRules::refusesUnknownDecline),
                new Rule("PAR-01", "adds parameters to those that an order has", ADD, OrderRules::adds),
                new Rule("PAR-02", "gives a parameter that is there a new value", ADD, OrderRules::changesValue),
                new Rule("PAR-03", "refuses an unknown order with code 6", ADD, OrderRules::refusesUnknownAddition));
    }

    private static List<Rule> lastOrders() {
        return List.of(
                new Rule("LST-01", "lists the orders that were paid in a period", LAST, OrderRules::listsPaid),
                new Rule(
                        "LST-02",
                        "lists the orders that were registered in a period",
                        LAST,
                        OrderRules::listsRegistered),
                new Rule(
                        "LST-03", "lists orders in the states that are asked for alone", LAST, OrderRules::listsStates),
                new Rule("LST-04", "lists the orders of the period alone", LAST, OrderRules::listsPeriod),
                new Rule("LST-05", "lists orders page by page", LAST, OrderRules::pages),
                new Rule("LST-06", "reports an order of a list as it does alone", LAST, OrderRules::reportsAlike),
                new Rule("LST-07", "refuses another merchant's orders with code 10", LAST, OrderRules::refusesOther));
    }

    private static void tellsRegistered(Subject subject) {
        String number = subject.freshNumber();
        OrderId id =
                subject.registered(subject.onePhase(1_000).orderNumber(number).currency("978"));
        OrderReport report = subject.accepted(GetOrderStatus.of(id));

        assertThat(report.status()).contains(OrderStatus.REGISTERED);
        assertThat(report.orderNumber()).contains(number);
        assertThat(report.amount()).contains(Amount.ofMinor(1_000));
        assertThat(report.currency()).contains(Currency.EUR);
        assertThat(report.card()).isEmpty();
    }

    private static void tellsPaid(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        OrderReport report = subject.accepted(GetOrderStatus.of(id));

        assertThat(report.status()).contains(OrderStatus.APPROVED);
        assertThat(report.ip()).contains("203.0.113.7");
        assertThat(report.card().flatMap(CardAuthInfo::maskedPan)).contains("555555**5599");
        assertThat(report.card().flatMap(CardAuthInfo::expiration)).contains("203412");
        assertThat(report.card().flatMap(CardAuthInfo::cardholderName)).contains("IVAN IVANOV");
        assertThat(report.card().flatMap(CardAuthInfo::approvalCode)).isPresent();
    }

    private static void tellsDeclined(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.pay(id, TestCards.withoutFunds());

        assertThat(subject.accepted(GetOrderStatus.of(id)).status()).contains(OrderStatus.DECLINED);
    }

    private static void refusesUnknown(Subject subject) {
        subject.refused(GetOrderStatus.of(UNKNOWN), "6");
    }

    private static void tellsBinding(Subject subject) {
        String client = subject.freshClient().value();
        OrderId id = subject.paid(subject.onePhase(1_000).clientId(client));

        assertThat(subject.accepted(GetOrderStatus.of(id)).binding()).hasValueSatisfying(binding -> {
            assertThat(binding.clientId()).contains(client);
            assertThat(binding.bindingId()).isPresent();
        });
    }

    private static void declines(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber());
        OrderId id = subject.registered(subject.onePhase(1_000).orderNumber(number));
        subject.accepted(DeclineOrder.of(id, number));

        assertThat(subject.report(id).status()).contains(OrderStatus.DECLINED);
        assertThat(subject.report(id).actionCode()).hasValue(4005);
    }

    private static void refusesPayment(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber());
        OrderId id = subject.registered(subject.onePhase(1_000).orderNumber(number));
        subject.accepted(DeclineOrder.of(id, number));

        subject.refused(PayByCard.builder().orderId(id).card(TestCards.paying()).build(), "5");
    }

    private static void refusesPaid(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber());
        OrderId id = subject.paid(subject.onePhase(1_000).orderNumber(number));

        subject.refused(DeclineOrder.of(id, number), "7");
        assertThat(subject.report(id).isPaid()).isTrue();
    }

    private static void refusesUnknownDecline(Subject subject) {
        subject.refused(DeclineOrder.of(UNKNOWN, OrderNumber.of(subject.freshNumber())), "6");
    }

    private static void adds(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(1_000).parameters(Parameters.none().with("colour", "red")));
        subject.accepted(new AddParameters(id, Parameters.none().with("gift", "да, \"очень\" & <+>")));

        assertThat(subject.report(id).merchantOrderParams())
                .containsEntry("colour", "red")
                .containsEntry("gift", "да, \"очень\" & <+>");
    }

    private static void changesValue(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(1_000).parameters(Parameters.none().with("colour", "red")));
        subject.accepted(new AddParameters(id, Parameters.none().with("colour", "blue")));

        assertThat(subject.report(id).merchantOrderParams()).containsEntry("colour", "blue");
    }

    private static void refusesUnknownAddition(Subject subject) {
        subject.refused(new AddParameters(UNKNOWN, Parameters.none().with("colour", "red")), "6");
    }

    private static void listsPaid(Subject subject) {
        OrderId paid = subject.paid(subject.onePhase(1_000));
        OrderId unpaid = subject.registered(subject.onePhase(1_000));

        assertThat(ids(subject, GetLastOrders.paid(before(), after())))
                .contains(paid.value())
                .doesNotContain(unpaid.value());
    }

    private static void listsRegistered(Subject subject) {
        OrderId paid = subject.paid(subject.onePhase(1_000));
        OrderId unpaid = subject.registered(subject.onePhase(1_000));

        assertThat(ids(subject, GetLastOrders.registered(before(), after()))).contains(paid.value(), unpaid.value());
    }

    private static void listsStates(Subject subject) {
        OrderId held = subject.paid(subject.twoPhase(1_000));
        OrderId taken = subject.paid(subject.onePhase(1_000));

        assertThat(ids(subject, GetLastOrders.paid(before(), after()).inStates(Set.of(PaymentState.APPROVED))))
                .contains(held.value())
                .doesNotContain(taken.value());
    }

    private static void listsPeriod(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        Instant past = before().minus(Duration.ofDays(2));

        assertThat(ids(subject, GetLastOrders.paid(past, past.plus(Duration.ofDays(1)))))
                .doesNotContain(id.value());
    }

    private static void pages(Subject subject) {
        List<String> paid = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            paid.add(subject.paid(subject.onePhase(1_000)).value());
        }
        GetLastOrders inPages = GetLastOrders.paid(before(), after()).withSize(2);
        LastOrders first = subject.accepted(inPages);
        assertThat(first.reports()).hasSize(2);
        assertThat(first.totalCount()).isGreaterThanOrEqualTo(5);
        List<String> all = new ArrayList<>();
        for (int page = 0; page * 2L < first.totalCount(); page++) {
            all.addAll(ids(subject, inPages.atPage(page)));
        }

        assertThat(all).doesNotHaveDuplicates().containsAll(paid);
    }

    private static void reportsAlike(Subject subject) {
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

    private static void refusesOther(Subject subject) {
        subject.refused(
                GetLastOrders.paid(before(), after()).ofMerchants(List.of(MerchantLogin.of("nobody-here"))), "10");
    }

    private static List<String> ids(Subject subject, GetLastOrders question) {
        return all(subject, question).stream()
                .map(report -> report.orderId().orElse("?"))
                .toList();
    }

    /** The page that is asked for; large enough for all, unless its size says otherwise. */
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
