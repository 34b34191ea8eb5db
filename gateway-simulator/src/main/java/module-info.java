/** A simulator of the payment gateway: over HTTP as REST and SOAP with its pages, or in memory behind the port. */
module org.merchantgateway.simulator {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.jr.ob;
    requires gg.jte.runtime;
    requires java.net.http;
    requires java.xml;
    requires jdk.httpserver;
    requires transitive org.merchantgateway.domain;
    requires org.merchantgateway.fault;
    requires static org.immutables.value.annotations; // at compile time alone
    requires static java.compiler; // the generated pages say that they are generated
    requires static transitive org.jspecify;

    exports org.merchantgateway.simulator;
    exports org.merchantgateway.simulator.acs;
    exports org.merchantgateway.simulator.callback;
    exports org.merchantgateway.simulator.card;
    exports org.merchantgateway.simulator.history;
    exports org.merchantgateway.simulator.setting;
}
