package org.merchantgateway.simulator.soap;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.description.DescribedOperation;
import org.merchantgateway.simulator.description.DescriptionDocuments;
import org.merchantgateway.simulator.description.ServiceDescription;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.setting.SoapGeneration;
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
    private final Map<SoapGeneration, Described> described = new ConcurrentHashMap<>();

    /** The service of one generation. */
    private record Described(ServiceDescription service, DescriptionDocuments documents) {

        static Described of(SoapGeneration generation) {
            ServiceDescription service = ServiceDescription.of(generation);
            return new Described(service, new DescriptionDocuments(service));
        }
    }

    /** The SOAP wire into a gateway. */
    public SoapInbound(GatewayCore gateway) {
        this.gateway = gateway;
    }

    private Described described() {
        return described.computeIfAbsent(gateway.settings().variations().soapGeneration(), Described::of);
    }

    private ServiceDescription service() {
        return described().service();
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (!isForUs(request)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (request.method()) {
                    case "POST" -> post(request);
                    case "GET" -> describe(request).orElseGet(() -> WebReply.notAllowed("POST"));
                    default -> WebReply.notAllowed("GET, POST");
                });
    }

    /** A gateway of JSON bodies has no SOAP. */
    private boolean isForUs(WebRequest request) {
        return request.path().equals(gateway.base().getPath() + SERVICE)
                && gateway.settings().profile().bodies() == BodyStyle.FORM;
    }

    private Optional<WebReply> describe(WebRequest request) {
        return described()
                .documents()
                .find(request.rawQuery(), gateway.at(request.origin()).base() + SERVICE)
                .map(document -> WebReply.of(OK, "text/xml", document));
    }

    @Override
    public Optional<String> name(WebRequest request) {
        return wrapper(request).flatMap(this::operation).map(DescribedOperation::name);
    }

    private Optional<DescribedOperation> operation(XmlElement wrapper) {
        return Optional.ofNullable(service().operations().get(wrapper.name().getLocalPart()))
                .filter(known -> wrapper.name().getNamespaceURI().equals(Names.MERCHANT));
    }

    @Override
    public WebReply refused(WebRequest request, Refusal refusal) {
        XmlElement wrapper = wrapper(request).orElseThrow();
        DescribedOperation operation = operation(wrapper).orElseThrow();
        Language language =
                SoapOperation.language(wrapper.child(operation.part().name()));
        JsonObject result = SoapOperations.named(operation.name()).refusal(refusal, language);
        return WebReply.of(OK, "text/xml", envelope(operation, result));
    }

    private Optional<XmlElement> wrapper(WebRequest request) {
        if (!isForUs(request)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SoapRequest.of(XmlReader.read(request.body(), request.contentType()))
                    .wrapper());
        } catch (XMLStreamException | SoapFault noRequest) {
            return Optional.empty();
        }
    }

    private byte[] envelope(DescribedOperation operation, JsonObject result) {
        return LaterXml.of(
                XmlWriter.response(service(), operation, result),
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
        DescribedOperation operation = operation(request.wrapper())
                .orElseThrow(() -> SoapFault.client(
                        "Message part " + Printable.of(request.wrapper().toString())
                                + " was not recognized. (Does it exist in service WSDL?)"));
        return envelope(operation, result(reached, operation, request));
    }

    private JsonObject result(GatewayCore reached, DescribedOperation asked, SoapRequest request) {
        SoapOperation operation = SoapOperations.named(asked.name());
        XmlElement part = new PlainRequest(service())
                .part(request.wrapper().child(asked.part().name()), asked.part().type());
        try {
            JsonObject answer = operation.answer(reached, merchant(request), part);
            reached.extras().keep(part::attribute, answer.fields(), SoapFields.extras(part));
            return answer;
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
