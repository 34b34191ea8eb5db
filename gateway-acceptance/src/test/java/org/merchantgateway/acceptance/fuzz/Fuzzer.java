package org.merchantgateway.acceptance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Jazzer in a JVM of its own, with a small heap: it fails at the first input that fails, takes too long or too much memory.
 * Reads the corpus and what it found itself the last time, and keeps that and a failing input under {@code target/fuzz}.
 */
final class Fuzzer {

    /** The parsers that are to be known from inside; those of the JDK cannot be. */
    private static final String INSTRUMENTED =
            String.join(":", "org.merchantgateway.**", "com.fasterxml.jackson.core.**", "com.sun.xml.ws.**");

    private final Entrance entrance;
    private final Path kept;

    Fuzzer(Entrance entrance) {
        this.entrance = entrance;
        this.kept = Path.of("target", "fuzz", entrance.folder());
    }

    /** What it said; its last lines tell how many inputs there were. */
    Path log() {
        return kept.resolve("log.txt");
    }

    /**
     * Fuzzes.
     *
     * @param seconds for how long
     * @return its exit status, 0 if nothing was found
     */
    int run(long seconds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(kept.resolve("corpus"));
        Process process = new ProcessBuilder(command(seconds, corpus))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        try {
            if (!process.waitFor(seconds + 120, TimeUnit.SECONDS)) {
                throw new AssertionError("the fuzzer does not end: see " + log());
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(long seconds, Path corpus) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Jazzed.class.getName(),
                "--target_args=" + entrance.name(),
                "--instrumentation_includes=" + INSTRUMENTED,
                "--instrumentation_excludes=org.merchantgateway.acceptance.fuzz.**",
                "--reproducer_path=" + kept,
                "-artifact_prefix=" + kept + "/",
                "-max_total_time=" + seconds,
                "-timeout=20",
                "-rss_limit_mb=2048",
                "-max_len=4096",
                "-print_final_stats=1",
                corpus.toString(),
                Corpus.folder(entrance).toString());
    }
}
