package org.merchantgateway.acceptance.description;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A gateway that only looks: checks every envelope that it gets against facts, and answers nothing. It tells names and types of
 * what is wrong, never values.
 */
final class StrictGateway implements AutoCloseable {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String MERCHANT = "http://engine.paymentgate.ru/webservices/merchant";

    /** How the built-in types are written. A pattern each; a text is anything. */
    private static final Map<String, String> WRITTEN = Map.of(
            "int", "[+-]?\\d{1,10}",
            "long", "[+-]?\\d{1,18}",
            "boolean", "true|false|1|0",
            "float", "[+-]?\\d+(\\.\\d+)?",
            "dateTime", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?",
            "string", "(?s).*");

    private final Facts facts;
    private final HttpServer server;
    private final Set<String> violations = new TreeSet<>();
    private final Map<String, Integer> envelopes = new TreeMap<>();
    private int comparisons;

    private StrictGateway(Facts facts, HttpServer server) {
        this.facts = facts;
        this.server = server;
    }

    static StrictGateway open(Facts facts) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StrictGateway gateway = new StrictGateway(facts, server);
        server.createContext("/", gateway::take);
        server.start();
        return gateway;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/payment";
    }

    /** What was wrong, each once. */
    Set<String> violations() {
        return violations;
    }

    /** How many envelopes came, by operation. */
    Map<String, Integer> envelopes() {
        return envelopes;
    }

    /** How many facts an envelope was compared with, over all. */
    int comparisons() {
        return comparisons;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            check(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private synchronized void check(byte[] envelope) {
        try {
            Element root = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(envelope))
                    .getDocumentElement();
            Element body = (Element) root.getElementsByTagNameNS(SOAP, "Body").item(0);
            check(Facts.inside(body).get(0));
        } catch (Exception malformed) {
            violations.add("no envelope: " + malformed.getClass());
        }
    }

    private void check(Element wrapper) {
        String name = wrapper.getLocalName();
        Optional<Facts.Operation> operation =
                Optional.ofNullable(facts.operations().get(name));
        if (compare(operation.isPresent() && MERCHANT.equals(wrapper.getNamespaceURI()), name + " is no operation")) {
            envelopes.merge(name, 1, Integer::sum);
            List<Element> parts = Facts.inside(wrapper);
            compare(
                    parts.size() == 1
                            && parts.get(0).getNodeName().equals(operation.get().part()),
                    name + " has other parts");
            value(name, parts.get(0), operation.get().request());
        }
    }

    private void value(String path, Element element, String type) {
        if (!facts.types().containsKey(type)) {
            text(path, element.getTextContent(), type);
            return;
        }
        Facts.Type whole = facts.whole(type);
        attributes(path, element, whole.attributes());
        if (whole.base().isPresent()) {
            text(path, element.getTextContent(), whole.base().get());
        } else {
            children(path, element, whole.elements());
        }
    }

    private void attributes(String path, Element element, Map<String, Facts.Attribute> known) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String here = path + "@" + attribute.getName();
            if (compare(known.containsKey(attribute.getName()), here + " is unknown")) {
                text(here, attribute.getValue(), known.get(attribute.getName()).type());
            }
        }
        known.forEach((name, attribute) ->
                compare(!attribute.isRequired() || element.hasAttribute(name), path + "@" + name + " is missing"));
    }

    private void children(String path, Element element, List<Facts.Child> known) {
        List<Element> left = new ArrayList<>(Facts.inside(element));
        for (Facts.Child child : known) {
            String here = path + "/" + child.name();
            int count = 0;
            while (!left.isEmpty() && left.get(0).getNodeName().equals(child.name())) {
                count++;
                inner(here, left.remove(0), child);
            }
            compare(count > 0 || !child.isRequired(), here + " is missing");
            compare(count < 2 || child.isRepeated(), here + " is repeated");
        }
        left.forEach(unexpected ->
                compare(false, path + "/" + unexpected.getNodeName() + " is unknown or in another place"));
    }

    private void inner(String path, Element element, Facts.Child child) {
        if (child.type().isEmpty()) {
            children(path, element, child.inside());
        } else {
            value(path, element, child.type());
        }
    }

    /** Of an enumeration whose words are not known, any word is taken. */
    private void text(String path, String text, String type) {
        Set<String> words = facts.enumerations().getOrDefault(type, Set.of());
        boolean fits = words.isEmpty() ? text.matches(WRITTEN.getOrDefault(type, "\\w+")) : words.contains(text);
        compare(fits, path + " is not of type " + type);
    }

    private boolean compare(boolean holds, String otherwise) {
        comparisons++;
        if (!holds) {
            violations.add(otherwise);
        }
        return holds;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
