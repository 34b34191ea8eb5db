package org.merchantgateway.simulator.soap;

import java.lang.System.Logger.Level;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.description.DescribedOperation;
import org.merchantgateway.simulator.description.DescriptionDocuments;
import org.merchantgateway.simulator.description.ServiceDescription;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;
import org.merchantgateway.simulator.xml.XmlElement;
import org.merchantgateway.simulator.xml.XmlReader;

/**
 * The service at {@code {base}/webservices/merchant-ws}: authenticates, and hands on to the operation.
 * The body's first element names the operation; {@code SOAPAction} is not looked at.
 */
public final class SoapInbound implements WebHandler {

    private static final System.Logger LOG = System.getLogger(SoapInbound.class.getName());
    private static final String SERVICE = "/webservices/merchant-ws";
    private static final int OK = 200;
    private static final int FAULT = 500;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final GatewayCore gateway;
    private final ServiceDescription service;
    private final DescriptionDocuments documents;

    /** The SOAP wire into a gateway. */
    public SoapInbound(GatewayCore gateway) {
        this.gateway = gateway;
        this.service = ServiceDescription.of(gateway.settings().variations().soapGeneration());
        this.documents = new DescriptionDocuments(service);
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (!request.path().equals(gateway.base().getPath() + SERVICE)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (request.method()) {
                    case "POST" -> post(request);
                    case "GET" ->
                        documents
                                .find(request.rawQuery(), gateway.base() + SERVICE)
                                .map(document -> WebReply.of(OK, "text/xml", document))
                                .orElseGet(() -> WebReply.notAllowed("POST"));
                    default -> WebReply.notAllowed("GET, POST");
                });
    }

    private WebReply post(WebRequest request) {
        if (request.isOf("application/soap+xml")) {
            return WebReply.of(UNSUPPORTED_MEDIA_TYPE, "text/plain", "");
        }
        try {
            SoapRequest soap = SoapRequest.of(XmlReader.read(request.body(), request.contentType()));
            return WebReply.of(OK, "text/xml", answer(soap));
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

    private byte[] answer(SoapRequest request) {
        String name = request.wrapper().name().getLocalPart();
        DescribedOperation operation = service.operations().get(name);
        if (operation == null || !request.wrapper().name().getNamespaceURI().equals(Names.MERCHANT)) {
            throw SoapFault.client(
                    "Message part " + Printable.of(request.wrapper().toString())
                            + " was not recognized. (Does it exist in service WSDL?)");
        }
        return LaterXml.of(
                XmlWriter.response(service, operation, result(operation, request)),
                gateway.settings().variations().novelties());
    }

    private JsonObject result(DescribedOperation described, SoapRequest request) {
        SoapOperation operation = SoapOperations.named(described.name());
        XmlElement part = new PlainRequest(service)
                .part(
                        request.wrapper().child(described.part().name()),
                        described.part().type());
        try {
            return operation.answer(gateway, merchant(request), part);
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
