package org.merchantgateway.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
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

    @Nested
    @GatewaySimulation
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WithOneInstanceOfTheClass {

        private final GatewaySimulator simulator;
        private final Payments payments;

        WithOneInstanceOfTheClass(GatewaySimulator simulator, Payments payments) {
            this.simulator = simulator;
            this.payments = payments;
        }

        @RepeatedTest(2)
        void injectsTheSameIntoItsConstructor(GatewaySimulator another, Payments same) {
            assertThat(another).isSameAs(simulator);
            assertThat(same).isSameAs(payments);
        }

        @Nested
        class AndForNestedClasses {

            @Test
            void sharesIt(GatewaySimulator inner) {
                assertThat(inner).isSameAs(simulator);
            }
        }
    }

    /** Run by the tests below alone. */
    static class Misuses {

        @GatewaySimulation(lifetime = Lifetime.TEST)
        static class BeforeAllTests {

            @BeforeAll
            static void wants(GatewaySimulator simulator) {
                throw new AssertionError("got " + simulator);
            }

            @Test
            void runs() {}
        }

        @GatewaySimulation(lifetime = Lifetime.TEST)
        static class Constructed {

            Constructed(GatewaySimulator simulator) {
                throw new AssertionError("got " + simulator);
            }

            @Test
            void runs() {}
        }

        @GatewaySimulation(lifetime = Lifetime.TEST)
        @TestInstance(TestInstance.Lifecycle.PER_CLASS)
        static class ConstructedOnce extends Constructed {

            ConstructedOnce(GatewaySimulator simulator) {
                super(simulator);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Misuses.BeforeAllTests.class, Misuses.Constructed.class, Misuses.ConstructedOnce.class})
    void saysWhyAGatewayOfOneTestIsNotThereForAll(Class<?> misuse) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(misuse))
                .execute()
                .allEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(
                                instanceOf(ParameterResolutionException.class),
                                message(text ->
                                        text.contains("lives as long as one test") && text.contains("@BeforeEach"))));
    }

    @GatewaySimulation
    static class Remembering {

        private static GatewaySimulator last;

        @Test
        void remembers(GatewaySimulator simulator, Payments payments) {
            last = simulator;
        }
    }

    @GatewaySimulation
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class RememberingAndFailing {

        RememberingAndFailing(GatewaySimulator simulator) {
            Remembering.last = simulator;
            throw new IllegalStateException("cannot be made");
        }

        @Test
        void runs() {}
    }

    @ParameterizedTest
    @ValueSource(classes = {Remembering.class, RememberingAndFailing.class})
    void closesItAfterwards(Class<?> example) {
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(example)).execute();

        int port = Remembering.last.baseUri().getPort();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(ConnectException.class);
    }
}
