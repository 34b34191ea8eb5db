package org.merchantgateway.acceptance.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proof bites: a secret that is let out on purpose is found, in every channel and in every spelling. */
class PlantedLeakTest {

    /** How a secret is let out, by channel. */
    private static final Map<String, BiConsumer<Capture, String>> LEAKS = new LinkedHashMap<>();

    static {
        LEAKS.put(
                "log",
                (capture, secret) -> Logger.getLogger("org.merchantgateway.x").finest(secret));
        LEAKS.put(
                "log of parameters",
                (capture, secret) ->
                        Logger.getLogger("com.sun.xml.ws.x").log(Level.FINE, "paid", new Object[] {secret}));
        LEAKS.put(
                "log of a cause",
                (capture, secret) -> Logger.getLogger("any")
                        .log(Level.INFO, "failed", new IllegalStateException(new IllegalArgumentException(secret))));
        LEAKS.put("system log", (capture, secret) -> System.getLogger("a.b").log(System.Logger.Level.TRACE, secret));
        LEAKS.put(
                "log of the JDK",
                (capture, secret) ->
                        Logger.getLogger("jdk.httpclient.HttpClient").fine(secret));
        LEAKS.put("log of another thread", (capture, secret) -> {
            Thread thread =
                    new Thread(() -> Logger.getLogger("org.merchantgateway.y").info(secret));
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        });
        LEAKS.put("standard output", (capture, secret) -> System.out.println(secret));
        LEAKS.put("standard error", (capture, secret) -> System.err.println(secret));
        LEAKS.put("message", (capture, secret) -> capture.noteThrown("exception", new IllegalStateException(secret)));
        LEAKS.put("suppressed exception", (capture, secret) -> {
            Throwable thrown = new IllegalStateException("failed");
            thrown.addSuppressed(new IllegalStateException(secret));
            capture.noteThrown("exception", thrown);
        });
        LEAKS.put("field of an exception", (capture, secret) -> capture.noteThrown("exception", new Holding(secret)));
        LEAKS.put("page", (capture, secret) -> capture.note("page /", "<p>" + secret + "</p>"));
    }

    private static final class Holding extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // serialized with it
        private final String held;

        Holding(String held) {
            super("failed");
            this.held = held;
        }
    }

    static Stream<String> channels() {
        return LEAKS.keySet().stream();
    }

    static Stream<String> spellings() {
        return Spellings.searched(Secrets.ONE.pan()).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void aCardNumberIsFound(String channel) {
        assertThat(transcript(channel, Secrets.ONE.pan()).leaks(Secrets.ONE)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void aPasswordInBase64IsFound(String channel) {
        String header = "shop:" + Secrets.ONE.password();

        assertThat(transcript(channel, base64(header)).leaks(Secrets.ONE)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void aTokenIsFoundHoweverItIsSpelt(String spelling) {
        Map<String, String> ways = Spellings.searched(Secrets.ONE.token());
        String leaked = ways.getOrDefault(spelling, Secrets.ONE.token());

        assertThat(transcript("page", leaked).leaks(Secrets.ONE)).isNotEmpty();
    }

    /** What no search can find, such as a CVC's digits, makes two runs differ; what the JDK's logs say is searched alone. */
    @ParameterizedTest
    @MethodSource("channels")
    void aCvcIsFoundByComparing(String channel) {
        boolean compared = !channel.equals("log of the JDK");

        assertThat(transcript(channel, "CVC " + Secrets.ONE.cvc())
                        .differences(transcript(channel, "CVC " + Secrets.OTHER.cvc()))
                        .isEmpty())
                .isNotEqualTo(compared);
    }

    @Test
    void theSameIsNoDifference() {
        assertThat(transcript("log", "safe").differences(transcript("log", "safe")))
                .isEmpty();
        assertThat(transcript("log", "safe").leaks(Secrets.ONE)).isEmpty();
    }

    @Test
    void theProofFailsAndDoesNotTellTheSecretItself() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Proof.nothingDependsOnASecret(secrets -> transcript("page", secrets.pan())))
                .withMessageContaining("PAN, raw")
                .satisfies(told -> assertThat(told.getMessage()).doesNotContain(Secrets.ONE.pan()));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Proof.nothingDependsOnASecret(
                        Secrets.ONE,
                        Secrets.OTHER,
                        secrets -> transcript("page", secrets.cvc()),
                        UnaryOperator.identity()))
                .withMessageContaining("differs after");
    }

    private static Transcript transcript(String channel, String secret) {
        try (Capture capture = Capture.start()) {
            LEAKS.get(channel).accept(capture, secret);
            return capture.transcript();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
