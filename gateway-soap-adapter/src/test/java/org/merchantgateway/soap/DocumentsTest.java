package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The three documents of our description, line by line against the service's operations and types. */
class DocumentsTest {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

    /** The abstract types of the loyalty programme; skipped when read. */
    private static final Set<String> LEFT_OUT = Set.of("loyaltyOperation", "loyaltyInfo");

    private static final Element OUTER = root("MerchantServiceImplService.wsdl");
    private static final Element INNER = root("MerchantService.wsdl");
    private static final Element TYPES = root("MerchantService.xsd");

    static final List<Manual.Operation> OPERATIONS = Manual.OPERATIONS;

    @Test
    void theOuterDocumentHasTheGatewaysNames() {
        assertThat(attributes(OUTER, "name", "targetNamespace"))
                .containsExactly("MerchantServiceImplService", "http://soap.merchant.api.web.phoenix.bpc.ru/");
        assertThat(attributes(only(OUTER, WSDL, "import"), "namespace", "location"))
                .containsExactly(Manual.NAMESPACE, "MerchantService.wsdl");

        Element binding = only(OUTER, WSDL, "binding");
        assertThat(attributes(binding, "name", "type"))
                .containsExactly("MerchantServiceImplServiceSoapBinding", "m:MerchantService");
        assertThat(OUTER.lookupNamespaceURI("m")).isEqualTo(Manual.NAMESPACE);
        assertThat(attributes(only(binding, SOAP, "binding"), "style", "transport"))
                .containsExactly("rpc", "http://schemas.xmlsoap.org/soap/http");

        Element service = only(OUTER, WSDL, "service");
        assertThat(service.getAttribute("name")).isEqualTo("MerchantServiceImplService");
        Element port = only(service, WSDL, "port");
        assertThat(attributes(port, "name", "binding"))
                .containsExactly("MerchantServiceImplPort", "tns:MerchantServiceImplServiceSoapBinding");
        assertThat(OUTER.lookupNamespaceURI("tns")).isEqualTo(OUTER.getAttribute("targetNamespace"));
        assertThat(only(port, SOAP, "address").getAttribute("location")).endsWith("/webservices/merchant-ws");
    }

    @Test
    void theInnerDocumentHasTheGatewaysNames() {
        assertThat(attributes(INNER, "name", "targetNamespace")).containsExactly("MerchantService", Manual.NAMESPACE);
        assertThat(only(INNER, WSDL, "portType").getAttribute("name")).isEqualTo("MerchantService");
        assertThat(all(INNER, WSDL, "fault")).isEmpty();
        assertThat(all(INNER, SCHEMA, "import"))
                .extracting(schema -> schema.getAttribute("schemaLocation"))
                .containsExactly("MerchantService.xsd");
    }

    @Test
    void theTypesAreUnqualifiedAndNothingElse() {
        assertThat(attributes(TYPES, "targetNamespace", "version", "elementFormDefault", "attributeFormDefault"))
                .containsExactly(Manual.NAMESPACE, "1.0", "", "");
        assertThat(children(TYPES)).extracting(Node::getLocalName).containsOnly("complexType");
        assertThat(TYPES.getElementsByTagNameNS("*", "import").getLength()).isZero();
        assertThat(Stream.of("element", "attribute").flatMap(name -> all(TYPES, SCHEMA, name).stream()))
                .allMatch(declared -> declared.getAttribute("form").isEmpty());
    }

    @Test
    void hasTheManualsOperationsAndNoOther() {
        String[] names = OPERATIONS.stream().map(Manual.Operation::name).toArray(String[]::new);

        assertThat(all(only(INNER, WSDL, "portType"), WSDL, "operation"))
                .extracting(one -> one.getAttribute("name"))
                .containsExactlyInAnyOrder(names);
        assertThat(all(only(OUTER, WSDL, "binding"), WSDL, "operation"))
                .extracting(one -> one.getAttribute("name"))
                .containsExactlyInAnyOrder(names);
    }

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void describesAnOperationAsTheManualDoes(Manual.Operation operation) {
        String name = operation.name();
        String answer = name + "Response";
        assertThat(parts(name)).containsExactly(operation.part() + " " + qualified(operation.type()) + " ");
        assertThat(parts(answer)).containsExactly("return " + qualified(operation.answer()) + " ");

        Element asked = named(INNER, "portType", name);
        assertThat(attributes(only(asked, WSDL, "input"), "name", "message")).containsExactly(name, "m:" + name);
        assertThat(attributes(only(asked, WSDL, "output"), "name", "message")).containsExactly(answer, "m:" + answer);

        Element bound = named(OUTER, "binding", name);
        Element action = only(bound, SOAP, "operation");
        assertThat(action.hasAttribute("soapAction")).isTrue();
        assertThat(attributes(action, "soapAction", "style")).containsExactly("", "rpc");
        for (String way : new String[] {"input", "output"}) {
            Element message = only(bound, WSDL, way);
            assertThat(message.getAttribute("name")).isEqualTo(way.equals("input") ? name : answer);
            assertThat(attributes(only(message, SOAP, "body"), "use", "namespace"))
                    .containsExactly("literal", Manual.NAMESPACE);
        }
    }

    static Collection<Manual.Type> types() {
        return Manual.types().values();
    }

    /** A type that the gateway leaves without a name has none here either, and is compared where it stands. */
    @ParameterizedTest
    @MethodSource("types")
    void hasATypesFieldsInTheManualsOrder(Manual.Type type) {
        List<Element> ours = declarations(type.name());

        assertThat(ours).as(type.name()).isNotEmpty();
        for (Element declared : ours) {
            assertThat(fields(declared, true)).containsExactlyElementsOf(expected(type, true));
            assertThat(fields(declared, false)).containsExactlyElementsOf(expected(type, false));
        }
    }

    private static List<String> expected(Manual.Type type, boolean attributes) {
        return type.all().stream()
                .filter(field -> field.isAttribute() == attributes && !LEFT_OUT.contains(field.type()))
                .map(field -> field.name()
                        + (Manual.types().containsKey(field.type()) ? " " + field.type() : "")
                        + (field.in2021().endsWith("*") ? " *" : ""))
                .toList();
    }

    private static List<Element> declarations(String type) {
        List<Element> named = all(TYPES, SCHEMA, "complexType").stream()
                .filter(one -> one.getAttribute("name").equals(type))
                .toList();
        return named.isEmpty()
                ? all(TYPES, SCHEMA, "complexType").stream()
                        .filter(one -> !one.hasAttribute("name"))
                        .filter(one -> ((Element) one.getParentNode())
                                .getAttribute("name")
                                .equals(type))
                        .toList()
                : named;
    }

    private static List<String> fields(Element type, boolean attributes) {
        List<String> fields = new ArrayList<>();
        all(type, SCHEMA, "extension").stream()
                .map(extension -> extension.getAttribute("base"))
                .filter(base -> base.startsWith("m:"))
                .forEach(
                        base -> declarations(base.substring(2)).forEach(one -> fields.addAll(fields(one, attributes))));
        all(type, SCHEMA, attributes ? "attribute" : "element").stream()
                .filter(one -> enclosing(one) == type)
                .map(DocumentsTest::field)
                .forEach(fields::add);
        return fields;
    }

    private static Node enclosing(Node declared) {
        Node parent = declared.getParentNode();
        return parent.getLocalName().equals("complexType") ? parent : enclosing(parent);
    }

    private static String field(Element declared) {
        String type =
                declared.hasAttribute("type") ? declared.getAttribute("type") : "m:" + declared.getAttribute("name");
        return declared.getAttribute("name")
                + (type.startsWith("m:") ? " " + type.substring(2) : "")
                + (declared.getAttribute("maxOccurs").equals("unbounded") ? " *" : "");
    }

    private static String qualified(String type) {
        return type.startsWith("xs:") ? type : "m:" + type;
    }

    /** Name, type and element of each part of a message. */
    private static List<String> parts(String message) {
        return all(INNER, WSDL, "message").stream()
                .filter(one -> one.getAttribute("name").equals(message))
                .flatMap(one -> all(one, WSDL, "part").stream())
                .map(part -> String.join(" ", attributes(part, "name", "type", "element")))
                .toList();
    }

    private static Element named(Element document, String holder, String operation) {
        return all(only(document, WSDL, holder), WSDL, "operation").stream()
                .filter(one -> one.getAttribute("name").equals(operation))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> attributes(Element element, String... names) {
        return Stream.of(names).map(element::getAttribute).toList();
    }

    private static Element only(Element within, String namespace, String name) {
        List<Element> found = children(within).stream()
                .filter(one -> namespace.equals(one.getNamespaceURI())
                        && one.getLocalName().equals(name))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                children.add(one);
            }
        }
        return children;
    }

    private static List<Element> all(Element within, String namespace, String name) {
        var nodes = within.getElementsByTagNameNS(namespace, name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static Element root(String document) {
        try (InputStream file = EnvelopeWriter.class.getResourceAsStream("wsdl/" + document)) {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
