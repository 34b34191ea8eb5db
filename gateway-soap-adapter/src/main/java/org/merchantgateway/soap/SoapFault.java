package org.merchantgateway.soap;

import java.util.OptionalInt;
import java.util.Set;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Texts;

/**
 * A SOAP fault. Decide on the code, never on the text: texts differ between the gateway's releases and are in its own
 * language.
 *
 * @param code the faultcode, its prefix resolved; empty if the gateway gave none
 * @param text the faultstring, raw and of any length; a server may quote the request in it
 */
record SoapFault(QName code, String text) {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    /** Of WSS4J up to 1.6, and from 2 on, which says no more than that there was an error. */
    private static final Set<String> SECURITY = Set.of(
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
            "http://ws.apache.org/wss4j");

    /** Reads a fault up to its end. Code and text are its own children alone. */
    static SoapFault read(StrictXml xml) throws XMLStreamException {
        QName code = new QName("");
        String text = "";
        while (xml.isNextTagAStart(new StringBuilder())) {
            switch (xml.getLocalName()) {
                case "faultcode" -> code = code(xml);
                case "faultstring" -> text = xml.skip();
                default -> xml.skip();
            }
        }
        return new SoapFault(code, text);
    }

    /** A code with a prefix that nothing declares is in no namespace: it says nothing then. */
    private static QName code(StrictXml xml) throws XMLStreamException {
        NamespaceContext namespaces = xml.getNamespaceContext();
        String[] name = xml.skip().strip().split(":", 2);
        @Nullable String namespace = namespaces.getNamespaceURI(name.length == 2 ? name[0] : "");
        return new QName(namespace, name[name.length - 1]);
    }

    /**
     * A clear no if the code says that the message was not let in or not understood; else anything may have happened.
     *
     * @param status the HTTP status under which it came
     */
    <R> Outcome<R> outcome(Operation<R> operation, int status) {
        if (SECURITY.contains(code.getNamespaceURI())) {
            return refused(operation, Outcome.Refused.Kind.ACCESS, status);
        }
        return isNotUnderstood()
                ? refused(operation, Outcome.Refused.Kind.GATEWAY, status)
                : new Outcome.InDoubt<>(
                        operation.pending(),
                        Doubt.of(Doubt.Kind.FAULT, "a SOAP fault that does not say what became of it", status));
    }

    /** SOAP 1.1 may refine a code by a dot: {@code Client.Authentication}. */
    private boolean isNotUnderstood() {
        return code.getNamespaceURI().equals(SOAP)
                && switch (code.getLocalPart().split("\\.", 2)[0]) {
                    case "Client", "VersionMismatch", "MustUnderstand" -> true;
                    default -> false;
                };
    }

    private <R> Outcome<R> refused(Operation<R> operation, Outcome.Refused.Kind kind, int status) {
        return new Outcome.Refused<>(
                kind, "", Texts.technical(text), OptionalInt.of(status), OptionalInt.empty(), operation.effect());
    }

    /** Without code and text: a server may quote the request in them. */
    @Override
    public String toString() {
        return "SoapFault";
    }
}
