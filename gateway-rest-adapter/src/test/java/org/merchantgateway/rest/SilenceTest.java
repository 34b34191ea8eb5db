package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.port.NotAcceptedException;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Texts;

/** Fault 39: no value of an answer that is broken, and no secret of ours, stands in what is printed or thrown. */
class SilenceTest {

    private final StringWriter logged = new StringWriter();
    private final Logger library = Logger.getLogger("org.merchantgateway");
    private final Logger json = Logger.getLogger("com.fasterxml");
    private final Handler handler = new Recording();

    @BeforeEach
    void listen() {
        for (Logger logger : new Logger[] {library, json}) {
            logger.setLevel(Level.ALL);
            logger.addHandler(handler);
        }
    }

    @AfterEach
    void stopListening() {
        library.removeHandler(handler);
        json.removeHandler(handler);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "\"4111111111111111\"",
                "[4111111111111111]",
                "{\"4111111111111111\":}",
                "{\"pan\":\"4111111111111111}",
                "{\"pan\":4111111111111111x}",
                "{\"a\":1,\"4111111111111111\":1,\"4111111111111111\":2}",
                "{\"errorCode\":\"4111111111111111\"}",
                "{\"errorCode\":4111111111111111}",
                "{\"errorCode\":4111111111111111.5}",
                "{\"success\":\"4111111111111111\"}",
                "{\"errorCode\":0,\"orderStatus\":4111111111111111}",
                "{\"errorCode\":0,\"orderId\":\"4111111111111111\\u0000\",\"formUrl\":\"x\"}",
                "{\"errorCode\":5,\"errorMessage\":\"4111 1111 1111 1111 s3cret\"}",
                "{\"errorCode\":5,\"error\":{\"message\":\"4111111111111111\",\"description\":\"4111-1111-1111-1111\"}}",
                "{\"errorCode\":0,\"info\":\"4111111111111111\",\"redirect\":\"https://x/4111111111111111\"}",
                "{\"errorCode\":0,\"errorMessage\":\"4111111111111111\"}",
                "{\"errorCode\":0,\"acsUrl\":\"https://x/4111111111111111\",\"paReq\":\"4111111111111111\",\"termUrl\":\"x\"}",
                "{\"errorCode\":0,\"acsUrl\":\"4111111111111111\",\"packedCReq\":\"4111111111111111\"}",
                "{\"orderStatus\":2,\"amount\":4111111111111111,\"cardAuthInfo\":{\"pan\":\"4111111111111111\"}}",
                "<p>4111111111111111</p>"
            })
    void printsNoCardNumberOfAnAnswer(String answer) {
        for (Operation<?> operation : Operations.ALL) {
            assertThat(printed(RestPeer.outcome(operation, answer)))
                    .doesNotContain("4111111111111111", "4111 1111", "4111-1111");
        }
        assertThat(logged.toString()).doesNotContain("1111");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 404, 429, 500})
    void printsNoSecretOfOurs(int status) {
        byte[] nothing = "{".getBytes(StandardCharsets.UTF_8);

        assertThat(printed(RestPeer.outcome(Operations.PAY_IN_FULL, status, nothing)))
                .doesNotContain("4111111111111111", "737", "s3cret", "IVAN", "payer@example.com")
                .doesNotContain(Base64.getEncoder().encodeToString("s3cret".getBytes(StandardCharsets.UTF_8)));
        assertThat(logged.toString()).doesNotContain("4111111111111111", "s3cret");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.merchantgateway.rest.Operations#ALL_IN_FULL")
    void redactsARefusalWhatItQuotesOfTheRequest(Operation<?> operation) {
        List<String> secrets = new ArrayList<>(operation.secrets());
        secrets.add("s3cret");
        String quoted = String.join(" ", secrets);

        Texts texts = Outcomes.refused(RestPeer.outcome(
                        operation,
                        "{\"errorCode\":5,\"errorMessage\":\"wrong: " + quoted + "\",\"userMessage\":\"no: " + quoted
                                + "\"}"))
                .texts();

        assertThat(texts.technical()).startsWith("wrong: ***").doesNotContain(secrets);
        assertThat(texts.forPayer()).startsWith("no: ***").doesNotContain(secrets);
    }

    @Test
    void fault38EscapesAndCutsWhatTheGatewaySays() {
        String shown = RestPeer.outcome(
                        Operations.REFUND,
                        "{\"errorCode\":5,\"errorMessage\":\"a\\r\\nb \\u001b[31m ${jndi:ldap://x} "
                                + "z".repeat(100_000) + "\"}")
                .toString();

        assertThat(shown).doesNotContain("\r", "\n", "\u001b", " ${jndi").hasSizeLessThan(1000);
    }

    /** The outcome, the exception that it becomes, and all that the exception brings with it. */
    private static String printed(Outcome<?> outcome) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        writer.println(outcome);
        try {
            outcome.orElseThrow();
        } catch (NotAcceptedException thrown) {
            thrown.printStackTrace(writer);
            writer.println(thrown.outcome());
        }
        return text.toString();
    }

    private final class Recording extends Handler {
        @Override
        public void publish(LogRecord event) {
            logged.append(event.getMessage()).append(java.util.Arrays.toString(event.getParameters()));
            if (event.getThrown() != null) {
                event.getThrown().printStackTrace(new PrintWriter(logged, true));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
