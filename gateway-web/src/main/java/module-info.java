/** What the web side of a shop needs: notifications of every style, read and checked, and the pages of 3-D Secure. */
module org.merchantgateway.web {
    requires transitive org.merchantgateway.domain;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports org.merchantgateway.web.callback;
    exports org.merchantgateway.web.threeds;
}
