package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.writer;
import static org.merchantgateway.soap.Requests.registration;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.merchantgateway.soap.wsdl.OrderParams;
import org.merchantgateway.soap.wsdl.ServiceParam;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class RequestEnvelopeTest {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String MERCHANT = "http://engine.paymentgate.ru/webservices/merchant";
    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String TYPE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    @Test
    void wrapsTheUnqualifiedPartInAQualifiedOperation() throws Exception {
        Element envelope = register(registration("A-1"));

        assertThat(name(envelope)).isEqualTo("{" + SOAP + "}Envelope");
        Element body = children(envelope).get(1);
        assertThat(name(body)).isEqualTo("{" + SOAP + "}Body");
        Element operation = only(body);
        assertThat(name(operation)).isEqualTo("{" + MERCHANT + "}registerOrder");
        assertThat(name(only(operation))).isEqualTo("{}order");
    }

    @Test
    void putsDataInAttributesAndLongTextsInUnqualifiedChildren() throws Exception {
        OrderParams order = registration("A-1");
        order.setCurrency("643");
        order.setLanguage("en");
        var email = new ServiceParam();
        email.setName("email");
        email.setValue("buyer@shop.example");
        order.getParams().add(email);

        Element part = only(only(children(register(order)).get(1)));

        assertThat(attributes(part))
                .containsExactly("{}amount=12345", "{}currency=643", "{}language=en", "{}merchantOrderNumber=A-1");
        assertThat(children(part)).extracting(RequestEnvelopeTest::name).containsExactly("{}returnUrl", "{}params");
        assertThat(children(part).get(0).getTextContent()).isEqualTo("https://shop.example/back");
        assertThat(attributes(children(part).get(1))).containsExactly("{}name=email", "{}value=buyer@shop.example");
    }

    @Test
    void leavesOutWhatIsNotSet() throws Exception {
        Element part = only(only(children(register(new OrderParams())).get(1)));

        assertThat(attributes(part)).isEmpty();
        assertThat(children(part)).isEmpty();
    }

    @Test
    void saysWhoTheMerchantIsInTheHeader() throws Exception {
        Element header = children(register(registration("A-1"))).get(0);

        assertThat(name(header)).isEqualTo("{" + SOAP + "}Header");
        Element security = only(header);
        assertThat(name(security)).isEqualTo("{" + WSSE + "}Security");
        assertThat(attributes(security)).as("no mustUnderstand").isEmpty();
        Element token = only(security);
        assertThat(name(token)).isEqualTo("{" + WSSE + "}UsernameToken");
        assertThat(attributes(token)).isEmpty();
        assertThat(children(token))
                .extracting(RequestEnvelopeTest::name)
                .containsExactly("{" + WSSE + "}Username", "{" + WSSE + "}Password");
        assertThat(children(token).get(0).getTextContent()).isEqualTo("shop-api");
        assertThat(children(token).get(1).getTextContent()).isEqualTo("secret");
        assertThat(attributes(children(token).get(1))).containsExactly("{}Type=" + TYPE);
    }

    @Test
    void keepsThePasswordWholeWhateverItHolds() throws Exception {
        String password = "q<w>&\"'e]]>ёж 😀";
        SoapRequest request =
                EnvelopeWriter.open("shop-api", password).write(port -> port.registerOrder(registration("A-1")));

        assertThat(only(only(children(parse(request.envelope())).get(0)))
                        .getLastChild()
                        .getTextContent())
                .isEqualTo(password);
    }

    @Test
    void keepsLineFeedsInAttributes() throws Exception {
        OrderParams order = registration("A-1");
        order.setDescription("two\nlines and \"<&");

        Element part = only(only(children(register(order)).get(1)));

        assertThat(part.getAttribute("description")).isEqualTo("two\nlines and \"<&");
    }

    @Test
    void isPlainXmlInUtf8() throws Exception {
        SoapRequest request = writer().write(port -> port.registerOrder(registration("A-1")));

        assertThat(request.contentType()).isEqualTo("text/xml; charset=utf-8");
    }

    @Test
    void namesTheOperation() {
        assertThat(writer().write(port -> port.registerOrderPreAuth(registration("A-1")))
                        .operation())
                .isEqualTo("registerOrderPreAuth");
    }

    private Element register(OrderParams order) throws Exception {
        return parse(writer().write(port -> port.registerOrder(order)).envelope());
    }

    private static Element parse(byte[] envelope) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(envelope))
                .getDocumentElement();
    }

    private static String name(Node node) {
        return "{" + (node.getNamespaceURI() == null ? "" : node.getNamespaceURI()) + "}" + node.getLocalName();
    }

    private static List<String> attributes(Element element) {
        var attributes = new TreeMap<String, String>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                attributes.put(name(attribute), attribute.getNodeValue());
            }
        }
        return attributes.entrySet().stream().map(Object::toString).toList();
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                children.add((Element) child);
            }
        }
        return children;
    }

    private static Element only(Element element) {
        assertThat(children(element)).hasSize(1);
        return children(element).get(0);
    }
}
