package org.merchantgateway.acceptance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a fuzzer thinks of, for ten minutes altogether; {@code -Dfuzz.seconds} says otherwise. */
@Tag("deep")
class DeepFuzzTest {

    private static final long SECONDS = Long.getLong("fuzz.seconds", 600) / Entrance.values().length;

    @ParameterizedTest
    @EnumSource
    void findsNothing(Entrance entrance) throws Exception {
        Fuzzer fuzzer = new Fuzzer(entrance);

        int status = fuzzer.run(SECONDS);

        assertThat(status).as(() -> end(fuzzer)).isZero();
        System.out.println(entrance + ": " + executions(fuzzer) + " inputs in " + SECONDS + " s, nothing found");
    }

    private static String executions(Fuzzer fuzzer) throws IOException {
        return Files.readAllLines(fuzzer.log()).stream()
                .filter(line -> line.startsWith("stat::number_of_executed_units:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElse("?");
    }

    private static String end(Fuzzer fuzzer) {
        try {
            var lines = Files.readAllLines(fuzzer.log());
            return fuzzer.log() + " ends\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException unreadable) {
            return fuzzer.log() + ": " + unreadable;
        }
    }
}
