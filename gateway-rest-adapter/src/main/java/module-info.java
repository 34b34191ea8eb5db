/** The payment gateway port over the REST wire. */
module org.merchantgateway.rest {
    requires transitive org.merchantgateway.domain;
    requires transitive org.merchantgateway.http;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports org.merchantgateway.rest;

    uses org.merchantgateway.rest.OwnOperations;

    provides org.merchantgateway.domain.config.GatewayProvider with
            org.merchantgateway.rest.RestGatewayProvider;
}
