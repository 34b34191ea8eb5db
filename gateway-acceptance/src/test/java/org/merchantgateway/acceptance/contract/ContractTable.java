package org.merchantgateway.acceptance.contract;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.contract.ApiAccount;
import org.merchantgateway.testkit.contract.Contract;
import org.merchantgateway.testkit.contract.Need;
import org.merchantgateway.testkit.contract.Rule;
import org.merchantgateway.testkit.contract.RuleResult;

/** Tries the gateway in memory, over REST and over SOAP, and prints a table of it; what the script named contract runs. */
final class ContractTable {

    private static final Map<String, Function<ApiAccount, PaymentGateway>> GATEWAYS = new LinkedHashMap<>();

    /** What no gateway without a wire has. */
    private static final Map<Need, String> IN_MEMORY_MISSING = Map.of(
            Need.FAULTS, "in memory there is no wire that could lose anything",
            Need.LOCKS, "in memory nobody logs in");

    static {
        GATEWAYS.put("memory", account -> account.simulator().orElseThrow().gateway(account.userName()));
        GATEWAYS.put("REST", account -> open("rest", account));
        GATEWAYS.put("SOAP", account -> open("soap", account));
    }

    private ContractTable() {}

    /** Ends with 1 if a rule is broken. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Contract> tried = new LinkedHashMap<>();
        GATEWAYS.forEach((name, adapter) -> tried.put(name, tried(name, adapter)));
        print(out, tried);
        System.exit(
                tried.values().stream()
                                .flatMap(contract -> contract.results().stream())
                                .anyMatch(ContractTable::isBroken)
                        ? 1
                        : 0);
    }

    private static PaymentGateway open(String protocol, ApiAccount account) {
        return Gateways.open(GatewayConfig.of(protocol, account.endpoint(), account.userName(), account.password()));
    }

    /** The contract, closed, with its results. */
    private static Contract tried(String name, Function<ApiAccount, PaymentGateway> adapter) {
        try (Contract contract = Contract.open(adapter, Optional.empty(), excluded(name))) {
            contract.rules().values().stream().flatMap(List::stream).forEach(rule -> tried(contract, rule));
            return contract;
        }
    }

    private static Map<String, String> excluded(String name) {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (name.equals("memory")) {
            Contract.allRules()
                    .forEach(rule -> IN_MEMORY_MISSING.forEach((need, reason) -> {
                        if (rule.needs().contains(need)) {
                            reasons.put(rule.id(), reason);
                        }
                    }));
        }
        return reasons;
    }

    private static void tried(Contract contract, Rule rule) {
        try {
            contract.check(rule);
        } catch (AssertionError broken) {
            return; // stands among the results
        }
    }

    private static void print(PrintStream out, Map<String, Contract> tried) {
        List<Rule> rules = Contract.allRules();
        List<List<RuleResult>> results =
                tried.values().stream().map(Contract::results).toList();
        int widest = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
        out.println(line("rule", widest, List.copyOf(tried.keySet())));
        for (int i = 0; i < rules.size(); i++) {
            int row = i;
            List<String> words =
                    results.stream().map(list -> word(list.get(row))).toList();
            out.println(line(rules.get(row).name(), widest, words));
        }
        out.println();
        tried.forEach((name, contract) -> {
            out.println(name + ": " + contract.summary());
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
