package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.ok;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.cart.AgentInterest;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.cart.DeliveryInfo;
import org.merchantgateway.domain.cart.Discount;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.w3c.dom.Element;

/** Who pays, what is bought and what is special about it, written from the tables of the two known generations. */
class CartRequestTest {

    private static final String MERCHANT = "http://engine.paymentgate.ru/webservices/merchant";
    private static final OrderId ID = OrderId.of("id-1");

    private static final CartItem TEA = CartItem.builder()
            .positionId(1)
            .name("Tea")
            .quantity(2)
            .itemCode("TEA-1")
            .itemPrice(500)
            .discount(Discount.percent(new BigDecimal("2.5")))
            .agentInterest(new AgentInterest("agentPercent", new BigDecimal("5")))
            .details(ItemTexts.none().with("colour", "green"))
            .attributes(ItemTexts.none().with("paymentMethod", "1").with("paymentObject", "4"))
            .build();

    private static final Cart CART = new Cart(
            List.of(TEA),
            Optional.of(CustomerDetails.builder()
                    .email("payer@example.com")
                    .phone("79001234567")
                    .contact("at the door")
                    .fullName("Anna Ivanova")
                    .inn("123456789012")
                    .delivery(new DeliveryInfo(Optional.of("courier"), "RU", "Moscow", "Arbat, 1"))
                    .build()),
            Optional.of(Instant.parse("2026-03-01T21:30:00Z")));

    private static RegisterOrder.Builder order() {
        return RegisterOrder.onePhase().orderNumber("A-7").amount(1_000).returnUrl("https://shop.example/ok");
    }

    @Test
    void registersWithPayerAndFeatures() {
        RegisterOrder order = order().email("payer@example.com")
                .phone("79001234567")
                .clientId("client-7")
                .bindingId("b-1")
                .merchantLogin("shop-branch")
                .pageView("MOBILE")
                .features(OrderFeature.VERIFY, OrderFeature.FORCE_TDS)
                .build();

        sends(order, "2021", """
                <registerOrder xmlns="%s"><order xmlns="" merchantOrderNumber="A-7" amount="1000" pageView="MOBILE"
                    bindingId="b-1">
                  <returnUrl>https://shop.example/ok</returnUrl>
                  <merchantLogin>shop-branch</merchantLogin>
                  <email>payer@example.com</email>
                  <phone>79001234567</phone>
                  <clientId>client-7</clientId>
                  <features><feature>VERIFY</feature><feature>FORCE_TDS</feature></features>
                </order></registerOrder>""");
    }

    @Test
    void writesEmailAndPhoneAsParametersForTheGenerationOf2016() {
        RegisterOrder order =
                order().email("payer@example.com").phone("79001234567").build();

        sends(order, "2016", """
                <registerOrder xmlns="%s"><order xmlns="" merchantOrderNumber="A-7" amount="1000">
                  <returnUrl>https://shop.example/ok</returnUrl>
                  <params name="email" value="payer@example.com"/>
                  <params name="phone" value="79001234567"/>
                </order></registerOrder>""");
    }

    @ParameterizedTest
    @CsvSource({"2016, VERIFY, ", "2016, , shop-branch", "2021, FORCE_CREATE_BINDING, "})
    void refusesBeforeTheWireWhatAGenerationDoesNotKnow(String profile, OrderFeature feature, String login) {
        RegisterOrder.Builder order = order().clientId("client-7");
        if (feature != null) {
            order.features(feature);
        }
        if (login != null) {
            order.merchantLogin(login);
        }
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            Outcome<?> outcome = peer.execute(order.build(), Map.of("gateway.soap.profile", profile));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED));
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void writesAllThatACartCanHave() {
        sends(order().cart(CART).build(), "2021", """
                <registerOrder xmlns="%s"><order xmlns="" merchantOrderNumber="A-7" amount="1000">
                  <returnUrl>https://shop.example/ok</returnUrl>
                  <orderBundle>
                    <orderCreationDate>2026-03-02T00:30:00+03:00</orderCreationDate>
                    <customerDetails><email>payer@example.com</email><phone>79001234567</phone>
                      <contact>at the door</contact>
                      <deliveryInfo><deliveryType>courier</deliveryType><country>RU</country><city>Moscow</city>
                        <postAddress>Arbat, 1</postAddress></deliveryInfo>
                      <fullName>Anna Ivanova</fullName><inn>123456789012</inn></customerDetails>
                    <cartItems><items positionId="1">
                      <name>Tea</name>
                      <itemDetails><itemDetailsParams name="colour">green</itemDetailsParams></itemDetails>
                      <quantity>2</quantity>
                      <itemAmount>1000</itemAmount>
                      <itemCode>TEA-1</itemCode>
                      <discount><discountType>percent</discountType><discountValue>2.5</discountValue></discount>
                      <agentInterest><interestType>agentPercent</interestType><interestValue>5</interestValue></agentInterest>
                      <itemPrice>500</itemPrice>
                      <itemAttributes><attributes name="paymentMethod">1</attributes>
                        <attributes name="paymentObject">4</attributes></itemAttributes>
                    </items></cartItems>
                  </orderBundle>
                </order></registerOrder>""");
    }

    @Test
    void completesByItems() {
        sends(CompleteOrder.of(ID, part()), "2021", """
                <depositOrder xmlns="%s"><order xmlns="" orderId="id-1" depositAmount="500">
                  <depositItems><items positionId="1"><name>Tea</name><quantity>1</quantity>
                    <itemAmount>500</itemAmount><itemCode>TEA-1</itemCode><itemPrice>500</itemPrice></items></depositItems>
                </order></depositOrder>""");
    }

    @Test
    void refundsByItems() {
        sends(RefundOrder.of(ID, part()), "2021", """
                <refundOrder xmlns="%s"><order xmlns="" orderId="id-1" refundAmount="500">
                  <refundItems><items positionId="1"><name>Tea</name><quantity>1</quantity>
                    <itemAmount>500</itemAmount><itemCode>TEA-1</itemCode><itemPrice>500</itemPrice></items></refundItems>
                </order></refundOrder>""");
    }

    private static CartPart part() {
        return CART.part(List.of(CartItem.builder()
                .positionId(1)
                .name("Tea")
                .quantity(1)
                .itemCode("TEA-1")
                .itemPrice(500)
                .build()));
    }

    private static void sends(Operation<?> operation, String profile, String expected) {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(operation, Map.of("gateway.soap.profile", profile));

            assertThat(peer.requests()).hasSize(1);
            Element sent = Xml.body(peer.requests().get(0));
            Element wanted = Xml.element(expected.formatted(MERCHANT));
            assertThat(sent.isEqualNode(wanted))
                    .as("sent:%n%s%nexpected:%n%s", Xml.text(sent), Xml.text(wanted))
                    .isTrue();
        }
    }
}
