package org.merchantgateway.acceptance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kept inputs at their entrances, as they are and blown up. */
class CorpusTest {

    /** Far more than any takes, and far less than one whose time grows with the square of its length. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final int LONG = 250_000;

    /** A piece that repeats is where a parser that looks back, or nests, loses its time. */
    private static final int PIECE = 8;

    @ParameterizedTest
    @EnumSource
    void takesWhatIsKept(Entrance entrance) throws Exception {
        List<Path> inputs = Corpus.of(entrance);
        assertThat(inputs).isNotEmpty();
        try (Target target = entrance.open()) {
            for (Path input : inputs) {
                byte[] bytes = Files.readAllBytes(input);
                assertTimeoutPreemptively(SOON, () -> target.take(bytes), input::toString);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesLongOnesInTime(Entrance entrance) throws Exception {
        try (Target target = entrance.open()) {
            for (Path input : Corpus.of(entrance)) {
                byte[] bytes = Files.readAllBytes(input);
                byte[] last = stretched(bytes, Math.max(0, bytes.length * 2 / 3 - PIECE));
                assertTimeoutPreemptively(SOON, () -> target.take(last), input::toString);
            }
        }
    }

    private static byte[] stretched(byte[] input, int at) {
        int end = Math.min(input.length, at + PIECE);
        ByteArrayOutputStream stretched = new ByteArrayOutputStream(LONG + input.length);
        stretched.write(input, 0, at);
        for (int i = 0; i < LONG && end > at; i += end - at) {
            stretched.write(input, at, end - at);
        }
        stretched.write(input, at, input.length - at);
        return stretched.toByteArray();
    }
}
