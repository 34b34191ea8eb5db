package org.merchantgateway.soap;

import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.Serial;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The gateway answered with a SOAP fault.
 *
 * <p>Decide on the code, never on the text: texts differ between the gateway's releases and are in its own language.
 * Neither is in the message of this exception, because a server may quote the request in them.
 */
final class SoapFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final QName code;
    private final String text;

    private SoapFault(QName code, String text) {
        super("the gateway answered with a SOAP fault");
        this.code = code;
        this.text = text;
    }

    static SoapFault of(SOAPFaultException fault) {
        @Nullable QName code = fault.getFault().getFaultCodeAsQName();
        @Nullable String text = fault.getFault().getFaultString();
        return new SoapFault(code == null ? new QName("") : code, text == null ? "" : text);
    }

    /** The faultcode, its prefix resolved; empty if the gateway gave none. */
    QName code() {
        return code;
    }

    /** The faultstring, raw and of any length. */
    String text() {
        return text;
    }
}
