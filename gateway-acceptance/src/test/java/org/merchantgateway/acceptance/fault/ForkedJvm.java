package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the tests in a JVM of its own. */
final class ForkedJvm {

    private ForkedJvm() {}

    /**
     * The lines that it prints.
     *
     * @param folder where they are kept meanwhile
     * @param settings arguments of the JVM
     * @param program has a main method
     * @throws AssertionError if it takes longer than a minute
     */
    static List<String> saidBy(Path folder, List<String> settings, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(settings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        Process jvm = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).as("has ended").isTrue();
        } finally {
            jvm.destroyForcibly();
        }
        return Files.readAllLines(said);
    }
}
