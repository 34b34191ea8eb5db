package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.STATUS;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Refund;
import org.merchantgateway.domain.order.SecureAuthInfo;

class ReportAnswerTest {

    private static final String FULL = """
            {"errorCode":"0","errorMessage":"Success","orderNumber":"A-1001","orderStatus":4,"actionCode":0,
             "actionCodeDescription":"ok","amount":230000,"currency":"643","date":1475250343667,
             "depositedDate":1475250407730,"refundedDate":1475250407731,"reversedDate":1475250407732,
             "authDateTime":1475250407729,"orderDescription":"tea","ip":"203.0.113.10","terminalId":"123456",
             "authRefNum":"111111111111","merchantOrderParams":[{"name":"email","value":"a@b.example"},{"name":"bare"}],
             "attributes":[{"name":"mdOrder","value":"id-1"}],
             "cardAuthInfo":{"maskedPan":"411111**1111","pan":"411111**2222","expiration":"203012",
               "cardholderName":"IVAN IVANOV","approvalCode":"123456","paymentSystem":"VISA","secureAuthInfo":{"eci":5}},
             "paymentAmountInfo":{"paymentState":"REFUNDED","approvedAmount":230000,"depositedAmount":180000,
               "refundedAmount":50000},
             "refunds":[{"date":"2026-01-01","amount":50000,"referenceNumber":"r1","actionCode":"000"}],
             "bindingInfo":{"clientId":"c-1","bindingId":"b-1"},"bankInfo":{},"chargeback":false,"paymentWay":"CARD",
             "transactionAttributes":[{"name":"merchantIp","value":"203.0.113.1"}],"feUtrnno":12345}
            """;

    /** A gateway that does not know the parameter passes over it and answers about its own merchant's order. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"merchantLogin\":\"branch\"`, Accepted",
                "`\"merchantLogin\":\"branch-api\"`, Accepted",
                "`\"amount\":1000`, Accepted",
                "`\"merchantLogin\":\"shop\"`, InDoubt MISMATCH",
                "`\"attributes\":[{\"name\":\"merchantLogin\",\"value\":\"shop\"}]`, InDoubt MISMATCH",
            })
    void aReportIsAboutTheMerchantThatWasAskedFor(String field, String outcome) {
        GetOrderStatusExtended question = STATUS.ofMerchant(MerchantLogin.of("branch"));

        assertThat(kind(outcome(question, "{\"errorCode\":\"0\",\"orderStatus\":2," + field + "}")))
                .isEqualTo(outcome);
    }

    @Test
    void readsEveryField() {
        OrderReport report = report(FULL);

        assertThat(report)
                .isEqualTo(OrderReport.builder()
                        .orderNumber("A-1001")
                        .orderId("id-1")
                        .status(OrderStatus.REFUNDED)
                        .actionCode(OptionalInt.of(0))
                        .actionCodeDescription("ok")
                        .amount(Amount.ofMinor(230000))
                        .currency(Currency.RUB)
                        .date(Instant.ofEpochMilli(1475250343667L))
                        .depositedDate(Instant.ofEpochMilli(1475250407730L))
                        .refundedDate(Instant.ofEpochMilli(1475250407731L))
                        .reversedDate(Instant.ofEpochMilli(1475250407732L))
                        .authDateTime(Instant.ofEpochMilli(1475250407729L))
                        .orderDescription("tea")
                        .ip("203.0.113.10")
                        .terminalId("123456")
                        .authRefNum("111111111111")
                        .paymentState("REFUNDED")
                        .sums(new Sums(Amount.ofMinor(230000), Amount.ofMinor(180000), Amount.ofMinor(50000)))
                        .card(new CardAuthInfo(
                                Optional.of("411111**1111"),
                                Optional.of("203012"),
                                Optional.of("IVAN IVANOV"),
                                Optional.of("123456"),
                                Optional.of("VISA")))
                        .refunds(List.of(new Refund(
                                Optional.of(Amount.ofMinor(50000)),
                                Optional.of("r1"),
                                Optional.of("000"),
                                Optional.empty(),
                                Optional.of("2026-01-01"))))
                        .merchantOrderParams(
                                new java.util.LinkedHashMap<>(java.util.Map.of("email", "a@b.example", "bare", "")))
                        .attributes(java.util.Map.of("mdOrder", "id-1"))
                        .secureAuthInfo(new SecureAuthInfo(
                                Optional.of(5), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                        .binding(new BindingInfo(Optional.of("c-1"), Optional.of("b-1")))
                        .chargeback(false)
                        .paymentWay("CARD")
                        .transactionAttributes(java.util.Map.of("merchantIp", "203.0.113.1"))
                        .other("cardAuthInfo.pan", "411111**2222")
                        .other("bankInfo", "{}")
                        .other("feUtrnno", "12345")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "\"2\"", "\" 2 \"", "\"02\""})
    void needsAStatusAlone(String status) {
        assertThat(report("{\"orderStatus\":" + status + "}"))
                .isEqualTo(OrderReport.builder().status(OrderStatus.DEPOSITED).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "2.0", "true", "\"DEPOSITED\"", "[2]", "12345678901"})
    void isInDoubtWithoutAReadableStatus(String status) {
        assertThat(kind(outcome(STATUS, "{\"errorCode\":\"0\",\"orderNumber\":\"1\",\"orderStatus\":" + status + "}")))
                .isEqualTo("InDoubt INCOMPLETE");
    }

    @ParameterizedTest
    @CsvSource({"42, 42", "-3, -3"})
    void fault28KeepsAStatusThatItDoesNotKnow(String status, int code) {
        OrderReport report = report("{\"orderStatus\":" + status + "}");

        assertThat(report.status()).contains(new OrderStatus(code));
        assertThat(report.isPaid()).isFalse();
    }

    @Test
    void aDeclinedOrderIsAReportAndNoRefusal() {
        OrderReport report = report("{\"errorCode\":\"0\",\"orderStatus\":6,\"actionCode\":-2007,\"amount\":35000}");

        assertThat(report.status()).contains(OrderStatus.DECLINED);
        assertThat(report.actionCode()).hasValue(-2007);
        assertThat(report.isPaid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "100.99, 100.99",
                "100.00, 100.00",
                "0.0, 0.0",
                "1e3, 1E+3",
                "-1, -1",
                "1000000000000, 1000000000000",
                "\"100.99\", 100.99",
                "\"1e3\", 1e3",
                "\"\u0661\u0662\", \u0661\u0662",
                "true, true",
                "`{\"minor\":100}`, `{\"minor\":100}`"
            })
    void fault29KeepsAnAmountThatIsNoneRaw(String written, String raw) {
        OrderReport report = report("{\"orderStatus\":2,\"amount\":" + written + "}");

        assertThat(report.amount()).isEmpty();
        assertThat(report.others()).containsEntry("amount", raw);
    }

    @ParameterizedTest
    @CsvSource({"230000, 230000", "\"230000\", 230000", "\" 230000 \", 230000", "0, 0", "999999999999, 999999999999"})
    void readsAnAmountAsNumberOrText(String written, long minor) {
        OrderReport report = report("{\"orderStatus\":2,\"amount\":" + written + "}");

        assertThat(report.amount()).contains(Amount.ofMinor(minor));
        assertThat(report.others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"approvedAmount\":1,\"depositedAmount\":1",
                "\"approvedAmount\":1,\"depositedAmount\":100.99,\"refundedAmount\":0"
            })
    void fault29KeepsSumsThatAreNotWholeRaw(String sums) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String sum : sums.replace("\"", "").split(",")) {
            kept.put("paymentAmountInfo." + sum.split(":")[0], sum.split(":")[1]);
        }

        OrderReport report = report("{\"orderStatus\":2,\"paymentAmountInfo\":{" + sums + "}}");

        assertThat(report.sums()).isEmpty();
        assertThat(report.others()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.99", "\"1e3\"", "-1"})
    void fault29KeepsRefundsRawWhoseAmountIsNone(String amount) {
        String refunds = "[{\"amount\":" + amount + ",\"referenceNumber\":\"r1\"}]";
        OrderReport report = report("{\"orderStatus\":4,\"refunds\":" + refunds + "}");

        assertThat(report.refunds())
                .singleElement()
                .extracting(Refund::amount, InstanceOfAssertFactories.OPTIONAL)
                .isEmpty();
        assertThat(report.others()).isEqualTo(Map.of("refunds[0].amount", amount.replace("\"", "")));
    }

    @ParameterizedTest
    @CsvSource({"643, 643", "\"643\", 643", "\"810\", 810", "51, 051", "\"051\", 051"})
    void readsACurrencyAsNumberOrText(String written, String code) {
        assertThat(report("{\"orderStatus\":2,\"currency\":" + written + "}").currency())
                .contains(Currency.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "1475250343667, 2016-09-30T15:45:43.667Z",
        "\"1475250343667\", 2016-09-30T15:45:43.667Z",
        "\"2017-12-12T12:12:12\", 2017-12-12T09:12:12Z",
        "\"2013-07-01T12:00:00\", 2013-07-01T08:00:00Z",
        "\"2013-11-13T16:51:02.785+04:00\", 2013-11-13T12:51:02.785Z"
    })
    void readsATimeAsNumberOrText(String written, Instant expected) {
        assertThat(report("{\"orderStatus\":2,\"authDateTime\":" + written + "}")
                        .authDateTime())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"date, 1.5", "depositedDate, \"soon\"", "currency, \"RUB\"", "actionCode, \"S1\"", "authDateTime, true"
    })
    void keepsWhatItCannotReadRaw(String field, String written) {
        assertThat(report("{\"orderStatus\":2,\"" + field + "\":" + written + "}")
                        .others())
                .containsEntry(field, written.replace("\"", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"orderNumber", "actionCodeDescription", "orderDescription", "ip", "terminalId", "authRefNum"})
    void keepsATextThatIsNoneRaw(String field) {
        assertThat(report("{\"orderStatus\":2,\"" + field + "\":{\"a\":1}}").others())
                .containsEntry(field, "{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"merchantOrderParams", "attributes", "refunds", "cardAuthInfo", "paymentAmountInfo"})
    void keepsAStructureThatIsNoneRaw(String field) {
        assertThat(report("{\"orderStatus\":2,\"" + field + "\":\"none\"}").others())
                .containsEntry(field, "none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orderNumber",
                "actionCode",
                "actionCodeDescription",
                "amount",
                "currency",
                "date",
                "orderDescription",
                "ip",
                "merchantOrderParams",
                "attributes",
                "refunds",
                "cardAuthInfo",
                "paymentAmountInfo"
            })
    void aFieldThatIsNullIsMissing(String field) {
        assertThat(report("{\"orderStatus\":0,\"" + field + "\":null}"))
                .isEqualTo(OrderReport.builder().status(OrderStatus.REGISTERED).build());
    }

    @Test
    void readsNumbersAsTextWhereTextIsMeant() {
        OrderReport report =
                report("{\"orderStatus\":2,\"orderNumber\":99999,\"terminalId\":13254,\"authRefNum\":5456465436}");

        assertThat(report.orderNumber()).contains("99999");
        assertThat(report.terminalId()).contains("13254");
        assertThat(report.authRefNum()).contains("5456465436");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"pan\":\"411111**1111\",\"cardHolderName\":\"A B\"}`",
                "`{\"maskedPan\":\"411111**1111\",\"pan\":\"\",\"cardholderName\":\"A B\"}`",
                "`{\"maskedPan\":\"411111**1111\",\"pan\":\"555555**5599\",\"cardholderName\":\"A B\",\"new\":{}}`"
            })
    void readsTheCardInEitherSpelling(String card) {
        assertThat(report("{\"orderStatus\":2,\"cardAuthInfo\":" + card + "}").card())
                .contains(new CardAuthInfo(
                        Optional.of("411111**1111"),
                        Optional.empty(),
                        Optional.of("A B"),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void takesASingleObjectForAListOfOne() {
        OrderReport report = report("{\"orderStatus\":4,\"attributes\":{\"name\":\"mdOrder\",\"value\":\"id-1\"},"
                + "\"refunds\":{\"amount\":\"100\",\"actionCode\":0}}");

        assertThat(report.orderId()).contains("id-1");
        assertThat(report.refunds())
                .containsExactly(new Refund(
                        Optional.of(Amount.ofMinor(100)),
                        Optional.empty(),
                        Optional.of("0"),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void fault27KeepsUnknownFieldsAndTakesAnyOrder() {
        OrderReport report = report(
                "{\"zz\":[1,{\"a\":null}],\"orderStatus\":1,\"newFlag\":true,\"errorCode\":\"0\",\"text\":\"as \\\"it\\\" came\"}");

        assertThat(report.others())
                .containsEntry("zz", "[1,{\"a\":null}]")
                .containsEntry("newFlag", "true")
                .containsEntry("text", "as \"it\" came")
                .hasSize(3);
    }

    private static OrderReport report(String answer) {
        return accepted(outcome(GetOrderStatusExtended.of(OrderId.of("id-1")), answer));
    }
}
