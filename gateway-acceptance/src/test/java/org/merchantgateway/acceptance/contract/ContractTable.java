package org.merchantgateway.acceptance.contract;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.testkit.contract.Contract;
import org.merchantgateway.testkit.contract.Rule;
import org.merchantgateway.testkit.contract.RuleResult;

/**
 * Tries the gateway in memory, over REST and over SOAP, and prints a table of it; what the script named contract runs.
 * {@code --profile NAME} tries the simulator of one gateway of the family, the manual's otherwise.
 */
final class ContractTable {

    private static final int WRONG_USE = 2;

    private ContractTable() {}

    /** Ends with 1 if a rule is broken, with 2 if the options are wrong. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Profile profile;
        try {
            profile = profile(List.of(args));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WRONG_USE);
            return;
        }
        Map<ContractWires, Contract> tried = new EnumMap<>(ContractWires.class);
        for (ContractWires wire : ContractWires.values()) {
            if (wire.missing(profile).isEmpty()) {
                tried.put(wire, tried(wire, profile));
            }
        }
        print(out, tried, profile);
        System.exit(
                tried.values().stream()
                                .flatMap(contract -> contract.results().stream())
                                .anyMatch(ContractTable::isBroken)
                        ? 1
                        : 0);
    }

    private static Profile profile(List<String> args) {
        if (args.isEmpty()) {
            return Profile.manual();
        }
        if (args.size() != 2 || !args.get(0).equals("--profile")) {
            throw new IllegalArgumentException("usage: contract [--profile NAME]");
        }
        return Profile.of(args.get(1));
    }

    /** The contract, closed, with its results. */
    private static Contract tried(ContractWires wire, Profile profile) {
        try (Contract contract = wire.open(profile)) {
            contract.rules().values().stream().flatMap(List::stream).forEach(rule -> tried(contract, rule));
            return contract;
        }
    }

    private static void tried(Contract contract, Rule rule) {
        try {
            contract.check(rule);
        } catch (AssertionError broken) {
            return; // stands among the results
        }
    }

    private static void print(PrintStream out, Map<ContractWires, Contract> tried, Profile profile) {
        List<Rule> rules = Contract.allRules();
        List<List<RuleResult>> results =
                tried.values().stream().map(Contract::results).toList();
        int widest = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
        out.println(line(
                "rule",
                widest,
                tried.keySet().stream().map(ContractWires::title).toList()));
        for (int i = 0; i < rules.size(); i++) {
            int row = i;
            List<String> words =
                    results.stream().map(list -> word(list.get(row))).toList();
            out.println(line(rules.get(row).name(), widest, words));
        }
        out.println();
        out.println("profile: " + profile.name());
        for (ContractWires wire : ContractWires.values()) {
            wire.missing(profile).ifPresent(reason -> out.println(wire.title() + ": not run, " + reason));
        }
        tried.forEach((wire, contract) -> {
            out.println(wire.title() + ": " + contract.summary());
            contract.results().stream()
                    .filter(result -> result.verdict() != RuleResult.Verdict.KEPT)
                    .forEach(result -> out.println("  " + result.rule().id() + " " + result.detail()));
        });
    }

    private static String line(String rule, int widest, List<String> cells) {
        return cells.stream()
                .map(cell -> String.format("%-6s", cell))
                .collect(Collectors.joining("  ", rule + " ".repeat(widest - rule.length() + 2), ""))
                .stripTrailing();
    }

    private static String word(RuleResult result) {
        return switch (result.verdict()) {
            case KEPT -> "kept";
            case BROKEN -> "BROKEN";
            case LEFT_OUT -> "-";
        };
    }

    private static boolean isBroken(RuleResult result) {
        return result.verdict() == RuleResult.Verdict.BROKEN;
    }
}
