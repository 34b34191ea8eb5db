package org.merchantgateway.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.testkit.contract.Contract;
import org.merchantgateway.testkit.contract.Rule;
import org.merchantgateway.testkit.contract.RuleResult;

/** The rules hold at every gateway of the family, by whatever way leads to it. */
class ProfileContractTest {

    /** The rules that a gateway cannot keep because it lacks a request; a rule that is left out otherwise fails by its id. */
    private static final Map<String, String> WITHOUT_REQUEST = Map.of(
            "sber",
            "BPY-07 BND-07 BND-10 BND-15 BND-19",
            "satim",
            "EMV-03 EMV-04 EMV-09 EMV-10 EMV-11 EMV-13 EMV-14 EMV-15 EMV-19 WAL-01 WAL-02 WAL-03 WAL-04 WAL-05 WAL-06 WAL-07 WAL-08 WAL-09 ARR-16 CMP-01 CMP-02 CMP-03");

    @TestFactory
    Stream<DynamicTest> theRulesHold() {
        return Profile.builtIn().stream()
                .filter(profile -> profile != Profile.manual())
                .flatMap(profile -> Arrays.stream(ContractWires.values())
                        .filter(wire -> wire.missing(profile).isEmpty())
                        .map(wire -> DynamicTest.dynamicTest(
                                profile.name() + " by " + wire.title(), () -> theRulesHold(profile, wire))));
    }

    private static void theRulesHold(Profile profile, ContractWires wire) {
        try (Contract contract = wire.open(profile)) {
            contract.rules().values().forEach(rules -> rules.forEach(rule -> check(contract, rule)));

            assertThat(contract.results())
                    .filteredOn(result -> result.verdict() == RuleResult.Verdict.BROKEN)
                    .isEmpty();
            assertThat(contract.results().stream()
                            .filter(result -> result.detail().contains("has no request"))
                            .map(result -> result.rule().id())
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(WITHOUT_REQUEST.getOrDefault(profile.name(), ""));
        }
    }

    private static void check(Contract contract, Rule rule) {
        try {
            contract.check(rule);
        } catch (AssertionError broken) {
            return; // stands among the results, beside others that are broken
        }
    }

    @Test
    void aGatewayOfJsonBodiesHasNoSoap() {
        assertThat(ContractWires.SOAP.missing(Profile.of("sber")))
                .contains("the gateway of profile sber has no SOAP: its bodies are JSON");
        assertThat(ContractWires.SOAP.missing(Profile.of("alfa"))).isEmpty();
    }
}
