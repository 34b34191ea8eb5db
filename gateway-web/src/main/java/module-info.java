/** What the web side of a shop needs: the gateway's notifications of every style, read and checked. */
module org.merchantgateway.web {
    requires transitive org.merchantgateway.domain;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports org.merchantgateway.web.callback;
}
