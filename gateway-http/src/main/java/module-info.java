/** One POST over {@code java.net.http}, and what its failure means. */
module org.merchantgateway.http {
    requires transitive org.merchantgateway.domain;
    requires transitive java.net.http;
    requires static org.jspecify;

    exports org.merchantgateway.http;
    exports org.merchantgateway.http.answer;
}
