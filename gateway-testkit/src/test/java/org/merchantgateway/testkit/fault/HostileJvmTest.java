package org.merchantgateway.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults 6 to 10 in a JVM that was set up to repeat requests, to use a proxy and to parse XML by others. */
class HostileJvmTest {

    private static final String RETRY = "-Djdk.httpclient.enableAllMethodRetry=true";

    @TempDir
    private Path folder;

    /** A fault, how many calls it takes, and what is to come of the last. */
    private record Case(WireUnderTest wire, int calls, String expected, int executions, FaultServer server) {

        static Case of(WireUnderTest wire, int calls, String expected, int executions, Fault fault) {
            return new Case(wire, calls, expected, executions, FaultServer.start(fault, wire.healthy()));
        }

        String argument() {
            return wire + "|" + calls + "|" + server.baseUri();
        }
    }

    @Test
    void nothingIsExecutedTwiceWhateverTheJvmIsSetUpFor() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (WireUnderTest wire : WireUnderTest.values()) {
            cases.add(Case.of(wire, 1, "InDoubt CONNECTION_LOST", 0, Fault.closingAfterAccept()));
            cases.add(Case.of(wire, 1, "InDoubt CONNECTION_LOST", 0, Fault.resettingHalfway()));
            cases.add(Case.of(wire, 1, "InDoubt CONNECTION_LOST", 1, Fault.executingThenClosing()));
            cases.add(
                    Case.of(wire, 2, "InDoubt CONNECTION_LOST", 2, Fault.executingThenClosingOnSecond(wire.success())));
            cases.add(Case.of(wire, 2, "(Accepted|NotSent .*|InDoubt .*)", 2, Fault.closingWhenIdle(wire.success())));
        }
        try (FaultServer jvmWideProxy = FaultServer.start(Fault.neverAnswering())) {
            List<String> said = saidBy(
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
                    cases.stream().map(Case::argument).toList());

            assertThat(said).as("what the JVM said").hasSameSizeAs(cases);
            for (int i = 0; i < cases.size(); i++) {
                Case one = cases.get(i);
                assertThat(said.get(i)).matches(one.wire() + " " + one.expected());
                assertThat(one.server().executions()).as(one.toString()).isLessThanOrEqualTo(one.executions());
            }
            assertThat(jvmWideProxy.connections()).isZero();
        } finally {
            cases.forEach(one -> one.server().close());
        }
    }

    @Test
    void doesNotOpenWhereItSeesThatRequestsWouldBeRepeated() throws Exception {
        try (FaultServer server = FaultServer.start(Fault.neverAnswering())) {
            assertThat(saidBy(List.of(RETRY), List.of("REST|1|" + server.baseUri(), "SOAP|1|" + server.baseUri())))
                    .hasSize(2)
                    .allSatisfy(said -> assertThat(said).contains("enableAllMethodRetry", "remove it"));
            assertThat(server.connections()).isZero();
        }
    }

    private List<String> saidBy(List<String> settings, List<String> arguments)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(settings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HostileJvm.class.getName()));
        command.addAll(arguments);
        Process jvm = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            jvm.destroyForcibly();
        }
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }
}
