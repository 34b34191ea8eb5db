package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.simulator.GatewaySimulator;

/** The kit from the point of view of an adapter's author. */
class ContractKitTest {

    private static final String SANDBOX = "gateway.contract.sandbox";
    private static final String REPORTS = "gateway.contract.reports";

    private static final Function<ApiAccount, PaymentGateway> REST = account ->
            Gateways.open(GatewayConfig.of("rest", account.endpoint(), account.userName(), account.password()));

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(SANDBOX);
        System.clearProperty(REPORTS);
    }

    /** A contract of somebody else's project. */
    static class TheirContract extends GatewayContract {

        @Override
        protected PaymentGateway open(ApiAccount account) {
            return REST.apply(account);
        }
    }

    @ExcludedRule(id = "RFD-10", reason = "our bank | has no such field")
    static class ExcludingContract extends TheirContract {}

    @ExcludedRule(id = "RFD-99", reason = "there is none")
    static class ExcludingNothingContract extends TheirContract {}

    @ExcludedRule(id = "RFD-10", reason = " ")
    static class ExcludingWithoutReasonContract extends TheirContract {}

    @Test
    void rulesHaveIdsOfTheirOwnAndASource() {
        List<Rule> rules = Rules.stream().toList();

        assertThat(rules).hasSizeGreaterThanOrEqualTo(120);
        assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Z]{3}-\\d{2}"));
        assertThat(rules).extracting(Rule::source).noneMatch(String::isBlank);
        assertThat(rules)
                .extracting(rule -> rule.id().substring(0, 3) + rule.text())
                .doesNotHaveDuplicates();
    }

    @Test
    void triesASandboxByTheRulesThatNeedNoSimulator() throws IOException {
        try (GatewaySimulator bank = GatewaySimulator.start()) {
            System.setProperty(SANDBOX, account(bank).toString());
            long untried =
                    Rules.stream().filter(rule -> !rule.needs().isEmpty()).count();
            EngineExecutionResults results = run(TheirContract.class);

            results.testEvents()
                    .assertStatistics(statistics -> statistics
                            .succeeded(Rules.stream().count() - untried)
                            .failed(0)
                            .skipped(0));
            assertThat(report(TheirContract.class))
                    .contains(" 0 broken, " + untried + " left out")
                    .contains("| PAY-21 | refuses to pay an expired order, code 5 | left out: " + Need.CLOCK.reason()
                            + " |")
                    .contains("| REG-01 | registers an order and returns its id and payment page | kept |");
            assertThat(bank.orders().stream().count()).as("orders at the bank").isGreaterThan(100);
        }
    }

    private Path account(GatewaySimulator bank) throws IOException {
        return Files.writeString(
                folder.resolve("sandbox.properties"),
                "gateway.endpoint=" + bank.baseUri() + "\ngateway.userName="
                        + bank.settings().merchants().keySet().iterator().next() + "\ngateway.password="
                        + bank.settings().merchants().values().iterator().next().reveal() + "\n");
    }

    @Test
    void wantsTheWholeAccountOfASandbox() throws IOException {
        Path file =
                Files.writeString(folder.resolve("sandbox.properties"), "gateway.endpoint=http://127.0.0.1:1/payment");

        assertThatThrownBy(() -> ApiAccount.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gateway.userName is missing in " + file);
    }

    @Test
    void listsWhatIsExcludedWithItsReason() throws IOException {
        EngineExecutionResults results = run(ExcludingContract.class);

        results.testEvents()
                .assertStatistics(statistics ->
                        statistics.succeeded(Rules.stream().count() - 1).failed(0));
        assertThat(report(ExcludingContract.class))
                .contains(" 0 broken, 1 left out")
                .contains("or refuses the id as unsupported | left out: our bank \\| has no such field |");
    }

    @Test
    void refusesToExcludeWhatIsNotThere() {
        assertThatThrownBy(() -> Contract.open(REST, Optional.empty(), Map.of("RFD-99", "there is none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no rule RFD-99 to exclude");
        run(ExcludingNothingContract.class).allEvents().assertStatistics(statistics -> statistics.failed(1));
    }

    @Test
    void refusesToExcludeWithoutAReason() {
        assertThatThrownBy(() -> Contract.open(REST, Optional.empty(), Map.of("RFD-10", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the exclusion of rule RFD-10 must have a reason");
        run(ExcludingWithoutReasonContract.class).allEvents().assertStatistics(statistics -> statistics.failed(1));
    }

    @Test
    void reportsRuleExpectationAndWhatHappened() {
        Broken broken = BrokenMoney.completing().get(2);
        Function<ApiAccount, PaymentGateway> adapter =
                account -> broken.defect().of(REST.apply(account), account);
        try (Contract contract = Contract.open(adapter, Optional.empty(), Map.of())) {
            Rule rule = Rules.stream()
                    .filter(candidate -> candidate.id().equals(broken.rule()))
                    .findFirst()
                    .orElseThrow();

            assertThatThrownBy(() -> contract.check(rule))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("DEP-03 completes one minor unit less than the hold: ")
                    .hasMessageContainingAll("deposited 229999", "deposited 230000");
            assertThat(contract.results())
                    .filteredOn(result -> result.verdict() == RuleResult.Verdict.BROKEN)
                    .extracting(RuleResult::rule)
                    .containsExactly(rule);
        }
    }

    @Test
    void reportsNoPasswordThatAnAdapterPrints() {
        Function<ApiAccount, PaymentGateway> careless = account -> Defect.tampered(
                REST.apply(account),
                (operation, sound) -> Outcome.Refused.byGateway(
                        operation, "5", Texts.technical("not let in with " + account.password())));
        try (Contract contract = Contract.open(careless, Optional.empty(), Map.of())) {
            Rule rule = Rules.stream().findFirst().orElseThrow();

            assertThatThrownBy(() -> contract.check(rule))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("not let in with ***")
                    .satisfies(thrown ->
                            assertThat(Throwables.getStackTrace(thrown)).doesNotContain("secret"));
            assertThat(contract.results().get(0).detail())
                    .contains("not let in with ***")
                    .doesNotContain("secret");
        }
    }

    @Test
    void reportsNoPasswordThatAnAdapterThrows() {
        Function<ApiAccount, PaymentGateway> careless =
                account -> Defect.tampered(REST.apply(account), (operation, sound) -> {
                    throw new LinkageError("not let in", new IOException("with " + account.password()));
                });
        try (Contract contract = Contract.open(careless, Optional.empty(), Map.of())) {
            Rule rule = Rules.stream().findFirst().orElseThrow();

            assertThatThrownBy(() -> contract.check(rule))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("ended by java.lang.LinkageError, whose text contains the account's password")
                    .satisfies(thrown ->
                            assertThat(Throwables.getStackTrace(thrown)).doesNotContain("secret"));
            assertThat(contract.results().get(0).detail()).doesNotContain("secret");
        }
    }

    @Test
    void reportsAnAdapterThatEndsWithAnError() {
        Function<ApiAccount, PaymentGateway> broken =
                account -> Defect.tampered(REST.apply(account), (operation, sound) -> {
                    throw new StackOverflowError();
                });
        try (Contract contract = Contract.open(broken, Optional.empty(), Map.of())) {
            Rule rule = Rules.stream().findFirst().orElseThrow();

            assertThatThrownBy(() -> contract.check(rule)).isInstanceOf(StackOverflowError.class);
            assertThat(contract.results().get(0))
                    .isEqualTo(RuleResult.broken(rule, "ended by java.lang.StackOverflowError"));
        }
    }

    private EngineExecutionResults run(Class<?> contract) {
        System.setProperty(REPORTS, folder.toString());
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute();
    }

    private String report(Class<?> contract) throws IOException {
        return Files.readString(folder.resolve(contract.getSimpleName() + ".md"));
    }
}
