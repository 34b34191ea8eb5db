package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.line;
import static org.merchantgateway.testkit.contract.Expected.sums;
import static org.merchantgateway.testkit.contract.Need.PAYER;
import static org.merchantgateway.testkit.contract.Need.RELEASES;

import java.util.Optional;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReportedItem;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.Novelty;

/** The manual's three promises of compatibility: a later release may add parameters and fields and change their order. */
final class CompatibilityRules {

    private static final String SOURCE = "REST interface, backward compatibility";

    @ContractRule(
            id = "CMP-01",
            text = "works as before when a request gains an optional parameter",
            source = SOURCE,
            needs = {RELEASES, PAYER},
            requests = {
                RestRequest.GET_ORDER_STATUS,
                RestRequest.VERIFY_ENROLLMENT,
                RestRequest.GET_LAST_ORDERS,
                RestRequest.GOOGLE_PAY
            })
    void newParameter(Subject subject) {
        everyAnswerIsRead(subject.later(Novelty.NEW_PARAMETER));
    }

    @ContractRule(
            id = "CMP-02",
            text = "works as before when answers gain fields",
            source = SOURCE,
            needs = {RELEASES, PAYER},
            requests = {
                RestRequest.GET_ORDER_STATUS,
                RestRequest.VERIFY_ENROLLMENT,
                RestRequest.GET_LAST_ORDERS,
                RestRequest.GOOGLE_PAY
            })
    void newField(Subject subject) {
        everyAnswerIsRead(subject.later(Novelty.NEW_FIELD));
    }

    @ContractRule(
            id = "CMP-03",
            text = "works as before when the fields of answers change their order",
            source = SOURCE,
            needs = {RELEASES, PAYER},
            requests = {
                RestRequest.GET_ORDER_STATUS,
                RestRequest.VERIFY_ENROLLMENT,
                RestRequest.GET_LAST_ORDERS,
                RestRequest.GOOGLE_PAY
            })
    void otherOrder(Subject subject) {
        everyAnswerIsRead(subject.later(Novelty.OTHER_ORDER));
    }

    /** Checks one answer of every kind. */
    private static void everyAnswerIsRead(Subject subject) {
        ClientId client = subject.freshClient();
        OrderId id = subject.registered(subject.twoPhase()
                .clientId(client.value())
                .parameters(Parameters.none().with("gift", "yes").with("colour", "red"))
                .cart(Cart.of(line(1, "Tea", "2.5", 40_000), line(2, "Cup", "1", 130_000))));
        subject.authenticate(id, TestCards.enrolled());
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(150_000)));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(50_000)));
        isRefunded(subject.report(id));

        assertThat(subject.accepted(GetOrderStatus.of(id)).status()).contains(OrderStatus.REFUNDED);
        assertThat(subject.accepted(GetBindings.of(client)))
                .extracting(Binding::maskedPan)
                .containsExactly(Optional.of("411111**1111"));
        assertThat(subject.accepted(new VerifyEnrollment(TestCards.enrolled().pan()))
                        .isEnrolled())
                .isTrue();
        assertThat(
                        subject
                                .accepted(GetLastOrders.paid(LastOrdersRules.before(), LastOrdersRules.after()))
                                .reports()
                                .stream()
                                .filter(report -> report.orderId().equals(Optional.of(id.value()))))
                .hasSize(1)
                .allSatisfy(CompatibilityRules::isRefunded);
        subject.refused(GetOrderStatus.of(OrderId.of("no-such-order")), "6");
        subject.refused(RefundOrder.of(id, Amount.ofMinor(999_999)), "7");
        paysByWallet(subject);
    }

    private static void paysByWallet(Subject subject) {
        OrderId id = subject.accepted(subject.byWallet(Wallet.GOOGLE_PAY, PaymentScheme.ONE_PHASE)
                        .paymentToken(subject.walletToken(TestCard.MASTERCARD_WITHOUT_3DS, 700))
                        .amount(700)
                        .build())
                .orderId();

        assertThat(subject.report(id).isPaid()).isTrue();
    }

    private static void isRefunded(OrderReport report) {
        assertThat(report.status()).contains(OrderStatus.REFUNDED);
        assertThat(report.sums()).contains(sums(230_000, 100_000, 50_000));
        assertThat(report.cart())
                .extracting(ReportedItem::name)
                .containsExactly(Optional.of("Tea"), Optional.of("Cup"));
        assertThat(report.merchantOrderParams()).containsOnlyKeys("gift", "colour");
        assertThat(report.refunds()).hasSize(1);
        assertThat(report.secureAuthInfo()).isPresent();
        assertThat(report.binding()).isPresent();
    }
}
