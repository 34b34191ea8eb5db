package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PaymentAttempt;

/** Payment by a stored card. Source: paymentOrderBinding.do. */
final class BindingPaymentRules {

    private static final String SOURCE = "paymentOrderBinding.do";
    private static final String ERRORS = "paymentOrderBinding.do, error codes";
    private static final BindingId UNKNOWN = BindingId.of("00000000-0000-4000-8000-000000000000");

    private BindingPaymentRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("BPY-01", "takes the money of an order from a stored card", SOURCE, BindingPaymentRules::pays),
                Rule.of("BPY-02", "holds the money of a two-phase order", SOURCE, BindingPaymentRules::holds),
                Rule.of(
                        "BPY-03",
                        "reports the stored card that paid",
                        "order status, bindingInfo",
                        BindingPaymentRules::reports),
                Rule.of(
                        "BPY-04",
                        "takes the one stored card that an order admits",
                        "register.do, bindingId",
                        BindingPaymentRules::takesAdmitted),
                Rule.of(
                                "BPY-05",
                                "asks the payer of an enrolled card to authenticate",
                                SOURCE,
                                BindingPaymentRules::asks)
                        .needing(Need.PAYER),
                Rule.of(
                        "BPY-06",
                        "refuses the stored card of another client with code 1",
                        ERRORS,
                        BindingPaymentRules::refusesOtherClient),
                Rule.of("BPY-07", "refuses an expired card with code 1", ERRORS, BindingPaymentRules::refusesExpired),
                Rule.of(
                        "BPY-08",
                        "refuses to pay without CVC where that is not allowed, with code 1",
                        ERRORS,
                        BindingPaymentRules::refusesWithoutCvc),
                Rule.of(
                        "BPY-09",
                        "refuses a language that is none with code 1",
                        ERRORS,
                        BindingPaymentRules::refusesLanguage),
                Rule.of(
                        "BPY-10",
                        "refuses an unknown binding with code 2",
                        ERRORS,
                        BindingPaymentRules::refusesUnknownCard),
                Rule.of(
                        "BPY-11",
                        "refuses a card that was unbound with code 2",
                        ERRORS,
                        BindingPaymentRules::refusesUnbound),
                Rule.of(
                        "BPY-12",
                        "refuses an unknown order with code 2",
                        ERRORS,
                        BindingPaymentRules::refusesUnknownOrder),
                Rule.of("BPY-13", "refuses to pay twice with code 5", ERRORS, BindingPaymentRules::refusesTwice));
    }

    private static void pays(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));

        assertThat(subject.accepted(payment(id, stored.id()).build()))
                .isInstanceOfSatisfying(
                        PaymentAttempt.Processed.class,
                        processed -> assertThat(processed.redirect().orElse(""))
                                .startsWith("https://shop.example/ok?")
                                .contains("orderId=" + id.value()));
        assertThat(subject.report(id).status()).contains(OrderStatus.DEPOSITED);
    }

    private static void holds(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.twoPhase(2_000).clientId(client.value()));
        subject.accepted(payment(id, stored.id()).build());

        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
    }

    private static void reports(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));
        subject.accepted(payment(id, stored.id()).build());
        OrderReport report = subject.report(id);

        assertThat(report.binding())
                .contains(new BindingInfo(
                        Optional.of(client.value()), Optional.of(stored.id().value())));
        assertThat(report.paymentWay()).contains("CARD_BINDING");
    }

    private static void takesAdmitted(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000)
                .clientId(client.value())
                .bindingId(stored.id().value()));
        subject.accepted(payment(id, stored.id()).build());

        assertThat(subject.report(id).isPaid()).isTrue();
    }

    private static void asks(Subject subject) {
        ClientId client = subject.freshClient();
        OrderId first = subject.registered(subject.onePhase(1_000).clientId(client.value()));
        subject.authenticate(first, TestCards.enrolled());
        Binding stored = subject.accepted(GetBindings.of(client)).get(0);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));
        PaymentAttempt attempt = subject.accepted(payment(id, stored.id()).build());

        assertThat(attempt).isInstanceOfSatisfying(PaymentAttempt.AcsChallenge.class, challenge -> {
            assertThat(challenge.md()).isEqualTo(id.value());
            subject.accepted(FinishThreeDs.of(id, subject.answer(challenge)));
        });
        assertThat(subject.report(id).isPaid()).isTrue();
    }

    private static void refusesOtherClient(Subject subject) {
        Binding stored = subject.stored(subject.freshClient());
        OrderId id = subject.registered(
                subject.onePhase(2_000).clientId(subject.freshClient().value()));

        subject.refused(payment(id, stored.id()).build(), "1");
        assertThat(subject.report(id).status()).contains(OrderStatus.REGISTERED);
    }

    private static void refusesExpired(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        subject.accepted(ExtendBinding.of(stored.id(), Expiry.of(2020, 1)));
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));

        subject.refused(payment(id, stored.id()).build(), "1");
    }

    private static void refusesWithoutCvc(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));

        subject.refused(
                PayByBinding.builder()
                        .orderId(id)
                        .bindingId(stored.id())
                        .ip("203.0.113.7")
                        .build(),
                "1");
        assertThat(subject.report(id).isPaid()).isFalse();
    }

    private static void refusesLanguage(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));

        subject.refused(payment(id, stored.id()).language("xx").build(), "1");
    }

    private static void refusesUnknownCard(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(2_000).clientId(subject.freshClient().value()));

        subject.refused(payment(id, UNKNOWN).build(), "2");
    }

    private static void refusesUnbound(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));
        subject.accepted(new UnbindCard(stored.id()));

        subject.refused(payment(id, stored.id()).build(), "2");
    }

    private static void refusesUnknownOrder(Subject subject) {
        Binding stored = subject.stored(subject.freshClient());

        subject.refused(payment(OrderId.of("no-such-order"), stored.id()).build(), "2");
    }

    private static void refusesTwice(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));
        subject.accepted(payment(id, stored.id()).build());

        subject.refused(payment(id, stored.id()).build(), "5");
    }

    private static PayByBinding.Builder payment(OrderId id, BindingId binding) {
        return PayByBinding.builder()
                .orderId(id)
                .bindingId(binding)
                .ip("203.0.113.7")
                .language("en")
                .cvc("123");
    }
}
