package org.merchantgateway.acceptance.description;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Node;

/** Finds the texts that stand in a request, whatever its form and their names. */
final class RequestTexts {

    private static final JsonFactory JSON = new JsonFactory();

    private RequestTexts() {}

    /** All texts of a request: of a form, of JSON in it, of XML. */
    static Set<String> of(byte[] body) {
        Set<String> texts = new HashSet<>();
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            switch (text.charAt(0)) {
                case '{' -> json(text, texts);
                case '<' ->
                    xml(
                            DocumentBuilderFactory.newDefaultNSInstance()
                                    .newDocumentBuilder()
                                    .parse(new ByteArrayInputStream(body)),
                            texts);
                default -> form(text, texts);
            }
        } catch (Exception malformed) {
            throw new AssertionError("not a request", malformed);
        }
        return texts;
    }

    private static void form(String form, Set<String> texts) throws IOException {
        for (String pair : form.split("&")) {
            String value = URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8);
            texts.add(value);
            texts.addAll(Arrays.asList(value.split(",")));
            if (value.startsWith("{")) {
                structure(value, texts);
            }
        }
    }

    /** A field that looks like JSON, and may be a text of the shop's all the same. */
    private static void structure(String text, Set<String> texts) {
        try {
            json(text, texts);
        } catch (IOException isText) {
            texts.add(text);
        }
    }

    private static void json(String text, Set<String> texts) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                texts.add(json.getText());
            }
        }
    }

    private static void xml(Node node, Set<String> texts) {
        texts.add(node.getTextContent() == null ? "" : node.getTextContent());
        for (int i = 0; node.getAttributes() != null && i < node.getAttributes().getLength(); i++) {
            texts.add(node.getAttributes().item(i).getNodeValue());
        }
        for (int i = 0; i < node.getChildNodes().getLength(); i++) {
            xml(node.getChildNodes().item(i), texts);
        }
    }
}
