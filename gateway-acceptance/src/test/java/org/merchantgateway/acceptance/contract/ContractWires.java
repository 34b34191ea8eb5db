package org.merchantgateway.acceptance.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.testkit.contract.ApiAccount;
import org.merchantgateway.testkit.contract.Contract;
import org.merchantgateway.testkit.contract.Need;

/** The ways to a gateway by which the contract is tried. */
enum ContractWires {
    MEMORY("memory"),
    REST("REST"),
    SOAP("SOAP");

    /** What no gateway without a wire has. */
    private static final Map<Need, String> IN_MEMORY_MISSING = Map.of(
            Need.FAULTS, "in memory there is no wire that could lose anything",
            Need.LOCKS, "in memory nobody logs in");

    private final String title;

    ContractWires(String title) {
        this.title = title;
    }

    /** What tables call it. */
    String title() {
        return title;
    }

    /** Why a gateway of the profile does not have it at all; empty if it has. */
    Optional<String> missing(Profile profile) {
        return this == SOAP && profile.bodies() == BodyStyle.JSON
                ? Optional.of("the gateway of profile " + profile.name() + " has no SOAP: its bodies are JSON")
                : Optional.empty();
    }

    /** The contract against a simulator of the profile; to be closed. */
    Contract open(Profile profile) {
        return Contract.open(this::gateway, profile, excluded());
    }

    private PaymentGateway gateway(ApiAccount account) {
        return switch (this) {
            case MEMORY -> account.simulator().orElseThrow().gateway(account.userName());
            case REST -> Gateways.open(account.config("rest"));
            case SOAP -> Gateways.open(account.config("soap"));
        };
    }

    private Map<String, String> excluded() {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (this == MEMORY) {
            Contract.allRules()
                    .forEach(rule -> IN_MEMORY_MISSING.forEach((need, reason) -> {
                        if (rule.needs().contains(need)) {
                            reasons.put(rule.id(), reason);
                        }
                    }));
        }
        return reasons;
    }
}
