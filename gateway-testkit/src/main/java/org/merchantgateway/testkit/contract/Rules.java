package org.merchantgateway.testkit.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rules of the contract. */
final class Rules {

    private Rules() {}

    /** The rules by the manual's groups of requests, in the order in which a reader meets them. */
    static Map<String, List<Rule>> byGroup() {
        Map<String, List<Rule>> groups = new LinkedHashMap<>();
        groups.put("the manual's stories", ManualStories.all());
        groups.put("one-phase payment", OnePhaseRules.all());
        groups.put("two-phase payment", TwoPhaseRules.all());
        groups.put("parts of a payment", PartRules.all());
        groups.put("3-D Secure", ThreeDsRules.all());
        groups.put("bindings", BindingRules.all());
        groups.put("wallets", WalletRules.all());
        groups.put("order status", StatusRules.all());
        groups.put("orders", OrderRules.all());
        groups.put("compatibility", CompatibilityRules.all());
        return groups;
    }
}
