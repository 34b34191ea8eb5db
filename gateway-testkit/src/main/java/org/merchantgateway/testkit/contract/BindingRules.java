package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.testkit.simulator.acs.Acs;

/** Stored cards (bindings), and payment by them. Source: paymentOrderBinding.do and the requests about bindings. */
final class BindingRules {

    private static final String PAYMENT = "paymentOrderBinding.do";
    private static final String LIST = "getBindings.do";
    private static final BindingId UNKNOWN = BindingId.of("00000000-0000-4000-8000-000000000000");

    private BindingRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("BND-01", "stores the card of a paid order that names its client", LIST, BindingRules::stores),
                new Rule("BND-02", "tells an empty list of a client without cards", LIST, BindingRules::tellsNone),
                new Rule("BND-03", "stores no card of a declined order", LIST, BindingRules::storesNoDeclined),
                new Rule("BND-04", "keeps the id of a card that is stored already", LIST, BindingRules::keepsId),
                new Rule("BND-05", "shows one client nothing of another's", LIST, BindingRules::keepsClientsApart),
                new Rule("BND-06", "lists the one card that is asked for", LIST, BindingRules::listsOne),
                new Rule("BND-07", "takes the money of an order from a stored card", PAYMENT, BindingRules::pays),
                new Rule("BND-08", "holds the money of a two-phase order", PAYMENT, BindingRules::holds),
                new Rule("BND-09", "asks the payer of an enrolled card to authenticate", PAYMENT, BindingRules::asks),
                new Rule(
                        "BND-10",
                        "reports the stored card that paid",
                        "order status, bindingInfo",
                        BindingRules::reports),
                new Rule(
                        "BND-11",
                        "refuses the stored card of another client with code 1",
                        PAYMENT,
                        BindingRules::refusesOtherClient),
                new Rule("BND-12", "refuses an unknown binding with code 2", PAYMENT, BindingRules::refusesUnknownCard),
                new Rule("BND-13", "refuses an unknown order with code 2", PAYMENT, BindingRules::refusesUnknownOrder),
                new Rule(
                        "BND-14",
                        "refuses to pay without CVC where that is not allowed, with code 1",
                        PAYMENT,
                        BindingRules::refusesWithoutCvc),
                new Rule("BND-15", "refuses to pay twice with code 5", PAYMENT, BindingRules::refusesTwice),
                new Rule("BND-16", "lists no card that was unbound", "unBindCard.do", BindingRules::unbinds),
                new Rule(
                        "BND-17",
                        "refuses to pay by a card that was unbound, with code 2",
                        "unBindCard.do",
                        BindingRules::refusesUnbound),
                new Rule(
                        "BND-18",
                        "refuses to unbind twice with code 2",
                        "unBindCard.do",
                        BindingRules::refusesUnbindingTwice),
                new Rule("BND-19", "binds a card again", "bindCard.do", BindingRules::bindsAgain),
                new Rule(
                        "BND-20",
                        "refuses to bind what is bound with code 2",
                        "bindCard.do",
                        BindingRules::refusesBindingTwice),
                new Rule("BND-21", "changes until when a card is valid", "extendBinding.do", BindingRules::extendsCard),
                new Rule(
                        "BND-22",
                        "lists an expired card only if asked to",
                        "getBindings.do, showExpired",
                        BindingRules::hidesExpired),
                new Rule("BND-23", "refuses an expired card with code 1", PAYMENT, BindingRules::refusesExpired),
                new Rule(
                        "BND-24",
                        "refuses to extend an unknown binding with code 2",
                        "extendBinding.do",
                        BindingRules::refusesExtendingUnknown));
    }

    private static void stores(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);

        assertThat(stored.maskedPan()).hasValueSatisfying(pan -> {
            assertThat(pan).startsWith("555555").endsWith("5599").hasSizeLessThan(17);
            assertThat(pan).doesNotContain("5555555555555599");
        });
        assertThat(stored.expiryDate()).contains("203412");
    }

    private static void tellsNone(Subject subject) {
        assertThat(subject.accepted(GetBindings.of(subject.freshClient()))).isEmpty();
    }

    private static void storesNoDeclined(Subject subject) {
        ClientId client = subject.freshClient();
        subject.pay(subject.registered(subject.onePhase(1_000).clientId(client.value())), TestCards.withoutFunds());

        assertThat(subject.accepted(GetBindings.of(client))).isEmpty();
    }

    private static void keepsId(Subject subject) {
        ClientId client = subject.freshClient();

        assertThat(subject.stored(client).id()).isEqualTo(subject.stored(client).id());
    }

    private static void keepsClientsApart(Subject subject) {
        ClientId one = subject.freshClient();
        ClientId other = subject.freshClient();

        assertThat(subject.stored(one).id()).isNotEqualTo(subject.stored(other).id());
    }

    private static void listsOne(Subject subject) {
        ClientId client = subject.freshClient();
        Binding first = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(1_000).clientId(client.value()));
        authenticate(subject, id, TestCards.enrolled());
        assertThat(subject.accepted(GetBindings.of(client))).hasSize(2);

        assertThat(subject.accepted(GetBindings.of(client).only(first.id())))
                .extracting(Binding::id)
                .containsExactly(first.id());
    }

    private static void authenticate(Subject subject, OrderId id, Card card) {
        PaymentAttempt.AcsChallenge challenge = subject.challenged(id, card);
        subject.accepted(FinishThreeDs.of(id, Acs.answer(new PaReq(challenge.paReq()))));
    }

    private static void pays(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));

        assertThat(subject.accepted(payment(id, stored.id()).build()))
                .isEqualTo(new PaymentAttempt.Processed(
                        Optional.of("Your payment has been processed, redirecting..."),
                        Optional.of("https://shop.example/ok?orderId=" + id)));
        assertThat(subject.report(id).status()).contains(OrderStatus.DEPOSITED);
    }

    private static void holds(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.twoPhase(2_000).clientId(client.value()));
        subject.accepted(payment(id, stored.id()).build());

        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
    }

    private static void asks(Subject subject) {
        ClientId client = subject.freshClient();
        OrderId first = subject.registered(subject.onePhase(1_000).clientId(client.value()));
        authenticate(subject, first, TestCards.enrolled());
        Binding stored = subject.accepted(GetBindings.of(client)).get(0);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));
        PaymentAttempt attempt = subject.accepted(payment(id, stored.id()).build());

        assertThat(attempt).isInstanceOfSatisfying(PaymentAttempt.AcsChallenge.class, challenge -> {
            assertThat(challenge.md()).isEqualTo(id.value());
            subject.accepted(FinishThreeDs.of(id, Acs.answer(new PaReq(challenge.paReq()))));
        });
        assertThat(subject.report(id).isPaid()).isTrue();
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

    private static void refusesOtherClient(Subject subject) {
        Binding stored = subject.stored(subject.freshClient());
        OrderId id = subject.registered(
                subject.onePhase(2_000).clientId(subject.freshClient().value()));

        subject.refused(payment(id, stored.id()).build(), "1");
        assertThat(subject.report(id).status()).contains(OrderStatus.REGISTERED);
    }

    private static void refusesUnknownCard(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(2_000).clientId(subject.freshClient().value()));

        subject.refused(payment(id, UNKNOWN).build(), "2");
    }

    private static void refusesUnknownOrder(Subject subject) {
        Binding stored = subject.stored(subject.freshClient());

        subject.refused(payment(OrderId.of("no-such-order"), stored.id()).build(), "2");
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

    private static void refusesTwice(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));
        subject.accepted(payment(id, stored.id()).build());

        subject.refused(payment(id, stored.id()).build(), "5");
    }

    private static void unbinds(Subject subject) {
        ClientId client = subject.freshClient();
        subject.accepted(new UnbindCard(subject.stored(client).id()));

        assertThat(subject.accepted(GetBindings.of(client))).isEmpty();
    }

    private static void refusesUnbound(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));
        subject.accepted(new UnbindCard(stored.id()));

        subject.refused(payment(id, stored.id()).build(), "2");
    }

    private static void refusesUnbindingTwice(Subject subject) {
        UnbindCard unbinding =
                new UnbindCard(subject.stored(subject.freshClient()).id());
        subject.accepted(unbinding);

        subject.refused(unbinding, "2");
    }

    private static void bindsAgain(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        subject.accepted(new UnbindCard(stored.id()));
        subject.accepted(new BindCard(stored.id()));

        assertThat(subject.accepted(GetBindings.of(client))).containsExactly(stored);
    }

    private static void refusesBindingTwice(Subject subject) {
        subject.refused(new BindCard(subject.stored(subject.freshClient()).id()), "2");
    }

    private static void extendsCard(Subject subject) {
        ClientId client = subject.freshClient();
        subject.accepted(ExtendBinding.of(subject.stored(client).id(), Expiry.of(2041, 3)));

        assertThat(subject.accepted(GetBindings.of(client)))
                .extracting(binding -> binding.expiryDate().orElse(""))
                .containsExactly("204103");
    }

    private static void hidesExpired(Subject subject) {
        ClientId client = subject.freshClient();
        subject.accepted(ExtendBinding.of(subject.stored(client).id(), Expiry.of(2020, 1)));

        assertThat(subject.accepted(GetBindings.of(client))).isEmpty();
        assertThat(subject.accepted(GetBindings.of(client).withExpired())).hasSize(1);
    }

    private static void refusesExpired(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        subject.accepted(ExtendBinding.of(stored.id(), Expiry.of(2020, 1)));
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));

        subject.refused(payment(id, stored.id()).build(), "1");
    }

    private static void refusesExtendingUnknown(Subject subject) {
        subject.refused(ExtendBinding.of(UNKNOWN, Expiry.of(2041, 3)), "2");
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
