package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.ok;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.PaymentState;

class LastOrdersTest {

    private static final GetLastOrders QUESTION = GetLastOrders.paid(
                    Instant.parse("2026-11-20T21:00:00Z"), Instant.parse("2026-11-21T21:00:00.999Z"))
            .atPage(3)
            .withSize(20);

    @Test
    void readsAPage() {
        LastOrders orders = orders("""
                <return errorCode="0" errorMessage="Success">
                  <orderStatuses errorCode="0" orderNumber="A-7" orderStatus="2" amount="15000">
                    <attributes name="mdOrder" value="id-1"/>
                    <paymentAmountInfo paymentState="DEPOSITED" approvedAmount="15000" depositedAmount="15000"
                        refundedAmount="0"/>
                  </orderStatuses>
                  <orderStatuses orderNumber="A-8" orderStatus="6"/>
                  <totalCount>41</totalCount>
                  <page>1</page>
                  <pageSize> 25 </pageSize>
                </return>""");

        assertThat(orders.totalCount()).hasValue(41);
        assertThat(orders.page()).isEqualTo(1);
        assertThat(orders.pageSize()).isEqualTo(25);
        assertThat(orders.reports())
                .extracting(OrderReport::orderNumber)
                .containsExactly(Optional.of("A-7"), Optional.of("A-8"));
        OrderReport first = orders.reports().get(0);
        assertThat(first.orderId()).contains("id-1");
        assertThat(first.status()).contains(OrderStatus.DEPOSITED);
        assertThat(first.sums().orElseThrow().deposited()).isEqualTo(Amount.ofMinor(15_000));
    }

    @Test
    void passesOverAnEntryThatSaysNothingAndKeepsOneWithoutAStatus() {
        LastOrders orders = orders("""
                <return errorCode="0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <orderStatuses xsi:nil="true"/><orderStatuses orderNumber="A-7"/><orderStatuses orderStatus="paid"/>
                  <orderStatuses orderStatus="1"/><totalCount>4</totalCount><page>0</page><pageSize>200</pageSize>
                </return>""");

        assertThat(orders.reports())
                .containsExactly(
                        OrderReport.builder().orderNumber("A-7").build(),
                        OrderReport.builder().other("orderStatus", "paid").build(),
                        OrderReport.builder().status(OrderStatus.APPROVED).build());
    }

    @Test
    void isContentWithTheTotalAlone() {
        assertThat(orders("<return><totalCount>0</totalCount><page/><pageSize>all</pageSize></return>"))
                .isEqualTo(new LastOrders(List.of(), OptionalLong.of(0), 3, 20, Map.of("pageSize", "all")));
    }

    @Test
    void asksTheGenerationOf2016WithoutTheFieldThatItLacks() {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(QUESTION.inStates(List.of(PaymentState.REFUNDED)), Map.of("gateway.soap.profile", "2016"));

            assertThat(Xml.text(Xml.body(peer.requests().get(0)))).isEqualTo(Xml.text(Xml.element("""
                            <m:getLastOrdersForMerchants xmlns:m="http://engine.paymentgate.ru/webservices/merchant"><request>
                              <page>3</page>
                              <size>20</size>
                              <from>2026-11-21T00:00:00+03:00</from>
                              <to>2026-11-22T00:00:00+03:00</to>
                              <transactionStates><transactionStates>REFUNDED</transactionStates></transactionStates>
                            </request></m:getLastOrdersForMerchants>""")));
        }
    }

    @Test
    void saysThatItAsksForThePaymentsDate() {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(QUESTION);

            assertThat(peer.requests().get(0))
                    .contains("<searchByCreatedDate>false</searchByCreatedDate>")
                    .doesNotContain("<merchants");
        }
    }

    private static LastOrders orders(String part) {
        return MerchantPeer.outcome(ok(answer("getLastOrdersForMerchants", part)), QUESTION)
                .orElseThrow();
    }
}
