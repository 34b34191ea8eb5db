/** A simulator of the payment gateway, and what teams test themselves and their adapters with. */
module org.merchantgateway.testkit {
    requires com.fasterxml.jackson.core;
    requires java.net.http;
    requires java.xml;
    requires jdk.httpserver;
    requires transitive org.merchantgateway.domain;
    requires static transitive org.jspecify;

    // only for those who run the contract tests
    requires static transitive org.junit.jupiter.api;
    requires static transitive org.assertj.core;

    // only for those who use the generators
    requires static transitive net.jqwik.api;

    exports org.merchantgateway.testkit.contract;
    exports org.merchantgateway.testkit.fault;
    exports org.merchantgateway.testkit.generator;
    exports org.merchantgateway.testkit.junit;
    exports org.merchantgateway.testkit.simulator;
    exports org.merchantgateway.testkit.simulator.acs;
    exports org.merchantgateway.testkit.simulator.callback;
    exports org.merchantgateway.testkit.simulator.card;
    exports org.merchantgateway.testkit.simulator.history;
    exports org.merchantgateway.testkit.simulator.setting;
}
