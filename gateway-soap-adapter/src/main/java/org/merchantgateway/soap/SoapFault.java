package org.merchantgateway.soap;

import com.sun.xml.ws.api.message.Message;
import com.sun.xml.ws.fault.SOAPFaultBuilder;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.Serial;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.namespace.QName;
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
     * Reads a fault.
     *
     * @param message a message that is a fault
     * @param status the HTTP status it came under
     * @throws UnreadableAnswer if it is not shaped as one
     */
    static SoapFault of(Message message, int status) {
        try {
            if (SOAPFaultBuilder.create(message).createException(null) instanceof SOAPFaultException fault) {
                @Nullable QName code = fault.getFault().getFaultCodeAsQName();
                @Nullable String text = fault.getFault().getFaultString();
                return new SoapFault(code == null ? new QName("") : code, text == null ? "" : text, status);
            }
        } catch (JAXBException | RuntimeException broken) {
            // no cause: it may quote the answer
        }
        throw new UnreadableAnswer("the SOAP fault cannot be read", status);
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
