package org.merchantgateway.simulator.soap;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.merchantgateway.simulator.xml.XmlElement;

/**
 * An envelope that was taken apart.
 *
 * @param login the user name of its security header
 * @param password the password of its security header
 * @param wrapper the body's first element, which names the operation
 */
record SoapRequest(String login, String password, XmlElement wrapper) {

    private static final QName ENVELOPE = new QName(Names.SOAP, "Envelope");
    private static final QName HEADER = new QName(Names.SOAP, "Header");
    private static final QName BODY = new QName(Names.SOAP, "Body");
    private static final QName MUST_UNDERSTAND = new QName(Names.SOAP, "mustUnderstand");
    private static final QName SECURITY = new QName(Names.WSSE, "Security");
    private static final QName TOKEN = new QName(Names.WSSE, "UsernameToken");
    private static final QName USERNAME = new QName(Names.WSSE, "Username");
    private static final QName PASSWORD = new QName(Names.WSSE, "Password");

    /**
     * Takes an envelope apart. Of the security header only user name and password count: real clients send nonces that
     * are none, misspelt namespaces and no type of the password.
     *
     * @throws SoapFault if it is no envelope, the security header is incomplete, another header must be understood, or
     *     the body is empty
     */
    static SoapRequest of(XmlElement envelope) {
        if (!envelope.name().equals(ENVELOPE)) {
            throw envelope.name().getLocalPart().equals("Envelope")
                    ? SoapFault.version()
                    : SoapFault.client("The message is not a SOAP envelope");
        }
        XmlElement header = envelope.child(HEADER).orElseGet(() -> XmlElement.absent("Header"));
        refuseOthers(header.children());
        Optional<XmlElement> token = header.child(SECURITY).flatMap(security -> security.child(TOKEN));
        return new SoapRequest(
                text(token, USERNAME).strip(),
                text(token, PASSWORD),
                envelope.child(BODY).stream()
                        .flatMap(body -> body.children().stream())
                        .findFirst()
                        .orElseThrow(() -> SoapFault.client("The message has no body")));
    }

    private static String text(Optional<XmlElement> token, QName child) {
        return token.flatMap(found -> found.child(child))
                .map(XmlElement::text)
                .filter(text -> !text.isBlank())
                .orElseThrow(SoapFault::security);
    }

    private static void refuseOthers(List<XmlElement> headers) {
        for (XmlElement header : headers) {
            String must = header.attributes().getOrDefault(MUST_UNDERSTAND, "0").strip();
            if (!header.name().equals(SECURITY) && (must.equals("1") || must.equals("true"))) {
                throw SoapFault.notUnderstood(header.name());
            }
        }
    }

    /** The operation alone. */
    @Override
    public String toString() {
        return wrapper.toString();
    }
}
