/** What teams test adapters and shops with: contract rules, a JUnit extension, generators of values. */
module org.merchantgateway.testkit {
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.merchantgateway.domain;
    requires transitive org.merchantgateway.simulator;
    requires static transitive org.jspecify;

    // only for those who use the generators
    requires static transitive net.jqwik.api;

    exports org.merchantgateway.testkit.contract;
    exports org.merchantgateway.testkit.generator;
    exports org.merchantgateway.testkit.junit;
}
