package org.merchantgateway.soap;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.http.answer.AnswerFormat;
import org.merchantgateway.http.answer.Fields;
import org.merchantgateway.http.answer.Items;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.Scalar;
import org.merchantgateway.http.answer.UnreadableAnswer;
import org.merchantgateway.http.answer.Value;

/**
 * What a SOAP answer holds: a fault, or the {@code return} part of an operation's answer. Read in one pass, to the end of
 * the document: an answer that breaks off after its body is not whole.
 */
final class Envelope {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String MERCHANT = "http://engine.paymentgate.ru/webservices/merchant";
    private static final QName ENVELOPE = new QName(SOAP, "Envelope");
    private static final QName BODY = new QName(SOAP, "Body");
    private static final QName FAULT = new QName(SOAP, "Fault");
    private static final Set<String> XML_TYPES = Set.of("", "text/xml", "application/xml", "application/soap+xml");

    private final StrictXml xml;
    private final QName wanted;
    private int bodies;
    private int answers;
    private int parts;
    private Optional<SoapFault> fault = Optional.empty();
    private Optional<Fields> part = Optional.empty();

    private Envelope(StrictXml xml, String operation) {
        this.xml = xml;
        this.wanted = new QName(MERCHANT, operation + "Response");
    }

    /**
     * Reads an answer.
     *
     * @param answer as it came, not yet trusted to be SOAP
     * @param operation whose answer it is to be, by its name in the service's description
     * @throws UnreadableAnswer if it is neither an answer to the operation nor a fault
     */
    static Envelope read(WireAnswer answer, String operation) throws UnreadableAnswer {
        String contentType = answer.contentType().orElse("");
        // no header at all is no claim against XML
        if (!XML_TYPES.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            throw new UnreadableAnswer("the answer is not SOAP");
        }
        try {
            Envelope envelope = new Envelope(StrictXml.open(answer), operation);
            envelope.read();
            return envelope.checked(answer.status());
        } catch (XMLStreamException | RuntimeException broken) { // no cause: parsers quote what they read
            throw new UnreadableAnswer("the answer is not well-formed XML that we accept");
        }
    }

    private Envelope checked(int status) throws UnreadableAnswer {
        if (bodies > 1 || answers > 1 || parts > 1) {
            throw new UnreadableAnswer("more than one answer");
        }
        if (fault.isPresent() && status != 500 && !ResultDecoder.isSuccess(status)) { // as SOAP 1.1 has it
            throw new UnreadableAnswer("a SOAP fault under HTTP " + status);
        }
        if (fault.isEmpty() && part.isEmpty()) {
            throw new UnreadableAnswer("the SOAP body does not answer the operation");
        }
        return this;
    }

    /** The fault, if the gateway answered with one. */
    Optional<SoapFault> fault() {
        return fault;
    }

    /** The operation's answer; none if there is a fault. */
    Fields part() {
        return part.orElseThrow();
    }

    private void read() throws XMLStreamException {
        xml.isNextTagAStart(new StringBuilder());
        boolean isEnvelope = xml.getName().equals(ENVELOPE);
        while (xml.isNextTagAStart(new StringBuilder())) {
            if (isEnvelope && xml.getName().equals(BODY)) {
                bodies++;
                body();
            } else {
                xml.skip();
            }
        }
        xml.finish();
    }

    private void body() throws XMLStreamException {
        while (xml.isNextTagAStart(new StringBuilder())) {
            answers++;
            if (xml.getName().equals(FAULT)) {
                fault = Optional.of(SoapFault.read(xml));
            } else if (xml.getName().equals(wanted)) {
                operation();
            } else {
                xml.skip();
            }
        }
    }

    private void operation() throws XMLStreamException {
        while (xml.isNextTagAStart(new StringBuilder())) {
            boolean isPart = xml.getName().equals(new QName("return"));
            parts += isPart ? 1 : 0;
            if (!isPart || isNil()) {
                xml.skip();
            } else {
                part = Optional.of(value() instanceof Fields fields ? fields : new Fields());
            }
        }
    }

    /** Attributes and children alike are fields; an element without either is a text. */
    private Value value() throws XMLStreamException {
        Fields fields = new Fields();
        attributes(fields);
        StringBuilder text = new StringBuilder();
        while (xml.isNextTagAStart(text)) {
            child(fields);
        }
        if (fields.values().isEmpty()) {
            return Scalar.text(text.toString());
        }
        if (!text.toString().isBlank()) {
            fields.add("value", Scalar.text(text.toString()));
        }
        return fields;
    }

    private void attributes(Fields fields) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            QName name = xml.getAttributeName(i);
            if (!name.getNamespaceURI().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
                fields.add(name.toString(), Scalar.text(xml.getAttributeValue(i)));
            }
        }
    }

    /** An element that is nil is not there. */
    private void child(Fields fields) throws XMLStreamException {
        String name = xml.getName().toString(); // {namespace}name for names that are not the gateway's
        if (isNil()) {
            xml.skip();
            return;
        }
        Value value = value();
        if (!AnswerFormat.XML.isRepeated(name)) {
            fields.add(name, value);
        } else if (fields.values().get(name) instanceof Items list) {
            list.add(element(value));
        } else {
            Items list = new Items();
            list.add(element(value));
            fields.add(name, list);
        }
    }

    /** An empty element of a list is a structure without fields. */
    private static Value element(Value value) {
        return value.isPresent() ? value : new Fields();
    }

    private boolean isNil() {
        String nil = xml.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
        return "true".equals(nil) || "1".equals(nil);
    }
}
