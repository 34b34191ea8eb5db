package org.merchantgateway.simulator.soap;

import org.merchantgateway.simulator.description.ServiceDescription;

/** The namespaces of the wire. */
final class Names {

    /** SOAP 1.1. */
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    /** The gateway's operations; their parts and everything in them are in no namespace. */
    static final String MERCHANT = ServiceDescription.NAMESPACE;
    /** WS-Security. */
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private Names() {}
}
