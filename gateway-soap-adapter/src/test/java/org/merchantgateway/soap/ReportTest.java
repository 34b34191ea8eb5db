package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.ok;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.BankInfo;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Refund;
import org.merchantgateway.domain.order.SecureAuthInfo;

class ReportTest {

    @Test
    void readsAWholeReport() {
        OrderReport report = report("""
                <return orderNumber="A-7" orderStatus="4" actionCode="0" actionCodeDescription=" fine "
                    originalActionCode="00" amount="15000" currency="810" date="2013-11-13T16:51:02.785+04:00"
                    depositedDate="2026-03-04T05:06:07Z" refundedDate="2026-03-04T05:06:07" reversedDate="1772589967000"
                    orderDescription="Tea" ip="192.0.2.10" errorCode="0" errorMessage="Success" userMessage="Thanks">
                  <merchantOrderParams name="email" value="anna@shop.example"/>
                  <merchantOrderParams name="empty"/>
                  <attributes name="mdOrder" value="id-1"/>
                  <cardAuthInfo maskedPan="411111**1111" expiration="203012" cardholderName="ANNA" approvalCode="123456"
                      paymentSystem="VISA"><secureAuthInfo><eci>5</eci></secureAuthInfo></cardAuthInfo>
                  <authDateTime>2026-03-04T05:06:07.008+03:00</authDateTime>
                  <terminalId> 111113 </terminalId>
                  <authRefNum>111111111112</authRefNum>
                  <paymentAmountInfo paymentState="REFUNDED" approvedAmount="15000" depositedAmount="10000"
                      refundedAmount="5000" feeAmount="1"/>
                  <bankInfo bankName="&quot;TEST&quot; CARD" bankCountryCode="RU"/>
                  <refunds referenceNumber="r-1" actionCode="0" amount="5000" date="2026"/>
                  <chargeback>false</chargeback>
                  <paymentWay>CARD</paymentWay>
                  <partpaymentMdOrders>a</partpaymentMdOrders><partpaymentMdOrders>b</partpaymentMdOrders>
                  <pseInfo docNumber="&quot;7&quot;"/>
                </return>""");

        assertThat(report.orderNumber()).contains("A-7");
        assertThat(report.orderId()).contains("id-1");
        assertThat(report.status()).contains(OrderStatus.REFUNDED);
        assertThat(report.actionCode()).hasValue(0);
        assertThat(report.actionCodeDescription()).contains(" fine ");
        assertThat(report.amount()).contains(Amount.ofMinor(15_000));
        assertThat(report.currency()).contains(Currency.of("810"));
        assertThat(report.date()).contains(Instant.parse("2013-11-13T12:51:02.785Z"));
        assertThat(report.depositedDate()).contains(Instant.parse("2026-03-04T05:06:07Z"));
        assertThat(report.refundedDate()).contains(Instant.parse("2026-03-04T02:06:07Z"));
        assertThat(report.reversedDate()).contains(Instant.ofEpochMilli(1772589967000L));
        assertThat(report.authDateTime()).contains(Instant.parse("2026-03-04T02:06:07.008Z"));
        assertThat(report.orderDescription()).contains("Tea");
        assertThat(report.ip()).contains("192.0.2.10");
        assertThat(report.terminalId()).contains("111113");
        assertThat(report.authRefNum()).contains("111111111112");
        assertThat(report.paymentState()).contains("REFUNDED");
        assertThat(report.sums())
                .contains(new Sums(Amount.ofMinor(15_000), Amount.ofMinor(10_000), Amount.ofMinor(5_000)));
        assertThat(report.card())
                .contains(new CardAuthInfo(
                        Optional.of("411111**1111"),
                        Optional.of("203012"),
                        Optional.of("ANNA"),
                        Optional.of("123456"),
                        Optional.of("VISA")));
        assertThat(report.refunds())
                .isEqualTo(List.of(new Refund(
                        Optional.of(Amount.ofMinor(5_000)),
                        Optional.of("r-1"),
                        Optional.of("0"),
                        Optional.empty(),
                        Optional.of("2026"))));
        assertThat(report.merchantOrderParams())
                .containsExactly(entry("email", "anna@shop.example"), entry("empty", ""));
        assertThat(report.attributes()).containsExactly(entry("mdOrder", "id-1"));
        assertThat(report.secureAuthInfo().flatMap(SecureAuthInfo::eci)).contains(5);
        assertThat(report.bank())
                .contains(new BankInfo(Optional.of("\"TEST\" CARD"), Optional.of("RU"), Optional.empty()));
        assertThat(report.chargeback()).contains(false);
        assertThat(report.paymentWay()).contains("CARD");
        assertThat(report.others())
                .containsOnly(
                        entry("userMessage", "Thanks"),
                        entry("originalActionCode", "00"),
                        entry("pseInfo", "{\"docNumber\":\"\\\"7\\\"\"}"),
                        entry("partpaymentMdOrders", "[\"a\",\"b\"]"),
                        entry("paymentAmountInfo.feeAmount", "1"));
    }

    @Test
    void isContentWithTheStatusAlone() {
        OrderReport report = report("<return orderStatus=\"0\"/>");

        assertThat(report)
                .isEqualTo(OrderReport.builder().status(OrderStatus.REGISTERED).build());
    }

    @Test
    void keepsAStatusThatItDoesNotKnow() {
        assertThat(report("<return orderStatus=\"42\"/>").status()).contains(new OrderStatus(42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.99", "1e3", "-5", "1000000000000", "free"})
    void keepsABadAmountRaw(String amount) {
        OrderReport report = report("""
                <return orderStatus="2" amount="%s"><paymentAmountInfo paymentState="DEPOSITED" approvedAmount="1"
                    depositedAmount="%s" refundedAmount="0"/></return>""".formatted(amount, amount));

        assertThat(report.amount()).isEmpty();
        assertThat(report.sums()).isEmpty();
        assertThat(report.paymentState()).contains("DEPOSITED");
        assertThat(report.others())
                .containsOnly(
                        entry("amount", amount),
                        entry("paymentAmountInfo.approvedAmount", "1"),
                        entry("paymentAmountInfo.depositedAmount", amount),
                        entry("paymentAmountInfo.refundedAmount", "0"));
    }

    @Test
    void keepsADateThatIsNoneRaw() {
        OrderReport report = report("<return orderStatus=\"2\" date=\"2026-13-45T00:00:00\" currency=\"roubles\"/>");

        assertThat(report.date()).isEmpty();
        assertThat(report.currency()).isEmpty();
        assertThat(report.others()).containsOnly(entry("date", "2026-13-45T00:00:00"), entry("currency", "roubles"));
    }

    @Test
    void passesOverListsOfNothing() {
        OrderReport report = report("""
                <return orderStatus="2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <attributes xsi:nil="true"/><refunds xsi:nil="true"/><merchantOrderParams value="x"/></return>""");

        assertThat(report.attributes()).isEmpty();
        assertThat(report.merchantOrderParams()).isEmpty();
    }

    private static OrderReport report(String part) {
        return MerchantPeer.outcome(
                        ok(answer("getOrderStatusExtended", part)), GetOrderStatusExtended.of(OrderId.of("id-1")))
                .orElseThrow();
    }
}
