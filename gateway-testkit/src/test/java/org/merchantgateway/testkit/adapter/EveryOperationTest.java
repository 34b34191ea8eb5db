package org.merchantgateway.testkit.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.simulator.GatewaySimulator;
import org.merchantgateway.testkit.simulator.card.TestCard;

/** Every operation of the domain goes over every wire, and in memory. A new one that any of them forgot fails by name. */
class EveryOperationTest {

    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    private static final BindingId UNKNOWN_BINDING = BindingId.of("no-such-binding");

    /** Payments and bindings say 2, the others 6. */
    private static final Set<String> UNKNOWN_ORDER = Set.of("2", "6");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void oneOfEachIsTriedHere() {
        Set<String> ofTheDomain = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.merchantgateway.domain")
                        .stream()
                        .filter(type -> type.isAssignableTo(Operation.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(operations().stream().map(operation -> operation.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(ofTheDomain);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theSimulatorDoesItInMemory(Operation<?> operation) {
        assertThat(isDone(simulator.gateway("shop"), operation)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void restHasIt(Operation<?> operation) {
        assertThat(isDoneOver("rest", operation)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void soapHasIt(Operation<?> operation) {
        assertThat(isDoneOver("soap", operation)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void theWiresRefuseAnUnknownOrderAlike(String protocol) {
        try (PaymentGateway gateway = open(protocol)) {
            assertThat(gateway.execute(RefundOrder.whole(UNKNOWN)))
                    .isEqualTo(new Outcome.Refused<>(
                            Outcome.Refused.Kind.GATEWAY,
                            "6",
                            org.merchantgateway.domain.port.Texts.technical("No such order"),
                            java.util.OptionalInt.of(200),
                            java.util.OptionalInt.empty(),
                            org.merchantgateway.domain.port.Effect.MONEY));
        }
    }

    private static boolean isDoneOver(String protocol, Operation<?> operation) {
        try (PaymentGateway gateway = open(protocol)) {
            return isDone(gateway, operation);
        }
    }

    private static PaymentGateway open(String protocol) {
        return Gateways.open(GatewayConfig.of(protocol, simulator.baseUri(), "shop", "secret"));
    }

    /** Accepted, or refused because of the order: the request was understood. */
    private static boolean isDone(PaymentGateway gateway, Operation<?> operation) {
        return gateway.execute(operation)
                .<Boolean>fold(
                        accepted -> true,
                        refused -> UNKNOWN_ORDER.contains(refused.code()),
                        notSent -> false,
                        inDoubt -> false);
    }

    static List<Operation<?>> operations() {
        return List.of(
                RegisterOrder.onePhase()
                        .orderNumber("EVERY-" + COUNT.incrementAndGet())
                        .amount(1_000)
                        .returnUrl("https://shop.example/ok")
                        .build(),
                PayByCard.builder()
                        .orderId(UNKNOWN)
                        .card(Card.builder()
                                .pan("5555555555555599")
                                .cvc("123")
                                .expiry(2034, 12)
                                .cardholder("IVAN IVANOV"))
                        .build(),
                PayByBinding.builder()
                        .orderId(UNKNOWN)
                        .bindingId("no-such-binding")
                        .ip("203.0.113.7")
                        .cvc("123")
                        .build(),
                PayByWallet.onePhase(Wallet.GOOGLE_PAY)
                        .merchant("shop")
                        .orderNumber("EVERY-" + COUNT.incrementAndGet())
                        .paymentToken(TestCard.MASTERCARD_WITHOUT_3DS.walletToken(1_000))
                        .amount(1_000)
                        .build(),
                FinishThreeDs.of(UNKNOWN, new PaRes("eJwDAAAAAAE=")),
                VerifyEnrollment.of("4111111111111111"),
                CompleteOrder.whole(UNKNOWN),
                ReverseOrder.of(UNKNOWN),
                RefundOrder.whole(UNKNOWN),
                DeclineOrder.of(UNKNOWN, OrderNumber.of("NO-SUCH-NUMBER")),
                new AddParameters(UNKNOWN, Parameters.none().with("colour", "red")),
                GetOrderStatusExtended.of(UNKNOWN),
                GetOrderStatus.of(UNKNOWN),
                GetLastOrders.paid(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                GetBindings.of(ClientId.of("nobody")),
                new BindCard(UNKNOWN_BINDING),
                new UnbindCard(UNKNOWN_BINDING),
                ExtendBinding.of(UNKNOWN_BINDING, Expiry.of(2041, 3)));
    }
}
