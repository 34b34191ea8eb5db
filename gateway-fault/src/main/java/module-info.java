/** A server and a proxy that misbehave on purpose, and certificates for them. */
module org.merchantgateway.fault {
    requires static org.jspecify;

    exports org.merchantgateway.fault;
}
