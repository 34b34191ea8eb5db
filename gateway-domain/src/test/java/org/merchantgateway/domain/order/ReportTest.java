package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.Acknowledged;

/** What the gateway answers: kept as it came, printed safely. */
class ReportTest {

    @ParameterizedTest
    @CsvSource({
        "0,false",
        "1,true",
        "2,true",
        "3,false",
        "4,false",
        "5,false",
        "6,false",
        "7,false",
        "8,false",
        "99,false"
    })
    void isPaidInStatusOneAndTwoAlone(int status, boolean paid) {
        assertThat(OrderReport.builder().status(new OrderStatus(status)).build().isPaid())
                .isEqualTo(paid);
    }

    @Test
    void isNotPaidWithoutAStatus() {
        assertThat(OrderReport.builder().build().isPaid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,0 REGISTERED", "4,4 REFUNDED", "8,8 PARTLY_DEPOSITED", "9,9", "-1,-1"})
    void keepsAStatusThatItDoesNotKnow(int code, String shown) {
        assertThat(new OrderStatus(code)).hasToString(shown);
        assertThat(new OrderStatus(code).isKnown()).isEqualTo(shown.contains(" "));
    }

    /** Source: REST interface, order extended status. */
    @ParameterizedTest
    @CsvSource({
        "0,REGISTERED",
        "1,APPROVED",
        "2,DEPOSITED",
        "3,REVERSED",
        "4,REFUNDED",
        "5,ACS_STARTED",
        "6,DECLINED",
        "7,PENDING",
        "8,PARTLY_DEPOSITED"
    })
    void namesEveryDocumentedStatus(int code, String name) throws Exception {
        assertThat(new OrderStatus(code)).hasToString(code + " " + name);
        assertThat(OrderStatus.class.getField(name).get(null)).isEqualTo(new OrderStatus(code));
    }

    @Test
    void printsTheOrderAndItsMoneyAndNothingAboutThePayer() {
        OrderReport report = OrderReport.builder()
                .orderNumber("A-1")
                .orderId("61351fbd")
                .status(OrderStatus.DEPOSITED)
                .amount(Amount.ofMinor(1000))
                .sums(new Sums(Amount.ofMinor(1000), Amount.ofMinor(1000), Amount.ZERO))
                .ip("203.0.113.7")
                .merchantOrderParams(Map.of("email", "payer@shop.example"))
                .build();

        assertThat(report)
                .hasToString("OrderReport[number A-1, id 61351fbd, status 2 DEPOSITED, amount 1000, "
                        + "approved 1000, deposited 1000, refunded 0]");
    }

    @Test
    void cannotBeChanged() {
        OrderReport report = OrderReport.builder().other("a", "b").build();

        assertThatThrownBy(() -> report.others().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> report.refunds().add(null)).isInstanceOf(UnsupportedOperationException.class);
    }

    private static final String FORGED = "x\r\nFORGED \u001b[2J${jndi:ldap://evil} 4111111111111111";

    static Stream<Object> answersWithAForgedText() {
        Optional<String> forged = Optional.of(FORGED);
        return Stream.of(
                OrderReport.builder().orderNumber(FORGED).build(),
                OrderReport.builder().orderId(FORGED).build(),
                new RegisteredOrder(OrderId.of("1"), FORGED),
                new Acknowledged(FORGED),
                new CardAuthInfo(forged, forged, forged, forged, forged),
                new Refund(Optional.empty(), forged, forged, forged, forged),
                new SecureAuthInfo(Optional.of(5), forged, forged, forged, forged),
                new BindingInfo(forged, forged),
                new BankInfo(forged, forged, forged),
                new PayerData(forged, forged, forged),
                ReportedItem.builder()
                        .positionId(forged.orElse(null))
                        .name(forged.orElse(null))
                        .itemCode(forged.orElse(null))
                        .quantity(forged.orElse(null))
                        .measure(forged.orElse(null))
                        .build(),
                new PaymentAttempt.Processed(forged, forged),
                new PaReqChallenge(FORGED, PaReq.of("c2VjcmV0"), FORGED, FORGED),
                new PaymentAttempt.OtherStep(Map.of(FORGED, FORGED)));
    }

    @ParameterizedTest
    @MethodSource("answersWithAForgedText")
    void printsNothingThatCouldForgeALineOrShowACard(Object answer) {
        assertThat(answer.toString()).doesNotContain("\r", "\n", "\u001b", "${", "4111111111111111");
    }

    @Test
    void printsOfItsPartsWhatTellsThemApart() {
        Optional<String> secret = Optional.of("c2VjcmV0");

        assertThat(new SecureAuthInfo(Optional.of(5), secret, secret, Optional.of("Y"), Optional.of("A")))
                .hasToString("SecureAuthInfo[eci 5, veRes Y, paRes A]");
        assertThat(new SecureAuthInfo(
                        Optional.of(5),
                        secret,
                        secret,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new SecureAuthInfo.Version2(
                                Optional.of("2.2.0"), Optional.of("C"), Optional.of("Y"), Optional.empty()))))
                .hasToString("SecureAuthInfo[eci 5, veRes ?, paRes ?, version 2.2.0, aRes C, rReq Y, kind ?]");
        assertThat(new PayerData(secret, secret, secret)).hasToString("PayerData[***]");
        assertThat(new BindingInfo(Optional.of("payer-1"), Optional.empty())).hasToString("BindingInfo[payer-1, ?]");
        assertThat(new BankInfo(Optional.of("Bank"), Optional.of("RU"), Optional.of("Russia")))
                .hasToString("BankInfo[Bank, RU]");
        assertThat(new CardAuthInfo(Optional.of("411111**1111"), secret, secret, secret, Optional.of("VISA")))
                .hasToString("CardAuthInfo[411111**1111, VISA]");
    }
}
