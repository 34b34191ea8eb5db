package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The service's description, as a tool follows it from document to document. */
class DescriptionTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void leadsFromTheServiceToItsOperationsAndTheirTypes() throws Exception {
        Document outer = read(endpoint() + "?wsdl");
        assertThat(first(outer, "address").getAttribute("location")).isEqualTo(endpoint());
        assertThat(outer.getDocumentElement().getAttribute("name")).isEqualTo("MerchantServiceImplService");

        Document inner = read(first(outer, "import").getAttribute("location"));
        assertThat(inner.getDocumentElement().getAttribute("name")).isEqualTo("MerchantService");

        Element schema = (Element) inner.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "import")
                .item(0);
        String address = schema.getAttribute("schemaLocation");
        assertThat(address).startsWith("http://127.0.0.1:");
        assertThatCode(() -> SchemaFactory.newDefaultInstance().newSchema(new StreamSource(address)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wsdl",
                "WSDL",
                "wsdl=MerchantService.wsdl",
                "wsdl=MerchantService.xsd",
                "xsd=MerchantService.xsd"
            })
    void isServedAsXml(String query) {
        HttpResponse<String> answer = RawClient.get(endpoint() + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?wsdl=..%2Fx", "?wsdl=1", "?x"})
    void isNothingElse(String query) {
        assertThat(RawClient.get(endpoint() + query).statusCode()).isEqualTo(405);
    }

    private static Document read(String address) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        byte[] text = RawClient.get(address).body().getBytes(StandardCharsets.UTF_8);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text));
    }

    private static Element first(Document document, String localName) {
        return (Element) document.getElementsByTagNameNS("*", localName).item(0);
    }

    private static String endpoint() {
        return simulator.baseUri() + "/webservices/merchant-ws";
    }
}
