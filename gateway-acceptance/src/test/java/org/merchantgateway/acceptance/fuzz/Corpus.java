package org.merchantgateway.acceptance.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The inputs that are kept: what a fuzzer begins with, and what it once found. */
final class Corpus {

    private static final Path ROOT = Path.of("src", "test", "resources", "fuzz");

    private Corpus() {}

    static Path folder(Entrance entrance) {
        return ROOT.resolve(entrance.folder());
    }

    static List<Path> of(Entrance entrance) {
        try (Stream<Path> files = Files.list(folder(entrance))) {
            return files.sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
