package org.merchantgateway.acceptance.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/own-operations.md} is that of the project that {@code consumers/run} compiles and runs. */
class OwnOperationsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "own-operations.md"); // from the module's folder
    private static final Path EXAMPLE = Path.of("..", "consumers", "acknowledge", "src");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsTheCodeOfTheExample() throws IOException {
        List<String> shown = CODE.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        List<String> compiled = sources();

        assertThat(shown).hasSizeGreaterThan(4);
        assertThat(shown).allMatch(block -> compiled.stream().anyMatch(source -> source.contains(block)));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(OwnOperationsPageTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
