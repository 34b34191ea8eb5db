package org.merchantgateway.testkit.contract;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.Profile;

/**
 * The contract tests. An adapter's author extends it and says how to open the adapter:
 *
 * <pre>{@code
 * class MyAdapterContractTest extends GatewayContract {
 *     @Override
 *     protected PaymentGateway open(ApiAccount account) {
 *         return MyAdapter.open(account.config("mine"));
 *     }
 * }
 * }</pre>
 *
 * <p>They run against a simulator of their own, or against a sandbox, if the system property
 * {@code gateway.contract.sandbox} names a properties file with its account ({@link ApiAccount#read}). Every rule is a test
 * with the rule's id and text as its name. Rules that are excluded ({@link ExcludedRule}), need a payer or a clock
 * that a sandbox lacks, or make a request that the gateway's profile lacks, are not run; the report lists them with the reason,
 * {@code target/gateway-contract/<class>.md}, beside all others. The system property {@code gateway.contract.reports} names
 * another folder.
 */
public abstract class GatewayContract {

    /** Names the properties file of a sandbox's account. */
    private static final String SANDBOX = "gateway.contract.sandbox";

    /** For test classes. */
    protected GatewayContract() {}

    /**
     * Opens the adapter under test. Called once for most rules, and again for every further gateway that a rule needs.
     *
     * @param account at a simulator, or at the sandbox
     * @return the gateway, which is closed after the tests
     */
    protected abstract PaymentGateway open(ApiAccount account);

    /**
     * What the simulator is like against which the adapter is tried; a sandbox's account names its own.
     *
     * @return the manual unless it is overridden
     */
    protected Profile profile() {
        return Profile.manual();
    }

    /** All rules that are not left out, by topic. */
    @TestFactory
    final Stream<DynamicNode> contract(TestReporter reporter) {
        Map<String, String> excluded = excluded(getClass());
        Contract contract = sandbox()
                .map(account -> Contract.open(this::open, Optional.of(account), excluded))
                .orElseGet(() -> Contract.open(this::open, profile(), excluded));
        return contract.rules().entrySet().stream()
                .map(group -> group(contract, group.getKey(), group.getValue()))
                .onClose(() -> end(contract, reporter));
    }

    private static Optional<ApiAccount> sandbox() {
        return Optional.ofNullable(System.getProperty(SANDBOX)).map(Path::of).map(ApiAccount::read);
    }

    /** The exclusions of a test class. */
    static Map<String, String> excluded(Class<? extends GatewayContract> contract) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Arrays.stream(contract.getAnnotationsByType(ExcludedRule.class))
                .forEach(exclusion -> reasons.put(exclusion.id(), exclusion.reason()));
        return reasons;
    }

    private static DynamicNode group(Contract contract, String name, List<Rule> rules) {
        return DynamicContainer.dynamicContainer(
                name, rules.stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> contract.check(rule))));
    }

    private void end(Contract contract, TestReporter reporter) {
        contract.close();
        Path report = ContractReport.write(getClass().getSimpleName(), contract.results());
        reporter.publishEntry("contract", ContractReport.summary(contract.results()) + ": " + report);
    }
}
