package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;

/** Every field of a report goes where its name says; what is not set is missing. */
class OrderReportFieldsTest {

    private static final Instant DAY = Instant.parse("2026-01-02T03:04:05Z");

    private static final CardAuthInfo CARD = new CardAuthInfo(
            Optional.of("411111**1111"),
            Optional.of("203012"),
            Optional.of("IVAN"),
            Optional.of("123456"),
            Optional.of("VISA"));
    private static final SecureAuthInfo SECURE = new SecureAuthInfo(
            Optional.of(5), Optional.of("cavv"), Optional.of("xid"), Optional.of("Y"), Optional.of("A"));
    private static final BindingInfo BINDING = new BindingInfo(Optional.of("payer-7"), Optional.of("b-1"));
    private static final BankInfo BANK = new BankInfo(Optional.of("A bank"), Optional.of("RU"), Optional.of("Russia"));
    private static final PayerData PAYER =
            new PayerData(Optional.of("payer@shop.example"), Optional.of("79161234567"), Optional.empty());
    private static final Refund REFUND = new Refund(
            Optional.of(Amount.ofMinor(7)),
            Optional.of("rrn"),
            Optional.of("0"),
            Optional.of("R-1"),
            Optional.of("today"));
    private static final ReportedItem ITEM = ReportedItem.builder()
            .positionId("1")
            .name("Book")
            .itemCode("b-7")
            .quantity("2")
            .measure("pieces")
            .itemAmount(Amount.ofMinor(20))
            .itemPrice(Amount.ofMinor(10))
            .depositedItemAmount(Amount.ofMinor(20))
            .build();

    private static OrderReport full() {
        return OrderReport.builder()
                .orderNumber("A-1001")
                .orderId("61351fbd")
                .status(OrderStatus.DEPOSITED)
                .actionCode(OptionalInt.of(0))
                .actionCodeDescription("Approved")
                .amount(Amount.ofMinor(20))
                .currency(Currency.EUR)
                .date(DAY)
                .depositedDate(DAY.plusSeconds(1))
                .refundedDate(DAY.plusSeconds(2))
                .reversedDate(DAY.plusSeconds(3))
                .authDateTime(DAY.plusSeconds(4))
                .orderDescription("Two books")
                .ip("203.0.113.7")
                .terminalId("t-1")
                .authRefNum("rrn-1")
                .paymentState("STATE")
                .sums(new Sums(Amount.ofMinor(20), Amount.ofMinor(13), Amount.ofMinor(7)))
                .card(CARD)
                .secureAuthInfo(SECURE)
                .binding(BINDING)
                .bank(BANK)
                .payer(PAYER)
                .paymentWay("CARD")
                .chargeback(true)
                .cart(List.of(ITEM))
                .refunds(List.of(REFUND))
                .merchantOrderParams(Map.of("p", "1"))
                .attributes(Map.of("a", "2"))
                .transactionAttributes(Map.of("t", "3"))
                .other("o", "4")
                .build();
    }

    @Test
    void areAllKept() {
        assertThat(full())
                .isEqualTo(OrderReport.builder()
                        .orderNumber("A-1001")
                        .orderId("61351fbd")
                        .status(OrderStatus.DEPOSITED)
                        .actionCode(OptionalInt.of(0))
                        .actionCodeDescription("Approved")
                        .amount(Amount.ofMinor(20))
                        .currency(Currency.EUR)
                        .date(DAY)
                        .depositedDate(DAY.plusSeconds(1))
                        .refundedDate(DAY.plusSeconds(2))
                        .reversedDate(DAY.plusSeconds(3))
                        .authDateTime(DAY.plusSeconds(4))
                        .orderDescription("Two books")
                        .ip("203.0.113.7")
                        .terminalId("t-1")
                        .authRefNum("rrn-1")
                        .paymentState("STATE")
                        .sums(new Sums(Amount.ofMinor(20), Amount.ofMinor(13), Amount.ofMinor(7)))
                        .card(CARD)
                        .secureAuthInfo(SECURE)
                        .binding(BINDING)
                        .bank(BANK)
                        .payer(PAYER)
                        .paymentWay("CARD")
                        .chargeback(true)
                        .cart(List.of(ITEM))
                        .refunds(List.of(REFUND))
                        .merchantOrderParams(Map.of("p", "1"))
                        .attributes(Map.of("a", "2"))
                        .transactionAttributes(Map.of("t", "3"))
                        .other("o", "4")
                        .build());
    }

    @Test
    void printTheOrdersNamesAndMoney() {
        assertThat(full())
                .hasToString("OrderReport[number A-1001, id 61351fbd, status " + OrderStatus.DEPOSITED
                        + ", amount 20, approved 20, deposited 13, refunded 7]");
        assertThat(OrderReport.builder().build()).hasToString("OrderReport[number ?, id ?, status ?, amount ?]");
    }

    @Test
    void tellWhetherItIsPaidAndWhy() {
        assertThat(full().isPaid()).isTrue();
        assertThat(full().action()).contains(new ActionCode(0));
        assertThat(OrderReport.builder().build().isPaid()).isFalse();
        assertThat(OrderReport.builder().build().action()).isEmpty();
    }

    @Test
    void printWhatIsNoSecret() {
        assertThat(CARD).hasToString("CardAuthInfo[411111**1111, VISA]");
        assertThat(SECURE).hasToString("SecureAuthInfo[eci 5, veRes Y, paRes A]");
        assertThat(BINDING).hasToString("BindingInfo[payer-7, b-1]");
        assertThat(BANK).hasToString("BankInfo[A bank, RU]");
        assertThat(PAYER).hasToString("PayerData[***]");
        assertThat(REFUND).hasToString("Refund[7, number rrn, action code 0, external id R-1, today]");
        assertThat(ITEM).hasToString("ReportedItem[1, 20]");
    }

    @Test
    void printAQuestionMarkWhereThereIsNothing() {
        Optional<String> no = Optional.empty();

        assertThat(new CardAuthInfo(no, no, no, no, no)).hasToString("CardAuthInfo[?]");
        assertThat(new SecureAuthInfo(Optional.empty(), no, no, no, no))
                .hasToString("SecureAuthInfo[eci ?, veRes ?, paRes ?]");
        assertThat(new BindingInfo(no, no)).hasToString("BindingInfo[?, ?]");
        assertThat(new BankInfo(no, no, no)).hasToString("BankInfo[?, ?]");
        assertThat(new Refund(Optional.empty(), no, no, no, no)).hasToString("Refund[?]");
        assertThat(ReportedItem.builder()
                        .positionId(no.orElse(null))
                        .name(no.orElse(null))
                        .itemCode(no.orElse(null))
                        .quantity(no.orElse(null))
                        .measure(no.orElse(null))
                        .build())
                .hasToString("ReportedItem[?, ?]");
    }
}
