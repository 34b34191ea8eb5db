package org.merchantgateway.simulator.soap;

import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;
import org.merchantgateway.simulator.wire.InboundWire;
import org.merchantgateway.simulator.xml.XmlElement;
import org.merchantgateway.simulator.xml.XmlReader;

/**
 * The service at {@code {base}/webservices/merchant-ws}: authenticates, and hands on to the operation.
 * The body's first element names the operation; {@code SOAPAction} is not looked at.
 */
public final class SoapInbound implements InboundWire {

    private static final System.Logger LOG = System.getLogger(SoapInbound.class.getName());
    private static final String SERVICE = "/webservices/merchant-ws";
    private static final int OK = 200;
    private static final int FAULT = 500;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final GatewayCore gateway;

    /** The SOAP wire into a gateway. */
    public SoapInbound(GatewayCore gateway) {
        this.gateway = gateway;
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (!request.path().equals(gateway.base().getPath() + SERVICE)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (request.method()) {
                    case "POST" -> post(request);
                    case "GET" -> describe(request).orElseGet(() -> WebReply.notAllowed("POST"));
                    default -> WebReply.notAllowed("GET, POST");
                });
    }

    private Optional<WebReply> describe(WebRequest request) {
        return new Description(gateway.at(request.origin()).base() + SERVICE).find(request.rawQuery());
    }

    @Override
    public Optional<String> name(WebRequest request) {
        return wrapper(request).map(wrapper -> wrapper.name().getLocalPart()).filter(SoapOperations.BY_NAME::containsKey);
    }

    @Override
    public WebReply refused(WebRequest request, Refusal refusal) {
        XmlElement wrapper = wrapper(request).orElseThrow();
        String name = wrapper.name().getLocalPart();
        SoapOperation operation = Objects.requireNonNull(SoapOperations.BY_NAME.get(name));
        Language language = SoapOperation.language(wrapper.child(operation.part()));
        return WebReply.of(OK, "text/xml", envelope(name, operation.refusal(refusal, language)));
    }

    private Optional<XmlElement> wrapper(WebRequest request) {
        if (!request.path().equals(gateway.base().getPath() + SERVICE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SoapRequest.of(XmlReader.read(request.body(), request.contentType()))
                    .wrapper());
        } catch (XMLStreamException | SoapFault noRequest) {
            return Optional.empty();
        }
    }

    private byte[] envelope(String name, XmlWriter.Content result) {
        return LaterXml.of(
                XmlWriter.response(name, result),
                gateway.settings().variations().novelties());
    }

    private WebReply post(WebRequest request) {
        if (request.isOf("application/soap+xml")) {
            return WebReply.of(UNSUPPORTED_MEDIA_TYPE, "text/plain", "");
        }
        try {
            SoapRequest soap = SoapRequest.of(XmlReader.read(request.body(), request.contentType()));
            return WebReply.of(OK, "text/xml", answer(gateway.at(request.origin()), soap));
        } catch (XMLStreamException malformed) {
            // the parser's message may show the text that it stumbled over
            return fault(
                    SoapFault.client("Error reading the message: it is not well-formed XML without document type"));
        } catch (SoapFault fault) {
            return fault(fault);
        }
    }

    private static WebReply fault(SoapFault fault) {
        return WebReply.of(FAULT, "text/xml", XmlWriter.fault(fault));
    }

    private byte[] answer(GatewayCore reached, SoapRequest request) {
        String name = request.wrapper().name().getLocalPart();
        SoapOperation operation = SoapOperations.BY_NAME.get(name);
        if (operation == null || !request.wrapper().name().getNamespaceURI().equals(Names.MERCHANT)) {
            throw SoapFault.client(
                    "Message part " + Printable.of(request.wrapper().toString())
                            + " was not recognized. (Does it exist in service WSDL?)");
        }
        return envelope(name, result(reached, operation, request));
    }

    private XmlWriter.Content result(GatewayCore reached, SoapOperation operation, SoapRequest request) {
        XmlElement part = request.wrapper().child(operation.part());
        try {
            return operation.answer(reached, merchant(request), part);
        } catch (Refusal refusal) {
            return operation.refusal(refusal, SoapOperation.language(part));
        } catch (SoapFault fault) {
            throw fault;
        } catch (RuntimeException failure) {
            // its message may hold what the request held
            LOG.log(
                    Level.ERROR,
                    () -> "request failed with " + failure.getClass().getName());
            return operation.refusal(new Refusal(Message.SYSTEM_ERROR), SoapOperation.language(part));
        }
    }

    private Merchant merchant(SoapRequest request) {
        try {
            return gateway.authenticate(Optional.of(request.login()), Optional.of(request.password()));
        } catch (Refusal nobody) {
            if (gateway.settings().variations().badCredentialsFault()) {
                throw SoapFault.authentication();
            }
            throw nobody;
        }
    }
}
