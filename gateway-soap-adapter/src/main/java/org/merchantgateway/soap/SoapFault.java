package org.merchantgateway.soap;

import com.sun.xml.ws.api.message.Message;
import java.io.Serial;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Texts;

/**
 * The gateway answered with a SOAP fault.
 *
 * <p>Decide on the code, never on the text: texts differ between the gateway's releases and are in its own language.
 * Neither is in the message of this exception, because a server may quote the request in them.
 */
final class SoapFault extends CallFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    /** Of WSS4J up to 1.6, and from 2 on, which says no more than that there was an error. */
    private static final Set<String> SECURITY = Set.of(
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
            "http://ws.apache.org/wss4j");

    private final QName code;
    private final String text;
    private final int status;

    private SoapFault(QName code, String text, int status) {
        super("the gateway answered with a SOAP fault");
        this.code = code;
        this.text = text;
        this.status = status;
    }

    /**
     * Reads a fault. Not by Metro, which makes a SAAJ object of it, and by whichever SAAJ it finds on the host's class path.
     *
     * @param message a message that is a fault
     * @param status the HTTP status it came under
     * @throws UnreadableAnswer if it is not shaped as one
     */
    static SoapFault of(Message message, int status) {
        try {
            return read(message.readPayload(), status);
        } catch (XMLStreamException | RuntimeException broken) {
            // no cause: it may quote the answer
            throw new UnreadableAnswer("the SOAP fault cannot be read", status);
        }
    }

    private static SoapFault read(XMLStreamReader fault, int status) throws XMLStreamException {
        QName code = new QName("");
        String text = "";
        int depth = 1;
        while (depth > 0) {
            int event = fault.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (depth == 1 ? fault.getLocalName() : "") {
                    case "faultcode" -> code = code(fault);
                    case "faultstring" -> text = fault.getElementText();
                    default -> depth++;
                }
            }
        }
        return new SoapFault(code, text, status);
    }

    /** A code with a prefix that nothing declares is in no namespace: it says nothing then. */
    private static QName code(XMLStreamReader fault) throws XMLStreamException {
        NamespaceContext namespaces = fault.getNamespaceContext();
        String[] name = fault.getElementText().strip().split(":", 2);
        @Nullable String namespace = namespaces.getNamespaceURI(name.length == 2 ? name[0] : "");
        return new QName(namespace, name[name.length - 1]);
    }

    /** The faultcode, its prefix resolved; empty if the gateway gave none. */
    QName code() {
        return code;
    }

    /** The faultstring, raw and of any length. */
    String text() {
        return text;
    }

    /** A clear no if the code says that the message was not let in or not understood; else anything may have happened. */
    @Override
    <R> Outcome<R> outcome(Operation<R> operation) {
        if (SECURITY.contains(code.getNamespaceURI())) {
            return refused(operation, Outcome.Refused.Kind.ACCESS);
        }
        return isNotUnderstood()
                ? refused(operation, Outcome.Refused.Kind.GATEWAY)
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

    private <R> Outcome<R> refused(Operation<R> operation, Outcome.Refused.Kind kind) {
        return new Outcome.Refused<>(
                kind, "", Texts.technical(text), OptionalInt.of(status), OptionalInt.empty(), operation.effect());
    }
}
