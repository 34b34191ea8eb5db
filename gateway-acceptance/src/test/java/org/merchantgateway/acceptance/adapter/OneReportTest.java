package org.merchantgateway.acceptance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.rule.Part;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;

/** One order of one simulator, reported over REST, over SOAP and in memory: every typed field is the same. */
class OneReportTest {

    /**
     * Fields in which the three may differ, and why. All of them tell times to the millisecond, refunds' dates in Moscow's
     * offset, and quantities as plain decimals; so only what a wire keeps by its own names is left.
     */
    private static final Map<String, String> DIFFERENCES =
            Map.of("others", "what has no place, by the names of the wire");

    /** The simulator has no 3-D Secure, bindings or attributes of transactions yet; a refunded order was not reversed. */
    private static final Set<String> NEVER =
            Set.of("secureAuthInfo", "binding", "transactionAttributes", "reversedDate", "others");

    private static final String PAYS = "5555555555555599";

    static Map<String, Consumer<Story>> stories() {
        Map<String, Consumer<Story>> stories = new LinkedHashMap<>();
        stories.put("registered", story -> {});
        stories.put("declined", story -> story.pay("4444444444444455"));
        stories.put("held", story -> story.pay(PAYS));
        stories.put("reversed", story -> {
            story.pay(PAYS);
            story.gateway().execute(ReverseOrder.whole(story.id())).orElseThrow();
        });
        stories.put("refunded", OneReportTest::refunded);
        return stories;
    }

    static Stream<String> names() {
        return stories().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isTheSameOverBothWiresAndInMemory(String story) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            agree(reports(simulator, stories().get(story)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 12, 46})
    void growsAlikeWithTheVersionOfTheStatus(int version) {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .variations(Variations.usual().withStatusVersion(version))
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            agree(reports(simulator, OneReportTest::refunded));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap", "memory"})
    void showsTextsAsTheyWereSent(String way) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            OrderReport report = reports(simulator, story -> {}).get(way);

            assertThat(report.orderDescription()).contains(" Чай & <пирог> ");
            assertThat(report.merchantOrderParams())
                    .containsEntry("table", " 7 ")
                    .containsEntry(" side ", "left");
            assertThat(report.cart().get(0).name()).contains(" Tea ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap", "memory"})
    void tellsEverythingAtTheEndOfAStory(String way) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            OrderReport report = reports(simulator, OneReportTest::refunded).get(way);

            assertThat(components().filter(component -> isMissing(value(component, report))))
                    .extracting(Part::name)
                    .allMatch(NEVER::contains);
        }
    }

    private static void refunded(Story story) {
        story.pay(PAYS);
        story.gateway()
                .execute(CompleteOrder.of(story.id(), Amount.ofMinor(150_000)))
                .orElseThrow();
        story.gateway()
                .execute(RefundOrder.of(story.id(), Amount.ofMinor(50_000)))
                .orElseThrow();
        story.gateway()
                .execute(RefundOrder.of(story.id(), Amount.ofMinor(20_000)))
                .orElseThrow();
    }

    private static void agree(Map<String, OrderReport> reports) {
        components()
                .filter(component -> !DIFFERENCES.containsKey(component.name()))
                .forEach(component -> {
                    Object inMemory = value(component, reports.get("memory"));
                    assertThat(value(component, reports.get("rest")))
                            .as(component.name() + " over REST")
                            .isEqualTo(inMemory);
                    assertThat(value(component, reports.get("soap")))
                            .as(component.name() + " over SOAP")
                            .isEqualTo(inMemory);
                });
    }

    private static Map<String, OrderReport> reports(GatewaySimulator simulator, Consumer<Story> tell) {
        try (PaymentGateway memory = simulator.gateway("shop");
                PaymentGateway rest = open("rest", simulator);
                PaymentGateway soap = open("soap", simulator)) {
            OrderId id = memory.execute(order()).orElseThrow().orderId();
            tell.accept(new Story(memory, id));
            GetOrderStatusExtended question = GetOrderStatusExtended.of(id).in("ru");
            return Map.of(
                    "memory", memory.execute(question).orElseThrow(),
                    "rest", rest.execute(question).orElseThrow(),
                    "soap", soap.execute(question).orElseThrow());
        }
    }

    private static PaymentGateway open(String protocol, GatewaySimulator simulator) {
        return Gateways.open(GatewayConfig.of(protocol, simulator.baseUri(), "shop", "secret"));
    }

    private static RegisterOrder order() {
        return RegisterOrder.twoPhase()
                .orderNumber("ONE-1")
                .description(" Чай & <пирог> ")
                .currency("643")
                .returnUrl("https://shop.example/ok")
                .email("payer@shop.example")
                .phone("79001234567")
                .parameters(Parameters.none().with("table", " 7 ").with(" side ", "left"))
                .cart(Cart.of(
                        line(1, " Tea ")
                                .quantity("2.50", "kg")
                                .itemPrice(40_000)
                                .build(),
                        line(2, "Pot").quantity(1).itemAmount(130_000).build()))
                .build();
    }

    private static CartItem.Builder line(long position, String name) {
        return CartItem.builder().positionId(position).name(name).itemCode("SKU-" + position);
    }

    private static Stream<Part> components() {
        return Part.of(OrderReport.class).stream();
    }

    private static Object value(Part component, OrderReport report) {
        return component.read(report);
    }

    private static boolean isMissing(Object value) {
        return value.equals(Optional.empty())
                || value.equals(OptionalInt.empty())
                || value.equals(List.of())
                || value.equals(Map.of())
                || (value instanceof Collection<?> list && list.isEmpty());
    }

    private record Story(PaymentGateway gateway, OrderId id) {

        void pay(String pan) {
            gateway.execute(PayByCard.builder()
                            .orderId(id)
                            .card(Card.builder()
                                    .pan(pan)
                                    .cvc("123")
                                    .expiry(2034, 12)
                                    .cardholder("IVAN IVANOV"))
                            .ip("203.0.113.7")
                            .build())
                    .orElseThrow();
        }
    }
}
