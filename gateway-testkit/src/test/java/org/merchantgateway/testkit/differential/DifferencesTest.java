package org.merchantgateway.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.simulator.GatewaySimulator;
import org.merchantgateway.testkit.simulator.card.TestCard;

/** Every difference of the table is one, and the documentation's table is this one. */
class DifferencesTest {

    /** From the module's folder, where the build runs the tests. */
    private static final Path PAGE = Path.of("..", "docs", "operations.md");

    private static final Path WRITTEN = Path.of("target", "differences.md");

    private static final OrderId ID = OrderId.of("no-such-order");
    private static final OrderNumber NUMBER = OrderNumber.of("NO-SUCH-NUMBER");

    private static final Story TELLS_THE_WIRES_APART = Story.of(
            new Step.Register(false, 1_000, 1, false),
            new Step.Pay(0, TestCard.VISA_WITHOUT_3DS, true),
            new Step.AddParameter(0, "colour", "red"),
            new Step.Ask(0, Step.Question.SHORT_STATUS));

    static Stream<Map.Entry<Difference, String>> componentsLeftOut() {
        return Stream.of(Difference.values())
                .flatMap(
                        difference -> difference.leftOut().stream().map(component -> Map.entry(difference, component)));
    }

    @ParameterizedTest
    @MethodSource("componentsLeftOut")
    void leavesOutNothingThatIsAlike(Map.Entry<Difference, String> row) {
        List<List<String>> told = Stream.of(Side.REST, Side.SOAP)
                .map(side -> side.tell(TELLS_THE_WIRES_APART))
                .map(tale -> tale.words((step, component) -> Difference.anyLeavesOut(step, component)
                        && !(row.getKey().leavesOut(step, component)
                                && component.getName().equals(row.getValue()))))
                .toList();

        assertThat(told.get(0)).isNotEqualTo(told.get(1));
    }

    @Test
    void leavesOutEverythingThatDiffers() {
        assertThat(Side.REST.tell(TELLS_THE_WIRES_APART).words())
                .isEqualTo(Side.SOAP.tell(TELLS_THE_WIRES_APART).words());
    }

    @Test
    void tellsAndroidPayAsGooglePayOverRestAlone() {
        Story story = Story.of(new Step.PayByWallet(Wallet.ANDROID_PAY, TestCard.VISA_WITHOUT_3DS, 1_000, false, 0));

        List<String> inMemory = Side.MEMORY.tell(story).words();
        assertThat(inMemory).anyMatch(words -> words.contains("paymentWay=ANDROID_PAY"));
        assertThat(Side.SOAP.tell(story).words()).isEqualTo(inMemory);
        assertThat(Side.REST.tell(story).words())
                .isEqualTo(inMemory.stream()
                        .map(words -> words.replace("paymentWay=ANDROID_PAY", "paymentWay=GOOGLE_PAY_TOKENIZED"))
                        .toList());
    }

    static Stream<Operation<?>> lackingInSoap() {
        return Stream.of(
                RefundOrder.whole(ID).withExternalId("refund-1"),
                order().features(OrderFeature.FORCE_CREATE_BINDING)
                        .clientId("client")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("lackingInSoap")
    void cannotBeDoneOverSoapAlone(Operation<?> operation) {
        assertThat(isSupported(operation, "soap", Map.of())).isFalse();
        assertThat(isSupported(operation, "rest", Map.of())).isTrue();
    }

    static Stream<Operation<?>> lackingIn2016() {
        return Stream.of(
                PayByWallet.onePhase(Wallet.APPLE_PAY)
                        .merchant("shop")
                        .orderNumber(NUMBER)
                        .paymentToken(TestCard.VISA_WITHOUT_3DS.walletToken(1_000))
                        .build(),
                DeclineOrder.of(ID, NUMBER),
                ReverseOrder.part(ID, Amount.ofMinor(1)),
                RefundOrder.whole(ID).ifDeposited(Amount.ofMinor(1)),
                GetLastOrders.registered(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                order().features(OrderFeature.FORCE_SSL).build(),
                order().merchantLogin("child").build(),
                order().pageView("iphone").build());
    }

    @ParameterizedTest
    @MethodSource("lackingIn2016")
    void cannotBeDoneOverSoapOf2016Alone(Operation<?> operation) {
        assertThat(isSupported(operation, "soap", Map.of("gateway.soap.profile", "2016")))
                .isFalse();
        assertThat(isSupported(operation, "soap", Map.of())).isTrue();
        assertThat(isSupported(operation, "rest", Map.of())).isTrue();
    }

    @Test
    void asksNoStatusByNumberWithAToken() {
        try (PaymentGateway gateway = Gateways.open(withToken("rest"))) {
            assertThat(isSupported(gateway.execute(GetOrderStatusExtended.of(NUMBER))))
                    .isFalse();
            assertThat(isSupported(gateway.execute(GetOrderStatusExtended.of(ID))))
                    .isTrue();
        }
    }

    @Test
    void opensNoSoapWithAToken() {
        assertThatThrownBy(() -> Gateways.open(withToken("soap"))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void isTheTableInTheDocumentation() throws IOException {
        Files.writeString(WRITTEN, Difference.toMarkdown());

        assertThat(Files.readString(PAGE))
                .as("docs/operations.md; the table was written to gateway-testkit/%s", WRITTEN)
                .endsWith("\n\n" + Difference.toMarkdown());
    }

    private static RegisterOrder.Builder order() {
        return RegisterOrder.onePhase().orderNumber(NUMBER).amount(1_000).returnUrl("https://shop.example/ok");
    }

    private static boolean isSupported(Operation<?> operation, String protocol, Map<String, String> more) {
        try (GatewaySimulator simulator = Side.simulator()) {
            Map<String, String> settings = new HashMap<>(more);
            settings.put("gateway.protocol", protocol);
            settings.put("gateway.endpoint", simulator.baseUri().toString());
            settings.put("gateway.userName", "shop");
            settings.put("gateway.password", "secret");
            try (PaymentGateway gateway = Gateways.open(GatewayConfig.from(settings))) {
                return isSupported(gateway.execute(operation));
            }
        }
    }

    private static boolean isSupported(Outcome<?> outcome) {
        return !(outcome instanceof Outcome.Refused<?> refused && refused.kind() == Outcome.Refused.Kind.UNSUPPORTED);
    }

    /** Nobody needs to listen there: what is not supported is not sent. */
    private static GatewayConfig withToken(String protocol) {
        return GatewayConfig.from(Map.of(
                "gateway.protocol", protocol,
                "gateway.endpoint", "http://127.0.0.1:9/payment",
                "gateway.token", "abc123"));
    }
}
