package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.ok;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.ReportedItem;

class ShortReportTest {

    @Test
    void readsAWholeReport() {
        OrderReport report = report("""
                <return orderStatus="2" orderNumber="A-7" pan="411111**1111" hpan="9f86d081" expiration="203012"
                    cardholderName="ANNA" amount="15000" currency="643" approvalCode="123456" authCode="2"
                    ip="192.0.2.10" date="2013-11-13T16:51:02.785+04:00" orderDescription="Tea" merchantLogin="shop"
                    actionCodeDescription=" fine " clientId="client-7" bindingId="b-1" errorCode="0"
                    errorMessage="Success">
                  <params name="email" value="anna@shop.example"/>
                  <params name="empty"/>
                  <orderBundle><cartItems><items positionId="1"><name>Tea</name><quantity measure="kg">2</quantity>
                    <itemAmount>15000</itemAmount><itemCode>TEA-1</itemCode></items></cartItems></orderBundle>
                </return>""");

        assertThat(report.status()).contains(OrderStatus.DEPOSITED);
        assertThat(report.orderNumber()).contains("A-7");
        assertThat(report.amount()).contains(Amount.ofMinor(15_000));
        assertThat(report.currency()).contains(Currency.of("643"));
        assertThat(report.ip()).contains("192.0.2.10");
        assertThat(report.date()).contains(Instant.parse("2013-11-13T12:51:02.785Z"));
        assertThat(report.orderDescription()).contains("Tea");
        assertThat(report.actionCodeDescription()).contains(" fine ");
        assertThat(report.card())
                .contains(new CardAuthInfo(
                        Optional.of("411111**1111"),
                        Optional.of("203012"),
                        Optional.of("ANNA"),
                        Optional.of("123456"),
                        Optional.empty()));
        assertThat(report.binding()).contains(new BindingInfo(Optional.of("client-7"), Optional.of("b-1")));
        assertThat(report.merchantOrderParams())
                .containsExactly(entry("email", "anna@shop.example"), entry("empty", ""));
        assertThat(report.cart()).extracting(ReportedItem::itemCode).containsExactly(Optional.of("TEA-1"));
        assertThat(report.others())
                .containsOnly(entry("authCode", "2"), entry("hpan", "9f86d081"), entry("merchantLogin", "shop"));
    }

    @Test
    void isContentWithTheStatusAlone() {
        assertThat(report("<return orderStatus=\"0\" actionCodeDescription=\"\" pan=\" \"/>"))
                .isEqualTo(OrderReport.builder().status(OrderStatus.REGISTERED).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", " 2 ", "02"})
    void takesTheCodeOfADeclinedOrderForAnAnswerAboutIt(String code) {
        OrderReport report = report("""
                <return orderStatus="6" orderNumber="A-7" amount="15000" authCode="2" errorCode="%s"
                    errorMessage="Payment declined"/>""".formatted(code));

        assertThat(report.status()).contains(OrderStatus.DECLINED);
        assertThat(report.orderNumber()).contains("A-7");
        assertThat(report.others()).containsOnly(entry("authCode", "2"));
    }

    @Test
    void keepsWhatCannotBeReadRaw() {
        OrderReport report = report("""
                <return orderStatus="42" amount="100.99" currency="roubles" date="2026-13-45T00:00:00">
                  <orderBundle><cartItems><items positionId="1"><itemAmount>free</itemAmount></items></cartItems>
                  </orderBundle></return>""");

        assertThat(report.status()).contains(new OrderStatus(42));
        assertThat(report.amount()).isEmpty();
        assertThat(report.card()).isEmpty();
        assertThat(report.binding()).isEmpty();
        assertThat(report.others())
                .containsOnlyKeys("amount", "currency", "date", "orderBundle.cartItems.items[0].itemAmount")
                .containsEntry("amount", "100.99");
    }

    private static OrderReport report(String part) {
        return MerchantPeer.outcome(ok(answer("getOrderStatus", part)), GetOrderStatus.of(OrderId.of("id-1")))
                .orElseThrow();
    }
}
