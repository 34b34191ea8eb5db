package org.merchantgateway.simulator.soap;

import javax.xml.namespace.QName;

/** A request that the gateway cannot take up at all: answered by a fault with HTTP status 500. Carries no stack trace. */
final class SoapFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final QName code;

    private SoapFault(QName code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    /** The message is wrong. */
    static SoapFault client(String text) {
        return new SoapFault(new QName(Names.SOAP, "Client", "soap"), text);
    }

    /** The envelope is not of SOAP 1.1. */
    static SoapFault version() {
        return new SoapFault(
                new QName(Names.SOAP, "VersionMismatch", "soap"), "Only envelopes of SOAP 1.1 are understood");
    }

    /** A header must be understood, and is not. */
    static SoapFault notUnderstood(QName header) {
        return new SoapFault(
                new QName(Names.SOAP, "MustUnderstand", "soap"),
                "MustUnderstand headers: [" + header + "] are not understood");
    }

    /** The security header is missing or incomplete. The text is the gateway's own, as observed. */
    static SoapFault security() {
        return new SoapFault(
                new QName(Names.WSSE, "InvalidSecurity", "ns1"),
                "An error was discovered processing the <wsse:Security> header");
    }

    /** The credentials are nobody's, at a gateway that says so by a fault. */
    static SoapFault authentication() {
        return new SoapFault(
                new QName(Names.WSSE, "FailedAuthentication", "ns1"),
                "The security token could not be authenticated or authorized");
    }

    QName code() {
        return code;
    }

    /** The fault's text. */
    String text() {
        return String.valueOf(getMessage());
    }
}
