/** Times every call of a payment gateway in a Micrometer registry. */
module org.merchantgateway.micrometer {
    requires transitive org.merchantgateway.domain;
    requires transitive micrometer.core;
    requires static org.jspecify;

    exports org.merchantgateway.micrometer;
}
