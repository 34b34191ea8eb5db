package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.testkit.DocumentedTable;

/** The table in {@code docs/faults.md}, made of what was seen. */
final class FaultsPage {

    private static final String HEAD =
            "| | what happens | REST: outcome | executed | SOAP: outcome | executed |\n|---|---|---|---|---|---|\n";

    private final List<Trial> trials;
    private final Map<String, Seen> seen = new HashMap<>();

    FaultsPage(List<Trial> trials) {
        this.trials = trials;
    }

    void note(Trial trial, WireUnderTest wire, Seen result) {
        seen.put(trial.name(wire), result);
    }

    /** Compares the page with what was seen. */
    void check() throws IOException {
        for (WireUnderTest wire : WireUnderTest.values()) {
            assertThat(trials)
                    .extracting(trial -> trial.name(wire))
                    .filteredOn(name -> !seen.containsKey(name))
                    .as("nothing was seen of these, so there is no table")
                    .isEmpty();
        }
        DocumentedTable.isIn("faults.md", table());
    }

    private String table() {
        return HEAD
                + trials.stream()
                        .collect(Collectors.groupingBy(Trial::number, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(this::line)
                        .collect(Collectors.joining());
    }

    private String line(List<Trial> kinds) {
        String cells = Stream.of(WireUnderTest.values())
                .map(wire -> " | " + cell(kinds, wire, Seen::outcome) + " | " + cell(kinds, wire, Seen::executions))
                .collect(Collectors.joining());
        return "| " + kinds.get(0).number() + " | " + kinds.get(0).fault()
                + (cells.contains("<br>") ? "" : variants(kinds)) + cells + " |\n";
    }

    /** The kinds that are not told apart by what comes of them. */
    private static String variants(List<Trial> kinds) {
        String variants = kinds.stream()
                .map(Trial::variant)
                .filter(variant -> !variant.isEmpty())
                .collect(Collectors.joining("; "));
        return variants.isEmpty() ? "" : ": " + variants;
    }

    /** What all kinds have in common, or what each of them comes to. */
    private String cell(List<Trial> kinds, WireUnderTest wire, Function<Seen, Object> part) {
        Map<String, List<String>> kindsOf = kinds.stream()
                .collect(Collectors.groupingBy(
                        trial -> String.valueOf(part.apply(seen.get(trial.name(wire)))),
                        LinkedHashMap::new,
                        Collectors.mapping(Trial::variant, Collectors.toList())));
        return kindsOf.size() == 1
                ? kindsOf.keySet().iterator().next()
                : kindsOf.entrySet().stream()
                        .map(same -> same.getKey() + " (" + String.join("; ", same.getValue()) + ")")
                        .collect(Collectors.joining("<br>"));
    }
}
