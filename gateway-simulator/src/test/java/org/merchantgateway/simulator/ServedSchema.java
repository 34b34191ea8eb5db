package org.merchantgateway.simulator;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.merchantgateway.simulator.description.DescribedOperation;
import org.merchantgateway.simulator.description.DescriptionDocuments;
import org.merchantgateway.simulator.description.ServiceDescription;
import org.merchantgateway.simulator.setting.SoapGeneration;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The schema that a simulator serves, and whether envelopes are valid by it, as a strict client sees them. */
record ServedSchema(ServiceDescription service, String document, Schema schema) {

    private static final Map<SoapGeneration, ServedSchema> KNOWN = new ConcurrentHashMap<>();

    /** The schema has types alone: this declares the parts, whose types the instance names. */
    private static final String PARTS = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:element name="return"/><xs:element name="order"/><xs:element name="request"/><xs:element name="arg0"/>
              <xs:element name="pan"/><xs:element name="bindingId"/>
            </xs:schema>""";

    /** That of a generation. */
    static ServedSchema of(SoapGeneration generation) {
        return KNOWN.computeIfAbsent(generation, ServedSchema::read);
    }

    private static ServedSchema read(SoapGeneration generation) {
        ServiceDescription service = ServiceDescription.of(generation);
        String types = new DescriptionDocuments(service)
                .find("wsdl=MerchantService.xsd", "")
                .orElseThrow();
        try {
            return new ServedSchema(
                    service, types, SchemaFactory.newDefaultInstance().newSchema(new Source[] {text(types), text(PARTS)
                    }));
        } catch (SAXException invalid) {
            throw new AssertionError("the schema is not valid", invalid);
        }
    }

    private static Source text(String document) {
        return new StreamSource(new StringReader(document));
    }

    /** The name of the operation that an envelope's body names; throws if what is in it is not valid. */
    String check(String envelope) {
        Element wrapper = wrapper(envelope);
        boolean isAnswer = wrapper.getLocalName().endsWith("Response");
        DescribedOperation operation =
                service.operations().get(wrapper.getLocalName().replaceAll("Response$", ""));
        Element part = (Element) wrapper.getFirstChild();
        String type = isAnswer ? operation.answer() : operation.part().type();
        part.setAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:type", qualified(part, type));
        try {
            schema.newValidator().validate(new DOMSource(part));
        } catch (Exception invalid) {
            throw new AssertionError("not valid by what is served: " + envelope, invalid);
        }
        return operation.name();
    }

    private static String qualified(Element part, String type) {
        boolean isText = type.equals("string");
        part.setAttributeNS(
                XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
                "xmlns:t",
                isText ? XMLConstants.W3C_XML_SCHEMA_NS_URI : ServiceDescription.NAMESPACE);
        return "t:" + type;
    }

    private static Element wrapper(String envelope) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)));
            return (Element)
                    document.getElementsByTagNameNS("*", "Body").item(0).getFirstChild();
        } catch (Exception malformed) {
            throw new AssertionError("not XML: " + envelope, malformed);
        }
    }
}
