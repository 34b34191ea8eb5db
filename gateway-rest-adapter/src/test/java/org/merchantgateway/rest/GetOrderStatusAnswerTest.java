package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.SHORT_STATUS;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;

class GetOrderStatusAnswerTest {

    private static final String FULL = """
            {"expiration":"201912","cardholderName":"IVAN IVANOV","depositAmount":100,"currency":"810",
             "approvalCode":"123456","authCode":2,"clientId":"c-1","bindingId":"b-1","ErrorCode":"0",
             "ErrorMessage":"Success","OrderStatus":2,"OrderNumber":"A-1001","Pan":"411111**1111","Amount":1000,
             "Ip":"203.0.113.10"}
            """;

    private static final OrderReport READ = OrderReport.builder()
            .status(OrderStatus.DEPOSITED)
            .orderNumber("A-1001")
            .amount(Amount.ofMinor(1000))
            .currency(Currency.of("810"))
            .ip("203.0.113.10")
            .card(new CardAuthInfo(
                    Optional.of("411111**1111"),
                    Optional.of("201912"),
                    Optional.of("IVAN IVANOV"),
                    Optional.of("123456"),
                    Optional.empty()))
            .binding(new BindingInfo(Optional.of("c-1"), Optional.of("b-1")))
            .other("depositAmount", "100")
            .other("authCode", "2")
            .build();

    @Test
    void readsEveryFieldAsTheWireSpellsIt() {
        assertThat(report(FULL)).isEqualTo(READ);
    }

    @Test
    void readsEveryFieldInLowerCase() {
        assertThat(report(FULL.replace("\"E", "\"e")
                        .replace("\"O", "\"o")
                        .replace("\"P", "\"p")
                        .replace("\"A", "\"a")
                        .replace("\"a-1001", "\"A-1001")
                        .replace("\"I", "\"i")
                        .replace("\"iVAN", "\"IVAN")))
                .isEqualTo(READ);
    }

    @Test
    void readsEveryFieldCapitalised() {
        assertThat(report(FULL.replace("\"expiration", "\"Expiration")
                        .replace("\"cardholderName", "\"CardholderName")
                        .replace("\"currency", "\"Currency")
                        .replace("\"approvalCode", "\"ApprovalCode")))
                .isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BindingInfo", "bindingInfo"})
    void readsTheStoredCardFromABlockToo(String name) {
        assertThat(report("{\"OrderStatus\":2,\"" + name + "\":{\"clientId\":777777,\"bindingId\":\"b-1\"}}"))
                .isEqualTo(OrderReport.builder()
                        .status(OrderStatus.DEPOSITED)
                        .binding(new BindingInfo(Optional.of("777777"), Optional.of("b-1")))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"OrderStatus\":\"2\"}", "{\"orderStatus\":2}", "{\"OrderStatus\":2,\"Pan\":\"\",\"Ip\":null}"
            })
    void needsAStatusAloneAndInventsNothing(String answer) {
        assertThat(report(answer))
                .isEqualTo(OrderReport.builder().status(OrderStatus.DEPOSITED).build());
    }

    @Test
    void keepsByNameWhatItCannotRead() {
        assertThat(
                        report(
                                "{\"OrderStatus\":2,\"Amount\":100.5,\"amount\":7,\"currency\":\"RUB\",\"Ip\":[1],\"ip\":\"::1\","
                                        + "\"orderId\":\"61351fbd-ac25-484f-b930-4d0ce4101ab7\",\"OrderNumber\":\"1\",\"orderNumber\":\"2\"}"))
                .isEqualTo(OrderReport.builder()
                        .status(OrderStatus.DEPOSITED)
                        .amount(Amount.ofMinor(7))
                        .orderNumber("2")
                        .ip("::1")
                        .other("Amount", "100.5")
                        .other("currency", "RUB")
                        .other("Ip", "[1]")
                        .other("orderId", "61351fbd-ac25-484f-b930-4d0ce4101ab7")
                        .other("OrderNumber", "1")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ErrorCode\":\"2\",\"ErrorMessage\":\"declined\",\"OrderStatus\":6",
                "\"ErrorCode\":2,\"OrderStatus\":\"6\"",
                "\"errorCode\":\"2\",\"orderStatus\":6"
            })
    void code2BesideAStatusIsAboutADeclinedOrder(String fields) {
        assertThat(report("{" + fields + ",\"OrderNumber\":\"A-1001\"}"))
                .isEqualTo(OrderReport.builder()
                        .status(OrderStatus.DECLINED)
                        .orderNumber("A-1001")
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"ErrorCode\":\"2\"}`, Refused GATEWAY 2",
                "`{\"ErrorCode\":\"2\",\"OrderStatus\":null}`, Refused GATEWAY 2",
                "`{\"ErrorCode\":\"6\",\"ErrorMessage\":\"no such order\"}`, Refused GATEWAY 6",
                "`{\"ErrorCode\":\"5\",\"OrderStatus\":2}`, Refused GATEWAY 5",
                "`{\"ErrorCode\":\"7\",\"OrderStatus\":6}`, Refused GATEWAY 7",
                "`{\"ErrorCode\":\"0\",\"OrderNumber\":\"1\"}`, InDoubt INCOMPLETE",
                "`{\"ErrorCode\":\"0\",\"OrderStatus\":\"DEPOSITED\"}`, InDoubt INCOMPLETE",
                "`{\"ErrorCode\":\"2\",\"OrderStatus\":\"DECLINED\"}`, InDoubt INCOMPLETE"
            })
    void isRefusedByACodeAndInDoubtWithoutAReadableStatus(String answer, String expected) {
        assertThat(kind(outcome(SHORT_STATUS, answer))).isEqualTo(expected);
    }

    @Test
    void keepsTheTextsOfARefusal() {
        assertThat(Outcomes.refused(outcome(SHORT_STATUS, "{\"ErrorCode\":\"6\",\"ErrorMessage\":\"no such order\"}"))
                        .texts()
                        .technical())
                .isEqualTo("no such order");
    }

    private static OrderReport report(String answer) {
        return accepted(outcome(SHORT_STATUS, answer));
    }
}
