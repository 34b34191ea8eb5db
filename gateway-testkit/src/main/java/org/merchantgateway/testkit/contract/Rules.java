package org.merchantgateway.testkit.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rules of the contract. */
final class Rules {

    private static final Map<String, List<Rule>> BY_GROUP = groups();

    private Rules() {}

    private static Map<String, List<Rule>> groups() {
        Map<String, List<Rule>> groups = new LinkedHashMap<>();
        groups.put("registering an order", Rule.of(new RegisterRules()));
        groups.put("payment by card", Rule.of(new CardPaymentRules()));
        groups.put("3-D Secure", Rule.of(new ThreeDsRules()));
        groups.put("3-D Secure 2", Rule.of(new ThreeDs2Rules()));
        groups.put("enrollment", Rule.of(new EnrollmentRules()));
        groups.put("payment by a stored card", Rule.of(new BindingPaymentRules()));
        groups.put("stored cards", Rule.of(new BindingRules()));
        groups.put("payment by a wallet", Rule.of(new WalletRules()));
        groups.put("completion", Rule.of(new CompletionRules()));
        groups.put("reversal", Rule.of(new ReversalRules()));
        groups.put("refund", Rule.of(new RefundRules()));
        groups.put("order status", Rule.of(new StatusRules()));
        groups.put("short order status", Rule.of(new ShortStatusRules()));
        groups.put("orders of a period", Rule.of(new LastOrdersRules()));
        groups.put("declining an order", Rule.of(new DeclineRules()));
        groups.put("added parameters", Rule.of(new ParameterRules()));
        groups.put("what arrives", Rule.of(new ArrivalRules()));
        groups.put("settling", Rule.of(new SettlingRules()));
        groups.put("one execution", Rule.of(new ExecutionRules()));
        groups.put("many threads", Rule.of(new ConcurrencyRules()));
        groups.put("printing", Rule.of(new PrintingRules()));
        groups.put("compatibility", Rule.of(new CompatibilityRules()));
        groups.put("the manual's stories", Rule.of(new ManualRules()));
        return Collections.unmodifiableMap(groups);
    }

    /** The rules by topic, in the order of the documentation. */
    static Map<String, List<Rule>> byGroup() {
        return BY_GROUP;
    }

    static Stream<Rule> stream() {
        return BY_GROUP.values().stream().flatMap(List::stream);
    }
}
