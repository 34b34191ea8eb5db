package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.ok;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;
import org.w3c.dom.Element;

class RequestTest {

    private static final String MERCHANT = "http://engine.paymentgate.ru/webservices/merchant";

    private static final CartItem TEA = CartItem.builder()
            .positionId(1)
            .name("Tea")
            .quantity("2.5", "kg")
            .itemCode("TEA-1")
            .itemPrice(6_000)
            .itemCurrency("051")
            .tax(new Tax(6, Optional.of(Amount.ofMinor(2_500))))
            .build();

    private static final RegisterOrder WITH_CART = RegisterOrder.onePhase()
            .orderNumber("A-7")
            .returnUrl("https://shop.example/ok")
            .cart(Cart.of(TEA))
            .build();

    @Test
    void registersWithAllThatAnOrderCanHave() {
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("A-7")
                .amount(15_000)
                .currency("643")
                .returnUrl("https://shop.example/ok?a=1&b=2")
                .failUrl("https://shop.example/fail")
                .description("Чай & <cake>")
                .language("ru")
                .clientId("client-42")
                .parameters(
                        Parameters.none().with("email", "buyer@shop.example").with("table", "7"))
                .sessionTimeout(Duration.ofMinutes(20))
                .expirationDate(Instant.parse("2026-11-21T12:00:00Z"))
                .build();

        sends(order, """
                <registerOrder xmlns="%s"><order xmlns="" merchantOrderNumber="A-7" description="Чай &amp; &lt;cake>"
                    amount="15000" currency="643" language="ru" sessionTimeoutSecs="1200"
                    expirationDate="2026-11-21T15:00:00+03:00">
                  <returnUrl>https://shop.example/ok?a=1&amp;b=2</returnUrl>
                  <failUrl>https://shop.example/fail</failUrl>
                  <params name="email" value="buyer@shop.example"/>
                  <params name="table" value="7"/>
                  <clientId>client-42</clientId>
                </order></registerOrder>""");
    }

    @Test
    void tellsTheSchemeByTheOperation() {
        sends(Operations.REGISTER_TWO_PHASE.operation(), """
                <registerOrderPreAuth xmlns="%s"><order xmlns="" merchantOrderNumber="A-1001" amount="15000">
                  <returnUrl>https://shop.example/ok</returnUrl>
                </order></registerOrderPreAuth>""");
    }

    @Test
    void listsTheCart() {
        sends(WITH_CART, """
                <registerOrder xmlns="%s"><order xmlns="" merchantOrderNumber="A-7" amount="15000">
                  <returnUrl>https://shop.example/ok</returnUrl>
                  <orderBundle><cartItems><items positionId="1">
                    <name>Tea</name>
                    <quantity measure="kg">2.5</quantity>
                    <itemAmount>15000</itemAmount>
                    <itemCurrency>051</itemCurrency>
                    <itemCode>TEA-1</itemCode>
                    <tax><taxSum>2500</taxSum><taxType>6</taxType></tax>
                    <itemPrice>6000</itemPrice>
                  </items></cartItems></orderBundle>
                </order></registerOrder>""");
    }

    @Test
    void leavesOutOfTheCartWhatTheSettingNames() {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(WITH_CART, Map.of("gateway.soap.profile", "2016", "gateway.soap.leaveOut", "itemPrice , tax"));

            same(peer, """
                    <registerOrder xmlns="%s"><order xmlns="" merchantOrderNumber="A-7" amount="15000">
                      <returnUrl>https://shop.example/ok</returnUrl>
                      <orderBundle><cartItems><items positionId="1">
                        <name>Tea</name>
                        <quantity measure="kg">2.5</quantity>
                        <itemAmount>15000</itemAmount>
                        <itemCurrency>051</itemCurrency>
                        <itemCode>TEA-1</itemCode>
                      </items></cartItems></orderBundle>
                    </order></registerOrder>""");
        }
    }

    @Test
    void keepsADecimalThatNoFloatKeeps() {
        CartItem salt = CartItem.builder()
                .positionId(999_999_999_999L)
                .name("Salt")
                .quantity("99999.999", "g")
                .itemCode("S")
                .itemAmount(1)
                .build();
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("A-8")
                .returnUrl("https://shop.example/ok")
                .cart(Cart.of(salt))
                .build();

        assertThat(body(order).getElementsByTagName("quantity").item(0).getTextContent())
                .isEqualTo("99999.999");
    }

    @Test
    void paysByCard() {
        PayByCard payment = PayByCard.builder()
                .orderId("id-1")
                .card(Card.builder()
                        .pan("4111111111111111")
                        .expiry(2030, 2)
                        .cvc("737")
                        .cardholder("Anna Ivanova"))
                .language("en")
                .ip("192.0.2.10")
                .email("anna@shop.example")
                .parameters(Parameters.none().with("table", "7"))
                .build();

        sends(payment, """
                <paymentOrder xmlns="%s"><order xmlns="" orderId="id-1" year="2030" month="02" pan="4111111111111111"
                    cvc="737" cardholderName="Anna Ivanova" language="en" ip="192.0.2.10" email="anna@shop.example">
                  <params name="table" value="7"/>
                </order></paymentOrder>""");
    }

    @Test
    void completes() {
        sends(CompleteOrder.of(OrderId.of("id-1"), Amount.ofMinor(5_000)).in("ru"), """
                <depositOrder xmlns="%s"><order xmlns="" language="ru" orderId="id-1" depositAmount="5000"/></depositOrder>""");
    }

    @Test
    void sendsAnAmountEvenToCompleteTheWholeHold() {
        sends(CompleteOrder.whole(OrderId.of("id-1")), """
                <depositOrder xmlns="%s"><order xmlns="" orderId="id-1" depositAmount="0"/></depositOrder>""");
    }

    @Test
    void reverses() {
        sends(ReverseOrder.whole(OrderId.of("id-1")).in("en"), """
                <reverseOrder xmlns="%s"><order xmlns="" language="en" orderId="id-1"/></reverseOrder>""");
    }

    @Test
    void refunds() {
        sends(RefundOrder.of(OrderId.of("id-1"), Amount.ofMinor(999_999_999_999L)), """
                <refundOrder xmlns="%s"><order xmlns="" orderId="id-1" refundAmount="999999999999"/></refundOrder>""");
    }

    @Test
    void asksForTheStatusByNumberInAChild() {
        sends(GetOrderStatusExtended.of(OrderNumber.of("A-7")).in("en"), """
                <getOrderStatusExtended xmlns="%s"><order xmlns="" language="en">
                  <merchantOrderNumber>A-7</merchantOrderNumber>
                </order></getOrderStatusExtended>""");
    }

    @Test
    void asksForTheStatusByIdInAnAttribute() {
        sends(GetOrderStatusExtended.of(OrderId.of("id-1")), """
                <getOrderStatusExtended xmlns="%s"><order xmlns="" orderId="id-1"/></getOrderStatusExtended>""");
    }

    /** Whatever conforms to ANS: in attributes, in elements, at their ends. JAXB drops silently what it cannot write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<&>\"'",
                "]]>",
                "a  b",
                " blanks around ",
                "&amp;&#10;",
                "\u00a0\u3000x",
                "\u2028x\u2029",
                "\ufeff",
                "\ufffd",
                "\ue000",
                "e\u0301",
                "\u202e",
                "\ud83d\ude00",
                "\ud83f\udfff",
                "\udbff\udffd",
                "\ud800\udc00"
            })
    void carriesEveryLegalCharacter(String odd) {
        String url = "https://shop.example/" + odd.replaceAll("[^!-~]|[<>\"&#;\\]]", "");
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("N" + odd + "7") // without outer blanks
                .returnUrl(url)
                .description(odd)
                .clientId(odd)
                .parameters(Parameters.none().with(odd, odd))
                .cart(Cart.of(CartItem.builder()
                        .positionId(1)
                        .name(odd)
                        .quantity("1", odd)
                        .itemCode(odd)
                        .itemAmount(1)
                        .build()))
                .build();

        Element part = (Element) body(order).getFirstChild();

        assertThat(part.getAttribute("merchantOrderNumber")).isEqualTo("N" + odd + "7");
        assertThat(part.getAttribute("description")).isEqualTo(odd);
        for (String element : new String[] {"clientId", "name", "itemCode"}) {
            assertThat(part.getElementsByTagName(element).item(0).getTextContent())
                    .as(element)
                    .isEqualTo(odd);
        }
        Element params = (Element) part.getElementsByTagName("params").item(0);
        assertThat(params.getAttribute("name")).isEqualTo(odd);
        assertThat(params.getAttribute("value")).isEqualTo(odd);
        assertThat(((Element) part.getElementsByTagName("quantity").item(0)).getAttribute("measure"))
                .isEqualTo(odd);
    }

    @ParameterizedTest
    @EnumSource
    void postsOnceToTheMerchantServiceWithoutAnAction(Operations one) {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(one.operation());

            assertThat(peer.headers())
                    .containsExactly("POST /payment/webservices/merchant-ws text/xml; charset=utf-8 SOAPAction=\"\"");
        }
    }

    private static void sends(Operation<?> operation, String expected) {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(operation);
            same(peer, expected);
        }
    }

    private static Element body(Operation<?> operation) {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(operation);
            return Xml.body(peer.requests().get(0));
        }
    }

    private static void same(MerchantPeer peer, String expected) {
        assertThat(peer.requests()).hasSize(1);
        Element sent = Xml.body(peer.requests().get(0));
        Element wanted = Xml.element(expected.formatted(MERCHANT));
        assertThat(sent.isEqualNode(wanted))
                .as("sent:%n%s%nexpected:%n%s", Xml.text(sent), Xml.text(wanted))
                .isTrue();
    }
}
