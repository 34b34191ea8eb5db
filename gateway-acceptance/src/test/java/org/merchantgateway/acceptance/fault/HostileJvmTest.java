package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;

/** Faults 6 to 10 in a JVM that was set up to repeat requests, to use a proxy and to parse XML by others. */
class HostileJvmTest {

    private static final String RETRY = "-Djdk.httpclient.enableAllMethodRetry=true";

    @TempDir
    private Path folder;

    /** A call in that JVM: what came of it, and after how long. */
    private record Call(String outcome, Duration took) {

        static List<Call> parsed(String line) {
            return Pattern.compile(", ")
                    .splitAsStream(line)
                    .map(call -> call.split(":"))
                    .map(parts -> new Call(parts[0], Duration.ofMillis(Long.parseLong(parts[1]))))
                    .toList();
        }

        boolean isAccepted() {
            return outcome.equals("Accepted");
        }
    }

    /**
     * A fault, and what is to come of the calls up to the next one that works.
     *
     * @param expected of every call
     * @param executions of those that are not accepted; an accepted one is executed once
     */
    private record Case(
            WireUnderTest wire,
            String operation,
            Duration deadline,
            List<String> expected,
            int executions,
            FaultServer server) {

        /** Changes go over pooled connections, money does not. */
        static Case pooled(WireUnderTest wire, Fault fault, int executions, String... expected) {
            FaultServer server = FaultServer.start(fault, Fault.answering(wire.unbound()));
            return new Case(wire, "unbind", Probes.USUAL, List.of(expected), executions, server);
        }

        static Case of(WireUnderTest wire, Fault fault, int executions, String... expected) {
            return of(wire, Probes.USUAL, fault, executions, expected);
        }

        /** The JVM's first calls, which load its classes: other faults are measured. */
        static Case first(WireUnderTest wire) {
            return of(wire, Duration.ofSeconds(30), wire.healthy(), 0, "Accepted", "Accepted");
        }

        private static Case of(WireUnderTest wire, Duration deadline, Fault fault, int executions, String... expected) {
            FaultServer server = FaultServer.start(fault, wire.healthy());
            return new Case(wire, "refund", deadline, List.of(expected), executions, server);
        }

        String argument() {
            return wire + "|" + expected.size() + "|" + server.baseUri() + "|" + deadline.toMillis() + "|" + operation;
        }

        void check(String said) {
            List<Call> calls = Call.parsed(said);
            assertThat(calls).as(said).hasSameSizeAs(expected);
            for (int i = 0; i < calls.size(); i++) {
                assertThat(calls.get(i).outcome()).as(said).matches(expected.get(i));
                assertThat(calls.get(i).took())
                        .as(said)
                        .isLessThan(deadline.equals(Probes.USUAL) ? Probes.SOON : deadline);
            }
            int accepted = (int) calls.stream().filter(Call::isAccepted).count();
            assertThat(server.executions()).as(said).isEqualTo(accepted + executions);
        }
    }

    @Test
    void nothingIsExecutedTwiceWhateverTheJvmIsSetUpFor() throws Exception {
        String lost = "InDoubt CONNECTION_LOST";
        List<Case> cases = new ArrayList<>();
        for (WireUnderTest wire : WireUnderTest.values()) {
            Fault ninth = Fault.executingThenClosingOnSecond(wire.unbound());
            Fault tenth = Fault.closingWhenIdle(wire.unbound());
            cases.add(Case.first(wire));
            cases.add(Case.of(wire, Fault.closingAfterAccept(), 0, lost, "Accepted"));
            cases.add(Case.of(wire, Fault.resettingHalfway(), 0, lost, "Accepted"));
            cases.add(Case.of(wire, Fault.executingThenClosing(), 1, lost, "Accepted"));
            cases.add(Case.of(wire, Fault.executingThenResetting(), 1, lost, "Accepted"));
            cases.add(Case.pooled(wire, ninth, 1, "Accepted", lost, "Accepted"));
            cases.add(Case.pooled(wire, tenth, 0, "Accepted", "Accepted|NotSent .*|InDoubt .*", "Accepted"));
        }
        try (FaultServer jvmWideProxy = FaultServer.start(Fault.neverAnswering())) {
            List<String> said = ForkedJvm.saidBy(
                    folder,
                    List.of(
                            RETRY,
                            "-Dhidden=true",
                            "-Dsun.net.http.retryPost=true",
                            "-Dhttp.proxyHost=127.0.0.1",
                            "-Dhttp.proxyPort=" + jvmWideProxy.port(),
                            "-Dhttp.nonProxyHosts=",
                            "-Djavax.xml.stream.XMLInputFactory=com.ctc.wstx.stax.WstxInputFactory",
                            "-Djavax.xml.stream.XMLOutputFactory=com.ctc.wstx.stax.WstxOutputFactory",
                            "-Djavax.xml.stream.XMLEventFactory=no.such.Factory",
                            "-Djavax.xml.parsers.DocumentBuilderFactory=no.such.Factory",
                            "-Djavax.xml.transform.TransformerFactory=no.such.Factory",
                            "-Djakarta.xml.soap.MessageFactory=no.such.Factory",
                            "-Djakarta.xml.soap.MetaFactory=no.such.Factory"),
                    HostileJvm.class,
                    cases.stream().map(Case::argument).toList());

            assertThat(said).as("what the JVM said").hasSameSizeAs(cases);
            for (int i = 0; i < cases.size(); i++) {
                cases.get(i).check(said.get(i));
            }
            assertThat(jvmWideProxy.connections()).isZero();
        } finally {
            cases.forEach(one -> one.server().close());
        }
    }

    @Test
    void doesNotOpenWhereItSeesThatRequestsWouldBeRepeated() throws Exception {
        try (FaultServer server = FaultServer.start(Fault.neverAnswering())) {
            assertThat(ForkedJvm.saidBy(
                            folder,
                            List.of(RETRY),
                            HostileJvm.class,
                            List.of(
                                    "REST|1|" + server.baseUri() + "|500|refund",
                                    "SOAP|1|" + server.baseUri() + "|500|refund")))
                    .hasSize(2)
                    .allSatisfy(said -> assertThat(said).contains("enableAllMethodRetry", "remove it"));
            assertThat(server.connections()).isZero();
        }
    }
}
