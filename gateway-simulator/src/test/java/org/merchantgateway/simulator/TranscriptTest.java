package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The README's transcripts, run line by line with curl against one gateway. */
class TranscriptTest {

    /** A command and what it prints. */
    private record Step(String command, String answer) {}

    private static final Path README = Path.of("README.md");
    private static final String DOCUMENTED = "127.0.0.1:8080";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What differs from one run to the next: times, and numbers that the gateway draws. */
    private static final Map<Pattern, String> SHAPES = Map.of(
            Pattern.compile("\\b1[789]\\d{11}\\b"), "<milliseconds>",
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+03:00"), "<date>",
            Pattern.compile("(authRefNum|referenceNumber)\":\"\\d{12}\""), "$1\":\"<number>\"",
            Pattern.compile("(approvalCode\"?[:=])\"\\d{6}\""), "$1\"<code>\"");

    private static GatewaySimulator simulator;

    /** The ids of this run by those that the README prints. */
    private final Map<String, String> ids = new HashMap<>();

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @TestFactory
    List<DynamicTest> answersAsTheReadmePrints() throws Exception {
        List<Step> steps = steps(Files.readAllLines(README));
        assertThat(steps).hasSizeGreaterThan(15);
        return steps.stream()
                .map(step -> DynamicTest.dynamicTest(step.command(), () -> check(step)))
                .toList();
    }

    private void check(Step step) throws Exception {
        String here = "127.0.0.1:" + simulator.baseUri().getPort();
        String answer = run(withIds(step.command()).replace(DOCUMENTED, here)).replace(here, DOCUMENTED);
        learn(step.answer(), answer);

        assertThat(shape(answer.strip())).isEqualTo(shape(withIds(step.answer())));
    }

    /** An id that the README prints for the first time stands for the one in its place. */
    private void learn(String documented, String answer) {
        Matcher there = ID.matcher(documented);
        Matcher here = ID.matcher(answer);
        while (there.find() && here.find()) {
            ids.putIfAbsent(there.group(), here.group());
        }
    }

    private String withIds(String text) {
        return ID.matcher(text).replaceAll(id -> ids.getOrDefault(id.group(), id.group()));
    }

    private static String shape(String text) {
        String shape = text;
        for (Map.Entry<Pattern, String> entry : SHAPES.entrySet()) {
            shape = entry.getKey().matcher(shape).replaceAll(entry.getValue());
        }
        return shape;
    }

    private static List<Step> steps(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                steps.add(new Step(line.substring(2), ""));
            } else if (inside) {
                Step last = steps.remove(steps.size() - 1);
                steps.add(new Step(last.command(), (last.answer() + "\n" + line).strip()));
            }
        }
        return steps;
    }

    private static String run(String command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue())
                .as("curl is installed; it printed %s", printed)
                .isZero();
        return printed;
    }
}
