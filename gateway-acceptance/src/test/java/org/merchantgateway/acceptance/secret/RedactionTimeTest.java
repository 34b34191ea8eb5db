package org.merchantgateway.acceptance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.http.Redactor;

/** The texts of a refusal may be as long as an answer: sixteen times as much takes about sixteen times as long. */
class RedactionTimeTest {

    /** Texts that make much work: many beginnings, many occurrences, many ways to read an escape. */
    static Stream<Arguments> laborious() {
        return Stream.of(
                Arguments.of("a CVC in Base64", "123", "MTIz "),
                Arguments.of("a CVC", "123", "123"),
                Arguments.of("beginnings", "a".repeat(29) + "b", "a"),
                Arguments.of("backslashes", "\\".repeat(30), "\\"),
                Arguments.of("backslashes that are not it", "\\".repeat(29) + "b", "\\"),
                Arguments.of("beginnings of a long token", "A".repeat(8000) + "b", "A"),
                Arguments.of("nearly a long token", "A".repeat(8000), "A".repeat(7999) + "x"),
                Arguments.of("percent signs", "%".repeat(30), "%25"),
                Arguments.of("ampersands", "&".repeat(29) + "b", "&amp;"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laborious")
    void growsWithTheTextAndNoFaster(String name, String secret, String piece) {
        work(secret, piece, 1 << 18); // until it is compiled
        long small = Math.max(work(secret, piece, 1 << 16), 1_000_000);
        long large = work(secret, piece, 1 << 20);

        assertThat(large).isLessThan(small * 16 * 4);
    }

    /** Nanoseconds of this thread's own work. */
    private static long work(String secret, String piece, int length) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        String text = piece.repeat(length / piece.length() + 1);
        Redactor redactor = Redactor.of(List.of(secret));
        long start = threads.getCurrentThreadCpuTime();
        redactor.redact(text);
        return threads.getCurrentThreadCpuTime() - start;
    }
}
