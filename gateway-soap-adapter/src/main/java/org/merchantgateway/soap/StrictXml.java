package org.merchantgateway.soap;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.merchantgateway.http.answer.AnswerFormat;

/**
 * Reads XML and trusts nothing: no document type, no entities, bounded nesting. Always with the JDK's own parser: which one
 * a look-up finds depends on the host's class path, and with it what is limited.
 */
final class StrictXml extends StreamReaderDelegate {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    private int depth;

    private StrictXml(XMLStreamReader reader) {
        super(reader);
    }

    /**
     * Opens a document at its start.
     *
     * @param body the whole document; not copied
     * @param contentType the response header, empty if there was none; its charset overrules the document's own
     * @throws XMLStreamException if the document cannot be opened, or its bytes are not of its charset
     */
    static StrictXml open(byte[] body, String contentType) throws XMLStreamException {
        // a new factory each time: the JDK's keeps its last reader, and so the last answer
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        Optional<String> charset = charset(contentType);
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        if (charset.isEmpty()) {
            return new StrictXml(factory.createXMLStreamReader(bytes));
        }
        checkBytes(body, charset.get());
        return new StrictXml(factory.createXMLStreamReader(bytes, charset.get()));
    }

    private static Optional<String> charset(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    }

    /** The JDK's parser would find wrong bytes too, but prints a line to the console each time. */
    private static void checkBytes(byte[] body, String charset) throws XMLStreamException {
        try {
            Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException | IllegalArgumentException wrong) {
            throw new XMLStreamException("not of its charset");
        }
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("a document type or an entity");
            default -> {}
        }
        if (depth > AnswerFormat.XML.maxDepth()) {
            throw new XMLStreamException("nests too deep");
        }
        return event;
    }

    /**
     * Goes to the next tag and collects the text before it.
     *
     * @param text gets the text; comments and processing instructions are left out
     * @return whether the tag is a start
     */
    boolean isNextTagAStart(StringBuilder text) throws XMLStreamException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(getText());
                default -> {}
            }
        }
    }

    /** Goes past the end of the element at whose start it stands, and returns the text that stands in it directly. */
    String skip() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (isNextTagAStart(text)) {
            skip();
        }
        return text.toString();
    }

    /** Goes to the end of the document. */
    void finish() throws XMLStreamException {
        while (hasNext()) {
            next();
        }
    }
}
