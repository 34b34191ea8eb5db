package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.BankInfo;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.PayerData;
import org.merchantgateway.domain.order.Refund;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReportedItem;
import org.merchantgateway.domain.order.ReverseOrder;

/** What the extended status reports. Source: getOrderStatusExtended.do. */
final class StatusRules {

    private static final String SOURCE = "getOrderStatusExtended.do";
    private static final String ERRORS = "getOrderStatusExtended.do, error codes";

    @ContractRule(id = "STA-01", text = "returns the same report by order id and by order number", source = SOURCE)
    void byBothNames(Subject subject) {
        RegisterOrder order = subject.onePhase(1_000).build();
        OrderId id = subject.accepted(order).orderId();
        OrderReport byNumber =
                subject.accepted(GetOrderStatusExtended.of(order.orderNumber()).in("en"));

        assertThat(byNumber).isEqualTo(subject.report(id));
        assertThat(byNumber.orderId()).contains(id.value());
    }

    @ContractRule(id = "STA-02", text = "reports the card that paid, masked", source = SOURCE + ", cardAuthInfo")
    void card(Subject subject) {
        OrderReport report = subject.report(subject.paid(subject.onePhase(1_000)));

        assertThat(report.card()).hasValueSatisfying(card -> {
            assertThat(card.maskedPan().orElse(""))
                    .startsWith("555555")
                    .endsWith("5599")
                    .hasSizeLessThan(17);
            assertThat(card.maskedPan()).isNotEqualTo(Optional.of("5555555555555599"));
            assertThat(card.expiration()).contains("203412");
            assertThat(card.cardholderName()).contains("IVAN IVANOV");
        });
    }

    @ContractRule(id = "STA-03", text = "reports the cart's lines in their order", source = SOURCE + ", orderBundle")
    void cart(Subject subject) {
        OrderReport report =
                subject.report(subject.registered(subject.twoPhase().cart(Cart.of(tea(subject), box(subject)))));

        assertThat(report.cart())
                .containsExactly(
                        ReportedItem.builder()
                                .positionId("7")
                                .name("Чай & \"мёд\"")
                                .itemCode("SKU-1")
                                .quantity("99999.999")
                                .measure("kg")
                                .itemAmount(Amount.ofMinor(100_000))
                                .itemPrice(Amount.ofMinor(1))
                                .build(),
                        ReportedItem.builder()
                                .positionId("2")
                                .name("Box")
                                .itemCode("SKU-2")
                                .quantity("1")
                                .itemAmount(Amount.ofMinor(500))
                                .itemPrice(subject.requires("cartItem.itemPrice") ? Amount.ofMinor(500) : null)
                                .build());
    }

    private static CartItem tea(Subject subject) {
        return item(subject)
                .positionId(7)
                .name("Чай & \"мёд\"")
                .quantity("99999.999", "kg")
                .itemCode("SKU-1")
                .itemPrice(1)
                .build();
    }

    private static CartItem box(Subject subject) {
        CartItem.Builder box =
                item(subject).positionId(2).name("Box").quantity(1).itemCode("SKU-2");
        return (subject.requires("cartItem.itemPrice") ? box.itemPrice(500) : box.itemAmount(500)).build();
    }

    /** With a tax where the gateway requires one: the manual's gateway takes a line without. */
    private static CartItem.Builder item(Subject subject) {
        CartItem.Builder item = CartItem.builder(subject.profile());
        return subject.requires("cartItem.tax") ? item.tax(new Tax(6, Optional.empty())) : item;
    }

    @ContractRule(id = "STA-04", text = "reports the bank that issued the card", source = SOURCE + ", bankInfo")
    void bank(Subject subject) {
        OrderReport report = subject.report(subject.paid(subject.onePhase(1_000)));

        assertThat(report.bank().flatMap(BankInfo::bankName)).isPresent();
        assertThat(report.bank().flatMap(BankInfo::bankCountryCode)).contains("RU");
        assertThat(report.bank().flatMap(BankInfo::bankCountryName)).contains("Russian Federation");
    }

    @ContractRule(id = "STA-05", text = "reports how an order was paid", source = SOURCE + ", paymentWay")
    void paymentWay(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        assertThat(subject.report(id).paymentWay()).isEmpty();
        subject.pay(id, TestCards.paying());

        assertThat(subject.report(id).paymentWay()).contains("CARD");
    }

    @ContractRule(id = "STA-06", text = "reports that a payment is not disputed", source = SOURCE + ", chargeback")
    void chargeback(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));

        assertThat(subject.report(id).chargeback()).contains(false);
    }

    @ContractRule(
            id = "STA-07",
            text = "reports the payer's email and phone of the registration",
            source = SOURCE + ", payerData")
    void payer(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(1_000).email("payer@shop.example").phone("79001234567"));

        assertThat(subject.report(id).payer())
                .contains(
                        new PayerData(Optional.of("payer@shop.example"), Optional.of("79001234567"), Optional.empty()));
    }

    @ContractRule(
            id = "STA-08",
            text = "reports refunds in the order in which they were made",
            source = SOURCE + ", refunds")
    void refunds(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(200)));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(400)));
        List<Refund> refunds = subject.report(id).refunds();

        assertThat(refunds)
                .extracting(refund -> refund.amount().orElseThrow().minor())
                .containsExactly(300L, 200L, 400L);
        assertThat(refunds)
                .extracting(refund -> refund.referenceNumber().orElseThrow())
                .doesNotHaveDuplicates();
    }

    @ContractRule(
            id = "STA-09",
            text = "reports the terminal and the reference number of a payment",
            source = SOURCE + ", authRefNum")
    void authorisation(Subject subject) {
        OrderReport report = subject.report(subject.paid(subject.onePhase(1_000)));

        assertThat(report.terminalId().orElse("")).as("terminalId").isNotBlank();
        assertThat(report.authRefNum().orElse("")).as("authRefNum").isNotBlank();
    }

    @ContractRule(
            id = "STA-10",
            text = "dates registration, payment, completion and refund in their order",
            source = SOURCE + ", dates")
    void dates(Subject subject) {
        Instant before = Instant.now().minus(Duration.ofMinutes(5));
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(CompleteOrder.whole(id));
        subject.accepted(RefundOrder.whole(id));
        OrderReport report = subject.report(id);

        assertThat(List.of(
                        before,
                        report.date().orElseThrow(),
                        report.authDateTime().orElseThrow(),
                        report.depositedDate().orElseThrow(),
                        report.refundedDate().orElseThrow(),
                        Instant.now().plus(Duration.ofMinutes(5))))
                .as("now, registered, paid, completed, refunded, now")
                .isSorted();
    }

    @ContractRule(id = "STA-11", text = "dates a reversal", source = SOURCE + ", reversedDate")
    void reversal(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(ReverseOrder.whole(id));
        OrderReport report = subject.report(id);

        assertThat(report.reversedDate())
                .hasValueSatisfying(date ->
                        assertThat(date).isAfterOrEqualTo(report.authDateTime().orElseThrow()));
    }

    @ContractRule(id = "STA-12", text = "names the state of an order's payment", source = SOURCE + ", paymentState")
    void paymentStates(Subject subject) {
        OrderId id = subject.registered(subject.twoPhase(1_000));
        assertThat(subject.report(id).paymentState()).contains("CREATED");
        subject.pay(id, TestCards.paying());
        assertThat(subject.report(id).paymentState()).contains("APPROVED");
        subject.accepted(CompleteOrder.whole(id));
        assertThat(subject.report(id).paymentState()).contains("DEPOSITED");
        subject.accepted(RefundOrder.whole(id));

        assertThat(subject.report(id).paymentState()).contains("REFUNDED");
    }

    @ContractRule(
            id = "STA-13",
            text = "describes the action code in the language that is asked for",
            source = SOURCE + ", actionCodeDescription")
    void description(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.pay(id, TestCards.withoutFunds());
        String russian = subject.accepted(GetOrderStatusExtended.of(id).in("ru"))
                .actionCodeDescription()
                .orElse("");
        String english = subject.report(id).actionCodeDescription().orElse("");

        assertThat(russian).as("in Russian").matches(".*[А-Яа-я].*");
        assertThat(english).as("in English").matches(".*[A-Za-z].*").isNotEqualTo(russian);
    }

    @ContractRule(id = "STA-14", text = "refuses an unknown order id, code 6", source = ERRORS)
    void unknownId(Subject subject) {
        subject.refused(GetOrderStatusExtended.of(OrderId.of("00000000-0000-0000-0000-000000000000")), "6");
    }

    @ContractRule(id = "STA-15", text = "refuses an unknown order number, code 6", source = ERRORS)
    void unknownNumber(Subject subject) {
        subject.refused(GetOrderStatusExtended.of(OrderNumber.of(subject.freshNumber(), subject.profile())), "6");
    }

    @ContractRule(id = "STA-16", text = "refuses an invalid language, code 5", source = ERRORS)
    void noLanguage(Subject subject) {
        subject.refused(
                GetOrderStatusExtended.of(subject.registered(subject.onePhase(1_000)))
                        .in("xx"),
                "5");
    }
}
