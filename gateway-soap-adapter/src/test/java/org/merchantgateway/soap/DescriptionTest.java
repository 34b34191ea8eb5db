package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.ok;
import static org.merchantgateway.soap.Envelopes.writer;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What our description promises about its types, for every operation in it. */
class DescriptionTest {

    private static final String MERCHANT = "http://engine.paymentgate.ru/webservices/merchant";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

    static Stream<Method> operations() {
        return Arrays.stream(MerchantService.class.getMethods());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anAnswerHoldsNothingButText(Method operation) {
        var types = new LinkedHashSet<Class<?>>();
        reach(operation.getReturnType(), types);

        for (Class<?> type : types) {
            for (Field field : fields(type)) {
                Class<?> held = field.getType() == List.class ? Requests.elementOf(field) : field.getType();
                assertThat(held == String.class || types.contains(held))
                        .as(
                                "%s.%s is %s: a missing or odd value would be lost",
                                type.getSimpleName(), field.getName(), held)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRequestWithEveryFieldSetIsValid(Method operation) throws Exception {
        Document envelope = request(operation.getName());
        Element part = (Element) wrapper(envelope, operation.getName()).getFirstChild();
        String type = typeOf(operation.getName());

        schemaOf(part.getLocalName(), type).newValidator().validate(new DOMSource(part));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatTheAdapterWritesIsValid(Method operation) throws Exception {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(FullOperations.of(operation.getName()));
            Element part = (Element) Xml.body(peer.requests().get(0)).getFirstChild();

            schemaOf(part.getLocalName(), typeOf(operation.getName()))
                    .newValidator()
                    .validate(new DOMSource(part));
        }
    }

    private static void reach(Class<?> type, Set<Class<?>> types) {
        if (!type.getName().startsWith(MerchantService.class.getPackageName()) || type.isEnum() || !types.add(type)) {
            return;
        }
        for (Field field : fields(type)) {
            reach(field.getType() == List.class ? Requests.elementOf(field) : field.getType(), types);
        }
    }

    private static List<Field> fields(Class<?> type) {
        var fields = new ArrayList<Field>();
        for (Class<?> declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static Document request(String operation) throws Exception {
        SoapRequest request = writer().write(port -> Requests.callFull(port, operation));
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(request.envelope()));
    }

    private static Element wrapper(Document envelope, String operation) {
        NodeList wrappers = envelope.getElementsByTagNameNS(MERCHANT, operation);
        assertThat(wrappers.getLength()).isEqualTo(1);
        return (Element) wrappers.item(0);
    }

    /** The type that the inner document gives the operation's one input part. */
    private static String typeOf(String operation) throws Exception {
        NodeList messages = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(resource("MerchantService.wsdl"))
                .getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/", "message");
        for (int i = 0; i < messages.getLength(); i++) {
            Element message = (Element) messages.item(i);
            if (message.getAttribute("name").equals(operation)) {
                return ((Element) message.getElementsByTagName("wsdl:part").item(0)).getAttribute("type");
            }
        }
        throw new AssertionError("no message " + operation);
    }

    /** Our schema has types only, so a small one beside it declares the part as an element, in no namespace as on the wire. */
    private static Schema schemaOf(String part, String type) throws Exception {
        String element = """
                <xs:schema xmlns:xs="%s" xmlns:m="%s"><xs:import namespace="%s"/><xs:element name="%s" type="%s"/></xs:schema>""".formatted(SCHEMA, MERCHANT, MERCHANT, part, type);
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new StreamSource[] {
            new StreamSource(resource("MerchantService.xsd")), new StreamSource(new StringReader(element))
        });
    }

    private static String resource(String name) {
        return Objects.requireNonNull(EnvelopeWriter.class.getResource("wsdl/" + name))
                .toExternalForm();
    }
}
