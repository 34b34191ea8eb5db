package org.merchantgateway.simulator.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.MalformedRequestException;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;
import org.merchantgateway.simulator.xml.XmlElement;
import org.merchantgateway.simulator.xml.XmlReader;

/** Writes bodies for people to read: one value a line, and only those values that may be shown. */
final class Masked {

    private static final int DEEPEST = 60;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final Traits traits;

    Masked(Traits traits) {
        this.traits = traits;
    }

    String request(WebRequest request) {
        byte[] body = request.body();
        int first = firstSign(body);
        if (first == '<') {
            return xml(body, request.contentType());
        }
        return first == '{' || first == '[' ? json(body) : form(request);
    }

    String answer(WebReply reply) {
        return Optional.ofNullable(reply.headers().get("Location"))
                .map(address -> "Location: " + address)
                .orElseGet(() -> body(reply));
    }

    private String body(WebReply reply) {
        return switch (firstSign(reply.body())) {
            case '{', '[' -> json(reply.body());
            case '<' ->
                reply.contentType().startsWith("text/xml")
                        ? xml(reply.body(), Optional.of(reply.contentType()))
                        : size(reply.body(), "of HTML");
            default ->
                reply.contentType().startsWith("text/plain") && reply.body().length < 200
                        ? new String(reply.body(), java.nio.charset.StandardCharsets.UTF_8).strip()
                        : size(reply.body(), "that are neither JSON nor XML");
        };
    }

    private static int firstSign(byte[] body) {
        int at = 0;
        while (at < body.length
                && (body[at] <= ' ' || body[at] == (byte) 0xEF || body[at] == (byte) 0xBB || body[at] == (byte) 0xBF)) {
            at++;
        }
        return at < body.length ? body[at] : 0;
    }

    private static String size(byte[] body, String kind) {
        return body.length == 0 ? "" : "(" + body.length + " bytes " + kind + ")";
    }

    private String form(WebRequest request) {
        try {
            Form form = Form.of(request);
            return form.names().stream()
                    .flatMap(name -> form.all(name).stream().map(value -> pair(name, value)))
                    .collect(Collectors.joining("\n"));
        } catch (MalformedRequestException malformed) {
            return size(request.body(), "that cannot be read as parameters");
        }
    }

    private String pair(String name, String value) {
        boolean nested = name.equals("orderBundle") || name.equals("depositItems") || name.equals("refundItems");
        return name + " = "
                + (nested ? json(value.getBytes(java.nio.charset.StandardCharsets.UTF_8)) : value(name, value));
    }

    private String value(String name, String value) {
        traits.see(name, value);
        return Shown.value(name, value);
    }

    private String json(byte[] body) {
        StringWriter text = new StringWriter();
        try (JsonParser parser = JSON.createParser(body);
                JsonGenerator out = JSON.createGenerator(text)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter());
            parser.nextToken();
            copy(parser, out, "");
            out.flush();
            return text.toString();
        } catch (IOException notJson) {
            return size(body, "that are not JSON");
        }
    }

    private void copy(JsonParser in, JsonGenerator out, String name) throws IOException {
        JsonToken token = in.currentToken();
        if (token == null) {
            throw new IOException("the JSON ends too early");
        }
        switch (token) {
            case START_OBJECT -> object(in, out, name);
            case START_ARRAY -> {
                out.writeStartArray();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    copy(in, out, name);
                }
                out.writeEndArray();
            }
            case VALUE_NULL -> out.writeNull();
            default -> scalar(in.getText(), token, out, name);
        }
    }

    private void object(JsonParser in, JsonGenerator out, String name) throws IOException {
        out.writeStartObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String field = in.currentName();
            if (field == null) {
                throw new IOException("the JSON ends too early");
            }
            in.nextToken();
            out.writeFieldName(field);
            copy(in, out, name.equals("quantity") && field.equals("value") ? "quantity" : field);
        }
        out.writeEndObject();
    }

    private void scalar(String text, JsonToken token, JsonGenerator out, String name) throws IOException {
        String shown = value(name, text);
        if (token == JsonToken.VALUE_STRING || !shown.equals(text)) {
            out.writeString(shown);
        } else {
            out.writeRawValue(text);
        }
    }

    private String xml(byte[] body, Optional<String> contentType) {
        try {
            StringBuilder text = new StringBuilder();
            write(XmlReader.read(body, contentType), text, 0);
            return text.toString().stripTrailing();
        } catch (XMLStreamException notXml) {
            return size(body, "that are not XML");
        }
    }

    /** Without namespaces, which are many and say nothing to people; attributes by their names. */
    private void write(XmlElement element, StringBuilder text, int depth) {
        String name = element.name().getLocalPart();
        text.append("  ".repeat(depth)).append('<').append(name);
        Map<String, String> attributes = new TreeMap<>();
        element.attributes()
                .forEach((QName attribute, String value) -> attributes.put(attribute.getLocalPart(), value));
        attributes.forEach((attribute, value) -> text.append(' ')
                .append(attribute)
                .append("=\"")
                .append(value(attribute, value))
                .append('"'));
        if (!element.children().isEmpty()) {
            text.append(">\n");
            element.children().forEach(child -> write(child, text, depth + 1));
            text.append("  ".repeat(depth)).append("</").append(name).append(">\n");
        } else if (element.text().isBlank()) {
            text.append("/>\n");
        } else {
            text.append('>')
                    .append(value(name, element.text()))
                    .append("</")
                    .append(name)
                    .append(">\n");
        }
    }
}
