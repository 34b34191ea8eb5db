package org.merchantgateway.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client sees of a fault, and what the server counts. */
class FaultServerTest {

    private static final RawAnswer ANSWER = RawAnswer.ok("text/plain", "twelve bytes");

    private static HttpResponse<String> post(URI address) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(2))
                                .POST(HttpRequest.BodyPublishers.ofString("amount=1000"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answersAndCounts() throws Exception {
        try (FaultServer server = FaultServer.start(Fault.answering(ANSWER))) {
            HttpResponse<String> response = post(server.baseUri());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("twelve bytes");
            assertThat(response.headers().firstValue("Content-Type")).contains("text/plain");
            assertThat(server.executions()).isEqualTo(1);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.bytesSent()).isEqualTo(ANSWER.toBytes().length);
        }
    }

    @Test
    void servesEveryConnectionByTheNextFaultAndTheRestByTheLast() throws Exception {
        try (FaultServer server = FaultServer.start(
                Fault.executingThenClosing(), Fault.refusing(RawAnswer.of(401, "text/plain", "")), answering())) {
            assertThatThrownBy(() -> post(server.baseUri())).isInstanceOf(IOException.class);
            assertThat(post(server.baseUri()).statusCode()).isEqualTo(401);
            assertThat(server.executions()).isEqualTo(1);

            assertThat(post(server.baseUri()).statusCode()).isEqualTo(200);
            assertThat(post(server.baseUri()).statusCode()).isEqualTo(200);
            assertThat(server.executions()).isEqualTo(3);
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    private static Fault answering() {
        return Fault.answering("text/plain", "twelve bytes");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("closingAfterAccept", Fault.closingAfterAccept(), 0),
                Arguments.of("resettingHalfway", Fault.resettingHalfway(), 0),
                Arguments.of("executingThenClosing", Fault.executingThenClosing(), 1),
                Arguments.of("executingThenResetting", Fault.executingThenResetting(), 1),
                Arguments.of("truncating", Fault.truncating(ANSWER), 1),
                Arguments.of("sending no HTTP", Fault.sending("nonsense\r\n\r\n"), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void breaksTheConnection(String name, Fault fault, int executions) {
        try (FaultServer server = FaultServer.start(fault)) {
            assertThatThrownBy(() -> post(server.baseUri()))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(HttpTimeoutException.class);

            assertThat(server.executions()).isEqualTo(executions);
            assertThat(server.awaitNoConnection(2_000)).isTrue();
        }
    }

    static Stream<Arguments> silent() {
        return Stream.of(
                Arguments.of("neverAnswering", Fault.neverAnswering()),
                Arguments.of("stallingInHeaders", Fault.stallingInHeaders()),
                Arguments.of("answeringLate", Fault.answeringLate(ANSWER, Duration.ofMinutes(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("silent")
    void keepsTheClientWaiting(String name, Fault fault) {
        try (FaultServer server = FaultServer.start(fault)) {
            assertThatThrownBy(() -> post(server.baseUri())).isInstanceOf(HttpTimeoutException.class);

            assertThat(server.executions()).isEqualTo(1);
        }
    }

    @Test
    void endsEveryConnectionWhenItIsClosed() throws Exception {
        FaultServer server = FaultServer.start(Fault.neverAnswering());
        var answer = HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(server.baseUri()).build(), HttpResponse.BodyHandlers.ofString());
        while (server.executions() == 0) {
            Thread.onSpinWait();
        }
        server.close();

        assertThat(answer).failsWithin(Duration.ofSeconds(10));
        assertThatThrownBy(() -> post(server.baseUri())).isInstanceOf(ConnectException.class);
    }

    @Test
    void takesThePortOfAServerThatWasClosed() throws Exception {
        UnreachablePort reserved = UnreachablePort.refusing();
        reserved.close();
        FaultServer before = FaultServer.startAt(reserved.port(), answering());
        before.close();
        try (FaultServer server = FaultServer.startAt(before.port(), answering())) {
            assertThat(post(before.baseUri()).statusCode()).isEqualTo(200);
            assertThat(server.executions()).isEqualTo(1);
        }
    }
}
