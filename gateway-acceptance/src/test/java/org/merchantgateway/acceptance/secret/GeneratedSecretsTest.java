package org.merchantgateway.acceptance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.testkit.generator.Generators;

/**
 * Any operation and its twin, which differs in secrets alone, show the same whatever the gateway answers.
 */
@PropertyDefaults(tries = 100)
class GeneratedSecretsTest {

    int atOnce() {
        return 1;
    }

    /** Of every kind one, and none that takes its time. */
    private static final List<Situation> SITUATIONS = List.of(
            Situation.ACCEPTED,
            Situation.REFUSED,
            Situation.FAULT_08_EXECUTES_THEN_CLOSES,
            Situation.FAULT_15_TRUNCATES,
            Situation.FAULT_19_REDIRECTS,
            Situation.FAULT_20_HTML_WITH_502,
            Situation.FAULT_23_UNAUTHORIZED,
            Situation.FAULT_26_TRAILING_GARBAGE,
            Situation.FAULT_36_FAULT_WITH_500);

    private static final int SHORTEST_CVC = 3;

    /** What is tried. */
    record Case(List<Operation<?>> operations, Way way, Situation situation, long seed) {

        /** A property that fails prints it, perhaps with other people's secrets. */
        @Override
        public String toString() {
            return operations.size() + " operations, " + way + ", " + situation + ", seed " + seed;
        }
    }

    @Property
    void showTheSame(@ForAll("cases") Case tried) {
        Secrets one = Secrets.ONE.others(tried.seed());
        Secrets other = one.others(tried.seed() + 1);
        Twins twins = new Twins(tried.seed());
        List<Operation<?>> others = new ArrayList<>();
        tried.operations().forEach(operation -> others.add(twins.of(operation)));
        Assume.that(!standInAnAnswerByChance(tried.way(), tried.operations()));
        Assume.that(!standInAnAnswerByChance(tried.way(), others));
        List<Transcript> transcripts = new ArrayList<>();
        for (Secrets secrets : List.of(one, other)) {
            Transcript transcript = transcript(tried, secrets, secrets == one ? tried.operations() : others);
            assertThat(transcript.leaks(secrets)).isEmpty();
            transcripts.add(transcript);
        }

        assertThat(transcripts.get(0).differences(transcripts.get(1))).isEmpty();
    }

    /**
     * A secret of a few characters, such as a CVC, may stand by chance in an answer that does not quote the request; one shorter
     * than a CVC does so in many ids. It is starred there, its twin is not, and neither tells what the request held.
     */
    private static boolean standInAnAnswerByChance(Way way, List<Operation<?>> operations) {
        Answers answers = Answers.of(way);
        return operations.stream().anyMatch(operation -> {
            Answers.Pair pair = answers.to(operation);
            return operation.secrets().stream()
                    .anyMatch(secret -> secret.length() < SHORTEST_CVC
                            || pair.accepted().contains(secret)
                            || pair.refused().contains(secret));
        });
    }

    /** A value of any record that holds a secret prints as its twin does. */
    @Property
    void printTheSame(@ForAll("credentials") Credentials credentials, @ForAll long seed) {
        assertThat(credentials.toString())
                .isEqualTo(new Twins(seed).of(credentials).toString());
    }

    @Provide
    Arbitrary<Credentials> credentials() {
        return Generators.of(Credentials.class);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Generators.operations().list().ofSize(atOnce()),
                        Arbitraries.of(Arrays.asList(Way.values())),
                        Arbitraries.of(SITUATIONS),
                        Arbitraries.longs())
                .as(Case::new);
    }

    private static Transcript transcript(Case tried, Secrets secrets, List<Operation<?>> operations) {
        Answers answers = Answers.of(tried.way());
        AtomicReference<Answers.Pair> current = new AtomicReference<>();
        try (FaultServer server = FaultServer.start(
                        tried.situation().fault(tried.way(), current::get, Thread.currentThread()::interrupt));
                Capture capture = Capture.start();
                PaymentGateway gateway = new HeardGateway(
                        tried.way().open(tried.way().config(server.baseUri(), secrets), capture.observer()), capture)) {
            for (Operation<?> operation : operations) {
                current.set(answers.to(operation));
                gateway.execute(operation);
            }
            return capture.transcript();
        }
    }
}
