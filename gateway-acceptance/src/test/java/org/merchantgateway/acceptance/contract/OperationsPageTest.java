package org.merchantgateway.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.merchantgateway.acceptance.adapter.OneOfEach;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.http.WireExchange;
import org.merchantgateway.rest.RestGateway;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.soap.SoapGateway;
import org.merchantgateway.testkit.DocumentedTable;
import org.merchantgateway.testkit.contract.ApiAccount;
import org.merchantgateway.testkit.contract.Contract;

/** The documentation's table of operations is what the wires, the simulator and the rules do. */
class OperationsPageTest {

    private static final Pattern WRAPPER = Pattern.compile("<(?:\\w+:)?Body[^>]*>\\s*<(?:\\w+:)?(\\w+)");
    private static final Pattern RULE = Pattern.compile("([A-Z]+)-(\\d+)");

    /** The operation that SOAP lacks; a payment is made again there. */
    private static final String NOT_OVER_SOAP = "ContinueThreeDs";

    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    private static final class Row {
        final Set<String> rest = new LinkedHashSet<>();
        final Set<String> soap = new LinkedHashSet<>();
        boolean inMemory;
        boolean in2016 = true;
        final Set<String> rules = new TreeSet<>();
    }

    @BeforeAll
    static void collect() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            for (Operation<?> operation : OneOfEach.operations()) {
                Row row = ROWS.computeIfAbsent(Fields.typeOf(operation).getSimpleName(), name -> new Row());
                row.rest.add(restRequest(simulator.baseUri(), operation));
                row.soap.add(soapOperation(simulator.baseUri(), operation));
                row.inMemory = isSupported(simulator.gateway("shop").execute(operation));
                try (PaymentGateway old = SoapGateway.open(soap(simulator.baseUri(), "2016"))) {
                    row.in2016 &= isSupported(old.execute(operation));
                }
            }
        }
        recordRules();
    }

    @AfterAll
    static void forget() {
        ROWS.clear();
    }

    private static String restRequest(URI base, Operation<?> operation) {
        List<WireExchange> seen = new ArrayList<>();
        try (PaymentGateway gateway = RestGateway.open(GatewayConfig.of("rest", base, "shop", "secret"), seen::add)) {
            gateway.execute(operation);
        }
        return seen.isEmpty()
                ? ""
                : seen.get(0).target().getPath().substring(base.getPath().length() + 1);
    }

    private static String soapOperation(URI base, Operation<?> operation) {
        List<WireExchange> seen = new ArrayList<>();
        try (PaymentGateway gateway = SoapGateway.open(soap(base, "2021"), seen::add)) {
            gateway.execute(operation);
        }
        Matcher wrapper = WRAPPER.matcher(seen.isEmpty() ? "" : seen.get(0).sent());
        return wrapper.find() ? wrapper.group(1) : "";
    }

    private static GatewayConfig soap(URI base, String profile) {
        return GatewayConfig.from(Map.of(
                "gateway.protocol", "soap",
                "gateway.endpoint", base.toString(),
                "gateway.userName", "shop",
                "gateway.password", "secret",
                "gateway.soap.profile", profile));
    }

    private static boolean isSupported(Outcome<?> outcome) {
        return !(outcome instanceof Outcome.Refused<?> refused && refused.kind() == Outcome.Refused.Kind.UNSUPPORTED);
    }

    /** Notes of which operations every rule makes use. */
    private static void recordRules() {
        AtomicReference<String> current = new AtomicReference<>("");
        try (Contract contract = Contract.open(account -> recording(account, current), Optional.empty(), Map.of())) {
            Contract.allRules().forEach(rule -> {
                current.set(rule.id());
                contract.check(rule);
            });
        }
    }

    private static PaymentGateway recording(ApiAccount account, AtomicReference<String> rule) {
        PaymentGateway gateway =
                RestGateway.open(GatewayConfig.of("rest", account.endpoint(), account.userName(), account.password()));
        return new PaymentGateway() {
            @Override
            public <R> Outcome<R> execute(Operation<R> operation) {
                Row row = ROWS.get(Fields.typeOf(operation).getSimpleName());
                if (row != null) {
                    row.rules.add(rule.get());
                }
                return gateway.execute(operation);
            }

            @Override
            public void close() {
                gateway.close();
            }
        };
    }

    @Test
    void everyOperationHasBothWiresTheSimulatorAndARule() {
        ROWS.forEach((name, row) -> {
            assertThat(row.rest).as("REST requests of %s", name).isNotEmpty().doesNotContain("");
            assertThat(row.soap).as("SOAP operations of %s", name).isNotEmpty();
            assertThat(row.soap.contains("")).as("SOAP operations of %s", name).isEqualTo(name.equals(NOT_OVER_SOAP));
            assertThat(row.inMemory).as("%s in the simulator", name).isTrue();
            assertThat(row.rules).as("rules of %s", name).isNotEmpty();
        });
    }

    @Test
    void isThePageInTheDocumentation() throws IOException {
        DocumentedTable.isIn("operations.md", table());
    }

    private static String table() {
        return "| operation | REST request | SOAP operation | simulator | rules |\n|---|---|---|---|---|\n"
                + ROWS.entrySet().stream()
                        .map(row -> line(row.getKey(), row.getValue()))
                        .collect(Collectors.joining());
    }

    private static String line(String name, Row row) {
        return "| `" + name + "` | " + code(row.rest) + " | "
                + (name.equals(NOT_OVER_SOAP) ? "none" : code(row.soap) + (row.in2016 ? "" : ", not in 2016")) + " | "
                + (row.inMemory ? "yes" : "no") + " | " + ranges(row.rules) + " |\n";
    }

    private static String code(Set<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** {@code ONE 1-3, 7; TWO 2}. */
    private static String ranges(Set<String> ids) {
        Map<String, TreeSet<Integer>> numbers = new TreeMap<>();
        ids.forEach(id -> {
            Matcher parts = RULE.matcher(id);
            assertThat(parts.matches()).as(id).isTrue();
            numbers.computeIfAbsent(parts.group(1), prefix -> new TreeSet<>()).add(Integer.parseInt(parts.group(2)));
        });
        return numbers.entrySet().stream()
                .map(group -> group.getKey() + " " + ranges(group.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String ranges(TreeSet<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        int first = numbers.first();
        for (int number : numbers) {
            if (!numbers.contains(number + 1)) {
                ranges.add(first == number ? "" + number : first + "-" + number);
                Integer next = numbers.higher(number);
                first = next == null ? 0 : next;
            }
        }
        return String.join(", ", ranges);
    }
}
