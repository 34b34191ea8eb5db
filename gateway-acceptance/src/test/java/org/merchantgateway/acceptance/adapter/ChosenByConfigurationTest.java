package org.merchantgateway.acceptance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.simulator.GatewaySimulator;

/** An adapter is found by the name in {@code gateway.protocol}, and both behave alike towards bad input. */
class ChosenByConfigurationTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void findsTheAdapterByItsName(String protocol) {
        try (Payments payments = Payments.open(config(protocol, "secret"))) {
            OrderId id = payments.register(order("F-" + protocol)).orElseThrow().orderId();

            assertThat(payments.status(id).map(OrderReport::orderNumber).orElseThrow())
                    .contains("F-" + protocol);
        }
    }

    @Test
    void refusesAProtocolThatNoAdapterHasAndNamesThoseThatAreThere() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Gateways.open(config("carrier-pigeon", "secret")))
                .withMessageContainingAll("gateway.protocol", "rest, soap", "carrier-pigeon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void refusesAWrongPasswordWithCodeFiveAndNeverShowsIt(String protocol) {
        try (Payments payments = Payments.open(config(protocol, "wr0ng-w0rd"))) {
            Outcome<?> outcome = payments.register(order("W-" + protocol));

            assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo("5");
                assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.GATEWAY);
                assertThat(refused.texts().technical()).isEqualTo("Access denied");
            });
            assertThat(outcome.toString()).doesNotContain("wr0ng-w0rd");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void refusesAnOperationThatTheWireDoesNotHaveBeforeAnythingIsSent(String protocol) {
        try (PaymentGateway gateway = Gateways.open(GatewayConfig.from(Map.of(
                "gateway.protocol", protocol,
                "gateway.endpoint", "https://nowhere.invalid/payment",
                "gateway.userName", "shop",
                "gateway.password", "secret")))) {
            assertThat(gateway.execute(new TellAJoke()))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void saysThatThereIsNoSuchServiceAtAWrongAddress(String protocol) {
        GatewayConfig elsewhere =
                GatewayConfig.of(protocol, simulator.baseUri().resolve("/nothing-here"), "shop", "secret");
        try (Payments payments = Payments.open(elsewhere)) {
            assertThat(payments.register(order("E-" + protocol)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.ENDPOINT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void sendsNothingOnceItIsClosed(String protocol) {
        Payments payments = Payments.open(config(protocol, "secret"));
        payments.close();

        assertThat(payments.register(order("C-" + protocol)))
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        notSent -> assertThat(notSent.reason()).isEqualTo(Outcome.NotSent.Reason.CLOSED));
    }

    private record TellAJoke() implements Operation<String> {
        @Override
        public String name() {
            return "tell-a-joke";
        }

        @Override
        public Effect effect() {
            return Effect.READ;
        }

        @Override
        public Reference reference() {
            return Reference.none();
        }
    }

    private static GatewayConfig config(String protocol, String password) {
        return GatewayConfig.of(protocol, simulator.baseUri(), "shop", password);
    }

    private static RegisterOrder order(String number) {
        return RegisterOrder.onePhase()
                .orderNumber(number)
                .amount(230_000)
                .returnUrl("https://shop.example/ok")
                .build();
    }
}
