package org.merchantgateway.simulator.acs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.simulator.xml.XmlElement;
import org.merchantgateway.simulator.xml.XmlReader;

/** How 3-D Secure 1 packs its messages: XML, deflated with a zlib header, in Base64 with a line feed every 76 characters. */
final class ThreeDsXml {

    private static final String ROOT = "ThreeDSecure";
    private static final String VERSION = "1.0.2";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, new byte[] {'\n'});

    /** Writes the content of an element. */
    @FunctionalInterface
    interface Content {
        void writeTo(ThreeDsXml xml) throws XMLStreamException;
    }

    private final XMLStreamWriter events;

    private ThreeDsXml(XMLStreamWriter events) {
        this.events = events;
    }

    /**
     * Writes and packs a message.
     *
     * @param body the body's name, {@code PAReq} or {@code PARes}
     */
    static String packed(String id, String body, Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter events = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            events.writeStartDocument("UTF-8", "1.0");
            events.writeStartElement(ROOT);
            events.writeStartElement("Message");
            events.writeAttribute("id", id);
            ThreeDsXml xml = new ThreeDsXml(events);
            xml.element(body, inside -> {
                inside.text("version", VERSION);
                content.writeTo(inside);
            });
            events.writeEndDocument();
            events.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("cannot write XML to memory", impossible);
        }
        return LINES.encodeToString(deflated(text.toString()));
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    void element(String name, Content content) throws XMLStreamException {
        events.writeStartElement(name);
        content.writeTo(this);
        events.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        element(name, xml -> xml.events.writeCharacters(text));
    }

    /**
     * The body of a message.
     *
     * @param xml unpacked
     * @param body the body's name, {@code PAReq} or {@code PARes}
     * @throws InvalidRequest if it is not such a message
     */
    static XmlElement body(String xml, String body) {
        try {
            XmlElement root = XmlReader.read(xml.getBytes(StandardCharsets.UTF_8), Optional.empty());
            XmlElement found = root.child("Message").child(body);
            if (root.name().getLocalPart().equals(ROOT) && !found.children().isEmpty()) {
                return found;
            }
        } catch (XMLStreamException notXml) {
            throw InvalidRequest.of(body, "must be XML without a document type", "got another text");
        }
        throw InvalidRequest.of(body, "must be a " + ROOT + " message with it", "got another document");
    }

    /**
     * A text of a message.
     *
     * @throws InvalidRequest if it is missing
     */
    static String required(XmlElement in, String name) {
        return in.text(name)
                .map(String::strip)
                .orElseThrow(() -> InvalidRequest.of(name, "is required", "got nothing"));
    }
}
