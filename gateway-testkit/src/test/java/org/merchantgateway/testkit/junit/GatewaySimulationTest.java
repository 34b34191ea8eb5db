package org.merchantgateway.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.testkit.junit.GatewaySimulation.Lifetime;

/** The simulator in a JUnit test. */
class GatewaySimulationTest {

    private static RegisterOrder order(String number) {
        return RegisterOrder.onePhase()
                .orderNumber(number)
                .amount(1000)
                .returnUrl("https://shop.example/ok")
                .build();
    }

    @Nested
    @GatewaySimulation
    class UsuallyOncePerClass {

        private static GatewaySimulator first;

        private final GatewaySimulator simulator;

        UsuallyOncePerClass(GatewaySimulator simulator) {
            this.simulator = simulator;
        }

        @BeforeAll
        static void remember(GatewaySimulator simulator) {
            first = simulator;
        }

        @RepeatedTest(2)
        void injectsTheSameIntoConstructorsAndMethods(GatewaySimulator another) {
            assertThat(another).isSameAs(simulator).isSameAs(first);
        }

        @Test
        void injectsTheFrontDoorAndThePortToOneGateway(
                Payments payments, PaymentGateway gateway, GatewayConfig config) {
            payments.register(order("T-1")).orElseThrow();

            assertThat(gateway.execute(order("T-1")).toString()).contains("Refused");
            assertThat(config.protocol()).isEqualTo("rest");
            assertThat(config.endpoint()).isEqualTo(simulator.baseUri());
        }

        @Nested
        class AndForNestedClasses {

            @Test
            void sharesIt(GatewaySimulator inner) {
                assertThat(inner).isSameAs(first);
            }
        }
    }

    @Nested
    @GatewaySimulation(lifetime = Lifetime.TEST, protocol = "soap", login = "own-api", password = "own")
    class AtWishOncePerTest {

        private static final Set<URI> SEEN = new HashSet<>();

        @RepeatedTest(2)
        void beginsWithoutOrders(Payments payments, GatewaySimulator simulator) {
            payments.register(order("T-1")).orElseThrow();

            assertThat(SEEN.add(simulator.baseUri())).isTrue();
        }
    }
}
