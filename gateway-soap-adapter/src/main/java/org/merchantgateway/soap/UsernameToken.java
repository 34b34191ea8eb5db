package org.merchantgateway.soap;

import com.sun.xml.ws.api.SOAPVersion;
import com.sun.xml.ws.api.message.Header;
import com.sun.xml.ws.api.message.Headers;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The WS-Security header that says who the merchant is: user name and plain password, as the gateway wants it.
 *
 * <p>No {@code mustUnderstand} (servers without a security layer fault on it), no nonce and no timestamp (the gateway
 * asks for none), and always a password {@code Type} (newer servers refuse a password without).
 */
final class UsernameToken {

    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String PASSWORD_TEXT =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    private UsernameToken() {}

    /**
     * Makes the header once, for every call and thread.
     *
     * <p>From a stream, which Metro copies into an immutable buffer; a header made of a DOM element is not safe to
     * write from two threads.
     */
    static Header header(String userName, String password) {
        try {
            XMLStreamReader token = XMLInputFactory.newDefaultFactory()
                    .createXMLStreamReader(new StringReader(xml(userName, password)));
            token.nextTag();
            return Headers.create(SOAPVersion.SOAP_11, token);
        } catch (XMLStreamException e) {
            // no cause: it may quote the password
            throw new IllegalArgumentException("user name or password has characters that XML cannot carry");
        }
    }

    private static String xml(String userName, String password) throws XMLStreamException {
        StringWriter xml = new StringWriter();
        XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(xml);
        out.writeStartElement("wsse", "Security", WSSE);
        out.writeNamespace("wsse", WSSE);
        out.writeStartElement("wsse", "UsernameToken", WSSE);
        out.writeStartElement("wsse", "Username", WSSE);
        out.writeCharacters(userName);
        out.writeEndElement();
        out.writeStartElement("wsse", "Password", WSSE);
        out.writeAttribute("Type", PASSWORD_TEXT);
        out.writeCharacters(password);
        out.writeEndDocument();
        return xml.toString();
    }
}
