package org.merchantgateway.soap;

import java.io.ByteArrayInputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.http.answer.AnswerFormat;

/**
 * Reads XML and trusts nothing: no document type, no entities, bounded nesting. Always with the JDK's own parser: which one
 * a look-up finds depends on the host's class path, and with it what is limited.
 */
final class StrictXml extends StreamReaderDelegate {

    private int depth;

    private StrictXml(XMLStreamReader reader) {
        super(reader);
    }

    /**
     * Opens an answer's document at its start. The charset of the response header overrules the document's own.
     *
     * @throws XMLStreamException if the document cannot be opened, or its bytes are not of its charset
     */
    static StrictXml open(WireAnswer answer) throws XMLStreamException {
        Optional<String> charset = answer.charset();
        if (charset.isEmpty()) {
            return open(answer.body());
        }
        try { // the JDK's parser would find wrong bytes too, but prints a line to the console each time
            answer.text(charset.get());
        } catch (CharacterCodingException wrong) {
            throw new XMLStreamException("not of its charset");
        }
        return new StrictXml(factory().createXMLStreamReader(new ByteArrayInputStream(answer.body()), charset.get()));
    }

    /**
     * Opens a document at its start.
     *
     * @param body the whole document; not copied
     * @throws XMLStreamException if the document cannot be opened
     */
    static StrictXml open(byte[] body) throws XMLStreamException {
        return new StrictXml(factory().createXMLStreamReader(new ByteArrayInputStream(body)));
    }

    /** A new one each time: the JDK's keeps its last reader, and so the last answer. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
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
