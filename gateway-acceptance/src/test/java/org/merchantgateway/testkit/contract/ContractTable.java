package org.merchantgateway.testkit.contract;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.port.PaymentGateway;

/** Tries the gateway in memory, over REST and over SOAP, and prints a table of it; what the script named contract runs. */
final class ContractTable {

    private static final Map<String, Function<ApiAccount, PaymentGateway>> GATEWAYS = new LinkedHashMap<>();

    static {
        GATEWAYS.put("memory", account -> account.simulator().orElseThrow().gateway(account.userName()));
        GATEWAYS.put("REST", account -> open("rest", account));
        GATEWAYS.put("SOAP", account -> open("soap", account));
    }

    private ContractTable() {}

    /** Ends with 1 if a rule is broken. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, List<RuleResult>> results = new LinkedHashMap<>();
        GATEWAYS.forEach((name, adapter) -> results.put(name, tried(name, adapter)));
        print(out, results);
        System.exit(results.values().stream().flatMap(List::stream).anyMatch(ContractTable::isBroken) ? 1 : 0);
    }

    private static PaymentGateway open(String protocol, ApiAccount account) {
        return Gateways.open(GatewayConfig.of(protocol, account.endpoint(), account.userName(), account.password()));
    }

    private static List<RuleResult> tried(String name, Function<ApiAccount, PaymentGateway> adapter) {
        try (Contract contract = Contract.open(adapter, Optional.empty(), excluded(name))) {
            contract.rules().values().stream().flatMap(List::stream).forEach(rule -> tried(contract, rule));
            return contract.results();
        }
    }

    private static Map<String, String> excluded(String name) {
        return name.equals("memory") ? GatewayContract.excluded(InMemoryContractTest.class) : Map.of();
    }

    private static void tried(Contract contract, Rule rule) {
        try {
            contract.check(rule);
        } catch (AssertionError broken) {
            return; // stands among the results
        }
    }

    private static void print(PrintStream out, Map<String, List<RuleResult>> results) {
        List<RuleResult> first = results.values().iterator().next();
        int widest = first.stream()
                .mapToInt(result -> result.rule().name().length())
                .max()
                .orElse(0);
        out.println(line("rule", widest, new ArrayList<>(results.keySet())));
        for (int i = 0; i < first.size(); i++) {
            int row = i;
            out.println(line(
                    first.get(row).rule().name(),
                    widest,
                    results.values().stream().map(list -> word(list.get(row))).toList()));
        }
        out.println();
        results.forEach((name, list) -> {
            out.println(name + ": " + ContractReport.summary(list));
            list.stream()
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
