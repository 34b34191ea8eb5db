/**
 * The payment gateway port over the SOAP wire.
 *
 * <p>Nothing generated is shown: Metro and JAXB alone see the types of the merchant service, because they fill them by
 * reflection.
 */
module org.merchantgateway.soap {
    requires transitive org.merchantgateway.domain;
    requires transitive org.merchantgateway.http;
    requires com.sun.xml.ws;
    requires static org.jspecify;

    exports org.merchantgateway.soap;
    exports org.merchantgateway.soap.wsdl to
            com.sun.xml.ws,
            com.sun.xml.bind,
            jakarta.xml.bind;

    opens org.merchantgateway.soap.wsdl to
            com.sun.xml.ws,
            com.sun.xml.bind,
            jakarta.xml.bind;

    provides org.merchantgateway.domain.config.GatewayProvider with
            org.merchantgateway.soap.SoapGatewayProvider;
}
