package org.merchantgateway.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The report of a run: a table of all rules with their results and reasons. */
final class ContractReport {

    /** Where reports are written, unless this property names another folder. */
    private static final String FOLDER = "gateway.contract.reports";

    private static final int LONGEST_DETAIL = 200;

    private ContractReport() {}

    /** Writes the report of a test class and returns its file. */
    static Path write(String name, List<RuleResult> results) {
        Path folder = Path.of(System.getProperty(FOLDER, "target/gateway-contract"));
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name + ".md"), text(name, results));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the contract's report into " + folder, unwritable);
        }
    }

    private static String text(String name, List<RuleResult> results) {
        StringBuilder text = new StringBuilder("# " + name + "\n\n" + summary(results) + "\n\n")
                .append("| rule | | result |\n|---|---|---|\n");
        results.forEach(result -> text.append("| ")
                .append(result.rule().id())
                .append(" | ")
                .append(cell(result.rule().text()))
                .append(" | ")
                .append(words(result))
                .append(" |\n"));
        return text.toString();
    }

    /** {@code 150 rules kept, 2 broken, 10 left out}. */
    static String summary(List<RuleResult> results) {
        return count(results, RuleResult.Verdict.KEPT) + " rules kept, "
                + count(results, RuleResult.Verdict.BROKEN) + " broken, "
                + count(results, RuleResult.Verdict.LEFT_OUT) + " left out";
    }

    private static long count(List<RuleResult> results, RuleResult.Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    private static String words(RuleResult result) {
        return switch (result.verdict()) {
            case KEPT -> "kept";
            case BROKEN -> "**broken**: " + cell(result.detail());
            case LEFT_OUT -> "left out: " + cell(result.detail());
        };
    }

    private static String cell(String text) {
        String line = text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
        return line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL) + " ..." : line;
    }
}
