package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.merchantgateway.testkit.DocumentedTable;

/** For every rule there is a gateway that breaks it, and the contract finds it out. */
class BrokenGatewaysTest {

    /** The rules that every broken gateway fails, by the rule that it was made for. */
    private static final Map<String, Set<String>> FAILED = new TreeMap<>();

    /** Failures that are not the contract's own. */
    private static final List<String> ODD = new ArrayList<>();

    @BeforeAll
    static void tryAll() {
        inMemory().forEach(broken -> FAILED.put(broken.rule(), inMemory(broken)));
        BrokenPromises.executing().forEach(broken -> FAILED.put(broken.rule(), overRest(broken)));
    }

    @AfterAll
    static void forget() {
        FAILED.clear();
        ODD.clear();
    }

    private static Stream<Broken> inMemory() {
        return Stream.of(
                        BrokenRegistering.all(),
                        BrokenPaying.all(),
                        BrokenThreeDs.all(),
                        BrokenThreeDs2.all(),
                        BrokenStoredCards.paying(),
                        BrokenStoredCards.kept(),
                        BrokenStoredCards.wallets(),
                        BrokenMoney.completing(),
                        BrokenMoney.reversing(),
                        BrokenMoney.refunding(),
                        BrokenAnswers.reporting(),
                        BrokenAnswers.listing(),
                        BrokenAnswers.unpaid(),
                        BrokenArrivals.all(),
                        BrokenPromises.settling(),
                        BrokenPromises.others())
                .flatMap(List::stream);
    }

    private static Stream<Broken> all() {
        return Stream.concat(inMemory(), BrokenPromises.executing().stream());
    }

    private static Set<String> inMemory(Broken broken) {
        BrokenInMemory.broken = Optional.of(broken);
        return failed(broken, BrokenInMemory.class);
    }

    private static Set<String> overRest(Broken broken) {
        BrokenOverRest.broken = Optional.of(broken);
        return failed(broken, BrokenOverRest.class);
    }

    private static Set<String> failed(Broken broken, Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(failure -> rule(broken, failure))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rule that failed. */
    private static String rule(Broken broken, Event failure) {
        String name = failure.getTestDescriptor().getDisplayName();
        Throwable thrown = failure.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
        boolean isInItsWords = thrown instanceof AssertionError
                && thrown.getMessage().startsWith(name + ": ")
                && !(thrown.getCause() instanceof RuntimeException);
        if (!isInItsWords) {
            ODD.add(broken + ": " + name + ": " + thrown);
        }
        return name.substring(0, name.indexOf(' '));
    }

    @Test
    void everyRuleHasABrokenGatewayAndNoOtherIsThere() {
        assertThat(all().map(Broken::rule))
                .containsExactlyInAnyOrderElementsOf(
                        Rules.stream().map(Rule::id).toList());
    }

    @Test
    void everyRuleFailsInItsOwnWords() {
        assertThat(ODD).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theContractFindsOut() {
        return all().map(broken -> DynamicTest.dynamicTest(
                broken.toString(), () -> assertThat(FAILED.get(broken.rule())).contains(broken.rule())));
    }

    @Test
    void isThePageInTheDocumentation() throws IOException {
        DocumentedTable.isIn("contract.md", table());
    }

    private static String table() {
        Map<String, Broken> broken = all().collect(Collectors.toMap(Broken::rule, Function.identity()));
        return "| rule | what a gateway does | source | needs | proven by a gateway that | other rules it breaks |\n"
                + "|---|---|---|---|---|---|\n"
                + Rules.stream().map(rule -> line(rule, broken.get(rule.id()))).collect(Collectors.joining());
    }

    private static String line(Rule rule, Broken broken) {
        Set<String> besides = new TreeSet<>(FAILED.get(rule.id()));
        besides.remove(rule.id());
        List<String> cells = new ArrayList<>();
        cells.add(rule.id());
        cells.add(rule.text());
        cells.add(rule.source());
        cells.add(rule.needs().stream()
                .map(need -> need.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", ")));
        cells.add(broken.what());
        cells.add(String.join(" ", besides));
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
