package org.example.client;

import jakarta.xml.soap.SOAPElement;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.handler.soap.SOAPHandler;
import jakarta.xml.ws.handler.soap.SOAPMessageContext;
import java.util.Set;
import javax.xml.namespace.QName;

/** The way to the WS-Security header that every implementation of JAX-WS has. */
final class SecurityHeader implements SOAPHandler<SOAPMessageContext> {

    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String PASSWORD_TEXT =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    private final String userName;
    private final String password;

    SecurityHeader(String userName, String password) {
        this.userName = userName;
        this.password = password;
    }

    @Override
    public boolean handleMessage(SOAPMessageContext context) {
        if (Boolean.TRUE.equals(context.get(MessageContext.MESSAGE_OUTBOUND_PROPERTY))) {
            try {
                add(context);
            } catch (SOAPException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    private void add(SOAPMessageContext context) throws SOAPException {
        var envelope = context.getMessage().getSOAPPart().getEnvelope();
        var header = envelope.getHeader() == null ? envelope.addHeader() : envelope.getHeader();
        SOAPElement token = header.addChildElement(name("Security")).addChildElement(name("UsernameToken"));
        token.addChildElement(name("Username")).addTextNode(userName);
        token.addChildElement(name("Password"))
                .addTextNode(password)
                .addAttribute(new QName("Type"), PASSWORD_TEXT);
    }

    private static QName name(String local) {
        return new QName(WSSE, local, "wsse");
    }

    @Override
    public Set<QName> getHeaders() {
        return Set.of();
    }

    @Override
    public boolean handleFault(SOAPMessageContext context) {
        return true;
    }

    @Override
    public void close(MessageContext context) {}
}
