package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Defects.PAID;
import static org.merchantgateway.testkit.contract.Defects.accepts;
import static org.merchantgateway.testkit.contract.Defects.actionCode;
import static org.merchantgateway.testkit.contract.Defects.answers;
import static org.merchantgateway.testkit.contract.Defects.asks;
import static org.merchantgateway.testkit.contract.Defects.goesOn;
import static org.merchantgateway.testkit.contract.Defects.is;
import static org.merchantgateway.testkit.contract.Defects.loses;
import static org.merchantgateway.testkit.contract.Defects.order;
import static org.merchantgateway.testkit.contract.Defects.refuses;
import static org.merchantgateway.testkit.contract.Defects.reports;
import static org.merchantgateway.testkit.contract.Defects.sums;
import static org.merchantgateway.testkit.contract.Defects.tampers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.SecureAuthInfo;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** Gateways that go wrong in 3-D Secure 2. */
final class BrokenThreeDs2 {

    private BrokenThreeDs2() {}

    static List<Broken> all() {
        return List.of(
                Broken.of(
                        "EMV-01",
                        "names no page for the payer's device",
                        answers(
                                PayByCard.class,
                                attempt -> attempt instanceof DeviceCheck check
                                        ? Changed.without(Changed.without(check, "serverUrl"), "methodUrl")
                                        : attempt)),
                Broken.of(
                        "EMV-02",
                        "reports an order as paid while its payer is at the ACS",
                        reports(is(OrderStatus.ACS_STARTED), "status", OrderStatus.DEPOSITED)),
                Broken.of(
                        "EMV-03",
                        "refunds a kopeck when the payer has authenticated",
                        goesOn(FinishThreeDsVer2.class, order(sums(1_000, 1_000, 0)), BrokenThreeDs2::oneKopeck)),
                Broken.of(
                        "EMV-04",
                        "completes a hold when the payer has authenticated",
                        goesOn(FinishThreeDsVer2.class, order(is(OrderStatus.APPROVED)), CompleteOrder::whole)),
                Broken.of(
                        "EMV-05",
                        "refunds a kopeck of a payment without a challenge",
                        goesOn(
                                ContinueThreeDs.class,
                                order(eci(5).and(sums(1_000, 1_000, 0))),
                                BrokenThreeDs2::oneKopeck)),
                Broken.of(
                        "EMV-06",
                        "reports an attempted authentication as none",
                        reports(
                                eci(6).and(report -> report.secureAuthInfo()
                                        .flatMap(SecureAuthInfo::version2)
                                        .isPresent()),
                                report -> Changed.with(
                                        report,
                                        "secureAuthInfo",
                                        Changed.with(report.secureAuthInfo().orElseThrow(), "eci", 7)))),
                Broken.of(
                        "EMV-07",
                        "takes the money on a card that its issuer rejects",
                        asks(
                                PayByCard.class,
                                "card",
                                TestCards.paying(),
                                payment -> payment.card()
                                        .pan()
                                        .equals(TestCards.rejected().pan()))),
                Broken.of(
                        "EMV-08",
                        "answers -2007 when the ACS cannot authenticate",
                        reports(actionCode(-2023), "actionCode", -2007)),
                Broken.of(
                        "EMV-09",
                        "reports an order as paid after a failed challenge",
                        reports(actionCode(-2025), "status", OrderStatus.DEPOSITED)),
                Broken.of(
                        "EMV-10",
                        "believes what the browser brings from the ACS",
                        tampers(FinishThreeDsVer2.class, BrokenThreeDs2::believing)),
                Broken.of(
                        "EMV-11",
                        "gives a kopeck back when a payment is finished again",
                        tampers(FinishThreeDsVer2.class, BrokenThreeDs2::onceMore)),
                Broken.of(
                        "EMV-12",
                        "gives a kopeck back when a payment goes on again",
                        tampers(ContinueThreeDs.class, BrokenThreeDs2::onceMore)),
                Broken.of(
                        "EMV-13",
                        "accepts the end of an unknown authentication",
                        accepts(FinishThreeDsVer2.class, PAID, order(is(OrderStatus.ACS_STARTED)))),
                Broken.of(
                        "EMV-14",
                        "refunds a kopeck of a payment by stored card",
                        goesOn(FinishThreeDsVer2.class, order(sums(500, 500, 0)), BrokenThreeDs2::oneKopeck)),
                Broken.of(
                        "EMV-15",
                        "does not say how a wallet's payment goes on",
                        answers(PayByWallet.class, BrokenThreeDs2::withoutStep)),
                Broken.of(
                        "EMV-16",
                        "forgets where the payer comes back to",
                        loses(
                                PayByCard.class,
                                "threeDs",
                                payment -> payment.threeDs().isPresent())),
                Broken.of(
                        "EMV-17",
                        "refuses another card while the payer is at the ACS",
                        refuses(PayByCard.class, "5", order(OrderStatus.ACS_STARTED))),
                Broken.of(
                        "EMV-18",
                        "accepts an attempted authentication whatever the order requires",
                        BrokenPaying.forgets(OrderFeature.FORCE_FULL_TDS)),
                Broken.of(
                        "EMV-19",
                        "names no key for the data of the app's device",
                        answers(
                                PayByCard.class,
                                attempt -> attempt instanceof DeviceCheck check
                                                && check.sdkKey().isPresent()
                                        ? Changed.without(check, "sdkKey")
                                        : attempt)),
                Broken.of(
                        "EMV-20",
                        "authenticates whom the shop has authenticated",
                        loses(
                                PayByCard.class,
                                "threeDs",
                                payment -> payment.threeDs()
                                        .flatMap(ThreeDs::external)
                                        .isPresent())));
    }

    private static Operation<?> oneKopeck(OrderId id) {
        return RefundOrder.of(id, Amount.ofMinor(1));
    }

    private static Predicate<OrderReport> eci(int eci) {
        return report -> report.secureAuthInfo().flatMap(SecureAuthInfo::eci).equals(Optional.of(eci));
    }

    /** Takes the money whatever the issuer says, where the browser brought an answer. */
    private static Outcome<PaymentAttempt> believing(
            FinishThreeDsVer2 asked, Optional<OrderReport> before, PaymentGateway sound) {
        if (asked.cRes().isEmpty()) {
            return sound.execute(asked);
        }
        return sound.execute(PayByCard.builder()
                .orderId(asked.orderId())
                .card(TestCards.paying())
                .ip("203.0.113.7")
                .build());
    }

    private static <O extends Operation<PaymentAttempt>> Outcome<PaymentAttempt> onceMore(
            O asked, Optional<OrderReport> before, PaymentGateway sound) {
        before.filter(sums(1_000, 1_000, 0))
                .flatMap(OrderReport::orderId)
                .ifPresent(id -> sound.execute(oneKopeck(OrderId.of(id))));
        return sound.execute(asked);
    }

    private static WalletPayment withoutStep(WalletPayment payment) {
        return payment.attempt() instanceof DeviceCheck
                ? new WalletPayment(
                        payment.orderId(),
                        payment.bindingId(),
                        new PaymentAttempt.OtherStep(Map.of()),
                        payment.others())
                : payment;
    }
}
