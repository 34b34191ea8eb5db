package org.merchantgateway.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.simulator.GatewaySimulator;
import org.merchantgateway.testkit.simulator.card.TestCard;
import org.merchantgateway.testkit.simulator.setting.SimulatorSettings;

/**
 * Random stories end alike in memory, over REST and over SOAP: every answer on the way and every order's report. Each wire
 * has a gateway of its own, with the same seed and a clock that only the stories move.
 */
class StoriesTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T06:00:00Z");
    private static final AtomicInteger STORY = new AtomicInteger();

    private static Side memory;
    private static Side rest;
    private static Side soap;

    /** One way to a gateway of its own. */
    private record Side(GatewaySimulator simulator, PaymentGateway gateway) {

        static Side open(String protocol) {
            GatewaySimulator simulator = GatewaySimulator.start(SimulatorSettings.builder()
                    .merchant("shop", "secret")
                    .seed(7)
                    .clock(Clock.fixed(BEGIN, ZoneOffset.UTC))
                    .build());
            return new Side(
                    simulator,
                    protocol.equals("memory")
                            ? simulator.gateway("shop")
                            : Gateways.open(GatewayConfig.of(protocol, simulator.baseUri(), "shop", "secret")));
        }

        List<String> tell(String story, List<Step> steps) {
            return new Teller(gateway, simulator.clock(), story)
                    .tell(steps).stream()
                            .map(words -> words.replaceAll("127\\.0\\.0\\.1:\\d+", "HOST"))
                            .toList();
        }

        void close() {
            gateway.close();
            simulator.close();
        }
    }

    @BeforeContainer
    static void open() {
        memory = Side.open("memory");
        rest = Side.open("rest");
        soap = Side.open("soap");
    }

    @AfterContainer
    static void close() {
        memory.close();
        rest.close();
        soap.close();
    }

    @Property(tries = 100)
    void endAlike(@ForAll("stories") List<Step> steps) {
        String story = "S" + STORY.incrementAndGet();
        List<String> inMemory = memory.tell(story, steps);
        List<String> overRest = rest.tell(story, steps);
        List<String> overSoap = soap.tell(story, steps);

        assertThat(overRest).as("over REST").containsExactlyElementsOf(inMemory);
        assertThat(overSoap).as("over SOAP").containsExactlyElementsOf(inMemory);
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(register(), step().list().ofMinSize(4).ofMaxSize(29))
                .as((first, others) -> {
                    others.add(0, first);
                    return List.copyOf(others);
                });
    }

    private static Arbitrary<Step> step() {
        Arbitrary<Integer> ago = Arbitraries.integers().between(0, 2);
        Arbitrary<Long> amount = amounts();
        Arbitrary<Long> part = Arbitraries.oneOf(Arbitraries.just(0L), amount);
        return Arbitraries.frequencyOf(
                Tuple.of(4, register()),
                Tuple.of(
                        6,
                        Combinators.combine(ago, card(), Arbitraries.of(true, true, true, false))
                                .as(Step.Pay::new)),
                Tuple.of(
                        5,
                        Combinators.combine(ago, Arbitraries.integers().between(0, 4))
                                .as(Step.Finish::new)),
                Tuple.of(3, Combinators.combine(ago, ago).as(Step.PayByBinding::new)),
                Tuple.of(
                        2,
                        Combinators.combine(wallet(), card(), amount, Arbitraries.of(true, false))
                                .as(Step.PayByWallet::new)),
                Tuple.of(4, Combinators.combine(ago, part).as(Step.Complete::new)),
                Tuple.of(3, Combinators.combine(ago, part).as(Step.Reverse::new)),
                Tuple.of(
                        4,
                        Combinators.combine(ago, part, Arbitraries.of(false, false, true))
                                .as(Step.Refund::new)),
                Tuple.of(1, ago.map(Step.Decline::new)),
                Tuple.of(1, Combinators.combine(ago, texts(), texts()).as(Step.AddParameter::new)),
                Tuple.of(
                        2,
                        Combinators.combine(ago, Arbitraries.integers().between(0, 3))
                                .as(Step.ChangeBinding::new)),
                Tuple.of(
                        5,
                        Combinators.combine(ago, Arbitraries.integers().between(0, 4))
                                .as(Step.Ask::new)),
                Tuple.of(
                        1,
                        Arbitraries.of(1L, 10L, 19L, 25L, 60 * 20L)
                                .map(minutes -> new Step.Wait(Duration.ofMinutes(minutes)))));
    }

    private static Arbitrary<Step> register() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        amounts(),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, false))
                .as(Step.Register::new);
    }

    private static Arbitrary<Long> amounts() {
        return Arbitraries.of(1L, 99L, 100L, 300L, 700L, 1_000L, 1_001L, 250_000L);
    }

    private static Arbitrary<Integer> card() {
        return Arbitraries.integers().between(0, TestCard.values().length - 1);
    }

    /** Without Android Pay: over REST it goes where Google Pay goes, and the gateway cannot tell it from that. */
    private static Arbitrary<Integer> wallet() {
        return Arbitraries.integers().between(Wallet.GOOGLE_PAY.ordinal(), Wallet.SAMSUNG_PAY.ordinal());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("a", "gift", "да, \"очень\"", "a&b=c <+> %20", "\uD83C\uDF84", "x;y,z", "]]>");
    }
}
