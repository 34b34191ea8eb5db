package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.LAST_ORDERS;
import static org.merchantgateway.rest.Operations.LAST_ORDERS_IN_FULL;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;

class GetLastOrdersAnswerTest {

    private static final String TWO = "[{\"errorCode\":\"0\",\"orderNumber\":\"A-1\",\"orderStatus\":4},"
            + "{\"errorCode\":\"0\",\"orderNumber\":\"A-2\",\"orderStatus\":\"3\",\"feUtrnno\":5}]";

    private static final List<OrderReport> READ = List.of(
            OrderReport.builder()
                    .orderNumber("A-1")
                    .status(OrderStatus.REFUNDED)
                    .build(),
            OrderReport.builder()
                    .orderNumber("A-2")
                    .status(OrderStatus.REVERSED)
                    .other("feUtrnno", "5")
                    .build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"totalCount\":102,\"page\":2,\"pageSize\":50",
                "\"totalCount\":\"102\",\"page\":\" 2 \",\"pageSize\":\"50\""
            })
    void readsAPageAndItsPlaceAsNumbersOrTexts(String place) {
        assertThat(accepted(outcome(LAST_ORDERS, "{\"errorCode\":0,\"orderStatuses\":" + TWO + "," + place + "}")))
                .isEqualTo(new LastOrders(READ, 102, 2, 50));
    }

    @Test
    void takesThePageThatWasAskedForWhereTheGatewayDoesNotSay() {
        assertThat(accepted(outcome(LAST_ORDERS_IN_FULL, "{\"orderStatuses\":" + TWO + ",\"totalCount\":102}")))
                .isEqualTo(new LastOrders(READ, 102, 2, 50));
    }

    @Test
    void anOrderThatDoesNotSayWhereItStandsHasNoStatus() {
        assertThat(accepted(outcome(
                                LAST_ORDERS,
                                "{\"orderStatuses\":[{\"errorCode\":\"6\",\"errorMessage\":\"no\",\"orderNumber\":\"A-1\"},"
                                        + "{\"orderNumber\":\"A-2\",\"orderStatus\":2}],\"totalCount\":2}"))
                        .reports())
                .containsExactly(
                        OrderReport.builder()
                                .orderNumber("A-1")
                                .other("errorCode", "6")
                                .other("errorMessage", "no")
                                .build(),
                        OrderReport.builder()
                                .orderNumber("A-2")
                                .status(OrderStatus.DEPOSITED)
                                .build());
    }

    @Test
    void aSingleObjectIsAListOfOne() {
        assertThat(accepted(outcome(LAST_ORDERS, "{\"orderStatuses\":{\"orderStatus\":2},\"totalCount\":1}"))
                        .reports())
                .hasSize(1);
    }

    @Test
    void aPeriodWithoutOrdersIsAnEmptyPage() {
        assertThat(accepted(outcome(
                        LAST_ORDERS,
                        "{\"errorCode\":0,\"orderStatuses\":[],\"totalCount\":0,\"page\":0,\"pageSize\":200}")))
                .isEqualTo(new LastOrders(List.of(), 0, 0, 200));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"errorCode\":0,\"totalCount\":0}`, Accepted",
                "`{\"errorCode\":0,\"totalCount\":0,\"orderStatuses\":null}`, Accepted",
                "`{\"errorCode\":0,\"totalCount\":1,\"orderStatuses\":null}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":0,\"totalCount\":1,\"orderStatuses\":[5]}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":0,\"orderStatuses\":[]}`, Accepted",
                "`{\"orderStatuses\":[]}`, Accepted",
                "`{\"orderStatuses\":null}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":0,\"orderStatuses\":[],\"totalCount\":\"many\"}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":0,\"orderStatuses\":[],\"totalCount\":-1}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":7,\"orderStatuses\":[],\"totalCount\":0,\"page\":0,\"pageSize\":0}`, Refused GATEWAY 7",
                "`{\"errorCode\":10}`, Refused GATEWAY 10"
            })
    void isInDoubtWhereItCannotBeReadAndRefusedByACode(String answer, String expected) {
        assertThat(kind(outcome(LAST_ORDERS, answer))).isEqualTo(expected);
    }
}
