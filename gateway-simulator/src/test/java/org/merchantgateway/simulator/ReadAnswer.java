package org.merchantgateway.simulator;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.merchantgateway.browser.JsonFields;
import org.merchantgateway.simulator.setting.SoapGeneration;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What an answer says, field by field, whichever wire it came over: {@code paymentAmountInfo.approvedAmount}. */
record ReadAnswer(String body, Map<String, String> fields) {

    static ReadAnswer json(String body) {
        return new ReadAnswer(body, JsonFields.of(body));
    }

    /** What a decline adds that is reported in the answer to a payment, where that is set up; no description has it. */
    private static final Pattern DECLINE =
            Pattern.compile(" (error|displayErrorMessage|errorTypeName|processingErrorType)=\"[^\"]*\"");

    /** Every answer of every test must be valid by the description that the simulator serves unless it is set up otherwise. */
    static ReadAnswer envelope(String body) {
        ServedSchema.of(SoapGeneration.OF_2021).check(DECLINE.matcher(body).replaceAll(""));
        Map<String, String> fields = new LinkedHashMap<>();
        flatten(returned(body), "", fields);
        return new ReadAnswer(body, fields);
    }

    private static Element returned(String body) {
        try {
            return (Element) DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagName("return")
                    .item(0);
        } catch (Exception e) {
            throw new AssertionError("not XML: " + body, e);
        }
    }

    private static void flatten(Element element, String path, Map<String, String> fields) {
        String prefix = path.isEmpty() ? "" : path + ".";
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            fields.put(prefix + attribute.getNodeName(), attribute.getNodeValue());
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                int index = seen.merge(inner.getTagName(), 1, Integer::sum) - 1;
                flatten(inner, path(element, path, inner, index), fields);
            }
        }
        if (leaf && element.getAttributes().getLength() == 0) {
            fields.put(path, element.getTextContent());
        }
    }

    private static String path(Element outer, String path, Element inner, int index) {
        if (outer.getTagName().equals("bindings")) {
            return path + "[" + index + "]"; // REST has no name for what is in the list
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        return prefix + inner.getTagName() + (isList(inner) ? "[" + index + "]" : "");
    }

    private static boolean isList(Element element) {
        return java.util.List.of("merchantOrderParams", "attributes", "refunds", "items", "orderStatuses", "params")
                .contains(element.getTagName());
    }

    /** The error code; a registration that succeeds has none over REST. */
    String code() {
        return fields.getOrDefault("errorCode", "0");
    }

    /** Error code and text. */
    String error() {
        return code() + " " + get("errorMessage");
    }

    /** A field, or null. */
    String get(String field) {
        return fields.get(field);
    }
}
