package org.merchantgateway.soap;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** XML reduced to what it means: namespaces instead of prefixes, no indentation. */
final class Xml {

    private Xml() {}

    /** The first child element of the SOAP body. */
    static Element body(String envelope) {
        Node body = parse(envelope)
                .getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body")
                .item(0);
        return bare((Element) bare((Element) body).getFirstChild());
    }

    /** A document's root. */
    static Element element(String xml) {
        return bare(parse(xml).getDocumentElement());
    }

    static String text(Element element) {
        try {
            var out = new StringWriter();
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.transform(new DOMSource(element), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + xml, e);
        }
    }

    private static Element bare(Element element) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            Element root = bare(element, document);
            document.appendChild(root);
            document.normalizeDocument();
            return root;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element bare(Element from, Document document) {
        Element to = document.createElementNS(from.getNamespaceURI(), from.getLocalName());
        for (int i = 0; i < from.getAttributes().getLength(); i++) {
            Node attribute = from.getAttributes().item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                to.setAttributeNS(attribute.getNamespaceURI(), attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                to.appendChild(bare(element, document));
            } else if (!child.getNodeValue().isBlank()) {
                to.appendChild(document.createTextNode(child.getNodeValue()));
            }
        }
        return to;
    }
}
