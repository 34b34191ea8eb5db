package org.merchantgateway.testkit.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rules of the contract. */
final class Rules {

    private Rules() {}

    /** The rules by operation, in the order in which a reader meets them. */
    static Map<String, List<Rule>> byGroup() {
        Map<String, List<Rule>> groups = new LinkedHashMap<>();
        groups.put("registering an order", RegisterRules.all());
        groups.put("payment by card", CardPaymentRules.all());
        groups.put("3-D Secure", ThreeDsRules.all());
        groups.put("enrollment", EnrollmentRules.all());
        groups.put("payment by a stored card", BindingPaymentRules.all());
        groups.put("stored cards", BindingRules.all());
        groups.put("payment by a wallet", WalletRules.all());
        groups.put("completion", CompletionRules.all());
        groups.put("reversal", ReversalRules.all());
        groups.put("refund", RefundRules.all());
        groups.put("order status", StatusRules.all());
        groups.put("short order status", ShortStatusRules.all());
        groups.put("orders of a period", LastOrdersRules.all());
        groups.put("declining an order", DeclineRules.all());
        groups.put("added parameters", ParameterRules.all());
        groups.put("what arrives", ArrivalRules.all());
        groups.put("settling", SettlingRules.all());
        groups.put("one execution", ExecutionRules.all());
        groups.put("many threads", ConcurrencyRules.all());
        groups.put("printing", PrintingRules.all());
        groups.put("compatibility", CompatibilityRules.all());
        groups.put("the manual's stories", ManualStories.all());
        return groups;
    }

    static Stream<Rule> stream() {
        return byGroup().values().stream().flatMap(List::stream);
    }
}
