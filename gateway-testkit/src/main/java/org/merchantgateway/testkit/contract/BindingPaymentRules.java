package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Need.PAYER;
import static org.merchantgateway.testkit.contract.Need.RELEASES;

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
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.simulator.setting.Variations;

/** Payment by a stored card. Source: paymentOrderBinding.do. */
final class BindingPaymentRules {

    private static final String SOURCE = "paymentOrderBinding.do";
    private static final String ERRORS = "paymentOrderBinding.do, error codes";
    private static final BindingId UNKNOWN = BindingId.of("00000000-0000-4000-8000-000000000000");

    @ContractRule(id = "BPY-01", text = "takes the amount of a one-phase order from a stored card", source = SOURCE)
    void pays(Subject subject) {
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

    @ContractRule(id = "BPY-02", text = "holds the amount of a two-phase order on a stored card", source = SOURCE)
    void holds(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.twoPhase(2_000).clientId(client.value()));
        subject.accepted(payment(id, stored.id()).build());

        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
    }

    @ContractRule(id = "BPY-03", text = "reports the stored card that paid", source = "order status, bindingInfo")
    void reports(Subject subject) {
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

    @ContractRule(
            id = "BPY-04",
            text = "accepts the stored card that an order names",
            source = "register.do, bindingId")
    void takesAdmitted(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000)
                .clientId(client.value())
                .bindingId(stored.id().value()));
        subject.accepted(payment(id, stored.id()).build());

        assertThat(subject.report(id).isPaid()).isTrue();
    }

    @ContractRule(
            id = "BPY-05",
            text = "asks the payer of an enrolled card to authenticate",
            source = SOURCE,
            needs = PAYER)
    void asks(Subject subject) {
        ClientId client = subject.freshClient();
        OrderId first = subject.registered(subject.onePhase(1_000).clientId(client.value()));
        subject.authenticate(first, TestCards.enrolled());
        Binding stored = subject.accepted(GetBindings.of(client)).cards().get(0);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));
        PaymentAttempt attempt = subject.accepted(payment(id, stored.id()).build());

        assertThat(attempt).isInstanceOfSatisfying(PaReqChallenge.class, challenge -> {
            assertThat(challenge.md()).isEqualTo(id.value());
            subject.accepted(FinishThreeDs.of(id, subject.answer(challenge)));
        });
        assertThat(subject.report(id).isPaid()).isTrue();
    }

    @ContractRule(id = "BPY-06", text = "refuses the stored card of another client, code 3", source = ERRORS)
    void refusesOtherClient(Subject subject) {
        Binding stored = subject.stored(subject.freshClient());
        OrderId id = subject.registered(
                subject.onePhase(2_000).clientId(subject.freshClient().value()));

        subject.refused(payment(id, stored.id()).build(), "3");
        assertThat(subject.report(id).status()).contains(OrderStatus.REGISTERED);
    }

    @ContractRule(
            id = "BPY-07",
            text = "refuses an expired card, code 1",
            source = ERRORS,
            requests = RestRequest.EXTEND_BINDING)
    void refusesExpired(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        subject.accepted(ExtendBinding.of(stored.id(), Expiry.of(2020, 1)));
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));

        subject.refused(payment(id, stored.id()).build(), "1");
    }

    @ContractRule(
            id = "BPY-08",
            text = "refuses to pay without CVC where a CVC is required, code 1",
            source = ERRORS,
            needs = RELEASES)
    void refusesWithoutCvc(Subject subject) {
        Subject apart =
                subject.apart(settings -> settings.variations(Variations.usual().withBindingPaymentWithoutCvc(false)));
        ClientId client = apart.freshClient();
        Binding stored = apart.stored(client);
        OrderId id = apart.registered(apart.onePhase(2_000).clientId(client.value()));

        apart.refused(withoutCvc(id, stored), "1");
        assertThat(apart.report(id).isPaid()).isFalse();
    }

    /** Needs a merchant with the permission, which most have. */
    @ContractRule(id = "BPY-14", text = "accepts a stored card without its CVC", source = SOURCE)
    void paysWithoutCvc(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));
        subject.accepted(withoutCvc(id, stored));

        assertThat(subject.report(id).isPaid()).isTrue();
    }

    private static PayByBinding withoutCvc(OrderId id, Binding stored) {
        return PayByBinding.builder()
                .orderId(id)
                .bindingId(stored.id())
                .ip("203.0.113.7")
                .build();
    }

    @ContractRule(id = "BPY-09", text = "refuses an invalid language, code 1", source = ERRORS)
    void refusesLanguage(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));

        subject.refused(payment(id, stored.id()).language("xx").build(), "1");
    }

    @ContractRule(id = "BPY-10", text = "refuses an unknown binding, code 2", source = ERRORS)
    void refusesUnknownCard(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(2_000).clientId(subject.freshClient().value()));

        subject.refused(payment(id, UNKNOWN).build(), "2");
    }

    @ContractRule(id = "BPY-11", text = "refuses an unbound card, code 2", source = ERRORS)
    void refusesUnbound(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        OrderId id = subject.registered(subject.onePhase(2_000).clientId(client.value()));
        subject.accepted(new UnbindCard(stored.id()));

        subject.refused(payment(id, stored.id()).build(), "2");
    }

    @ContractRule(id = "BPY-12", text = "refuses an unknown order, code 2", source = ERRORS)
    void refusesUnknownOrder(Subject subject) {
        Binding stored = subject.stored(subject.freshClient());

        subject.refused(payment(OrderId.of("no-such-order"), stored.id()).build(), "2");
    }

    @ContractRule(id = "BPY-13", text = "refuses a second payment of an order, code 5", source = ERRORS)
    void refusesTwice(Subject subject) {
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
