package org.merchantgateway.soap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.ShownFields;
import org.merchantgateway.http.Redactor;

/**
 * Writes XML as it stood, on one line, with the values that are not on the list as stars. Comments and processing
 * instructions are left out. For one document.
 */
final class MaskedXml {

    private static final String HIDDEN = "***";
    private static final String CART = "orderBundle";

    private final Set<String> shown;
    private final Redactor secret;
    private final StringBuilder out = new StringBuilder(1024);
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    /** Whether the start tag written last still lacks its end, for it may turn out to be empty. */
    private boolean open;

    /**
     * @param shown names of attributes and elements whose values are shown; inside an {@code orderBundle} with that name
     *     and a dot before theirs, or without
     * @param secret what is not shown wherever it stands
     */
    MaskedXml(Set<String> shown, Redactor secret) {
        this.shown = shown;
        this.secret = secret;
    }

    String of(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {}
            }
        }
        return out.toString();
    }

    private void start(XMLStreamReader xml) {
        content();
        closeTag();
        path.push(xml.getLocalName());
        out.append('<').append(name(xml.getPrefix(), xml.getLocalName()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i); // null for the default namespace
            String uri = xml.getNamespaceURI(i);
            attribute(prefix == null ? "xmlns" : name("xmlns", prefix), safe(uri == null ? "" : uri));
        }
        boolean mdOrder = "mdOrder".equals(xml.getAttributeValue(null, "name"));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String local = xml.getAttributeLocalName(i);
            String meant = mdOrder && local.equals("value") ? "mdOrder" : local;
            attribute(name(xml.getAttributePrefix(i), local), masked(meant, xml.getAttributeValue(i)));
        }
        open = true;
    }

    private void end(XMLStreamReader xml) {
        content();
        path.pop();
        if (open) {
            out.append("/>");
            open = false;
        } else {
            out.append("</").append(name(xml.getPrefix(), xml.getLocalName())).append('>');
        }
    }

    /** Writes the text since the last tag, unless it is mere indentation. */
    private void content() {
        String value = text.toString();
        text.setLength(0);
        if (!value.isBlank()) {
            closeTag();
            out.append(escaped(masked(path.element(), value)));
        }
    }

    private void closeTag() {
        if (open) {
            out.append('>');
            open = false;
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private String name(String prefix, String local) {
        return safe(prefix == null || prefix.isEmpty() ? local : prefix + ":" + local);
    }

    private String masked(String name, String value) {
        if (shown.contains(name) || (path.contains(CART) && shown.contains(CART + "." + name))) {
            return ShownFields.withoutPans(name, secret.redact(value));
        }
        String pan = name.equals("pan") ? Printable.withoutPans(value) : value;
        return pan.equals(value) ? HIDDEN : secret.redact(pan);
    }

    private String safe(String value) {
        return Printable.withoutPans(secret.redact(value));
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
