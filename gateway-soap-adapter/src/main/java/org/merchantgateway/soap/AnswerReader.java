package org.merchantgateway.soap;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of an answer, trusting nothing.
 *
 * <p>Always with the JDK's own parser: which one the look-up finds depends on the host's class path, and with it what is
 * limited. The answer is read to its end before any of it is used, because Metro stops at the end of the SOAP body and
 * would take an answer that breaks off after it.
 */
final class AnswerReader {

    /** A status with a cart nests 12 deep; JAXB and the JDK before 24 have no limit of their own. */
    private static final int MAX_DEPTH = 64;

    private AnswerReader() {}

    /**
     * Checks the whole answer, then opens it at its start.
     *
     * @throws UnreadableAnswer if it is not well-formed, nests too deep, has a document type or more than one answer
     */
    static XMLStreamReader open(SoapAnswer answer) {
        try {
            checkBytes(answer);
            checkXml(answer);
            return reader(answer);
        } catch (CharacterCodingException | XMLStreamException | RuntimeException notXml) {
            throw new UnreadableAnswer("the answer is not well-formed XML that we accept", answer.status());
        }
    }

    /** The JDK's parser would find wrong bytes too, but prints a line to the console each time. */
    private static void checkBytes(SoapAnswer answer) throws CharacterCodingException {
        var charset = answer.charset().map(Charset::forName);
        if (charset.isPresent()) {
            charset.get().newDecoder().decode(ByteBuffer.wrap(answer.body()));
        }
    }

    private static void checkXml(SoapAnswer answer) throws XMLStreamException {
        XMLStreamReader reader = reader(answer);
        OneAnswer one = new OneAnswer();
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> one.start(++depth, reader.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw new XMLStreamException("document type");
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                throw new XMLStreamException("nests too deep");
            }
        }
    }

    private static XMLStreamReader reader(SoapAnswer answer) throws XMLStreamException {
        // a new factory each time: the JDK's keeps its last reader, and so the last answer
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        var body = new ByteArrayInputStream(answer.body());
        var charset = answer.charset();
        return charset.isPresent()
                ? factory.createXMLStreamReader(body, charset.get())
                : factory.createXMLStreamReader(body);
    }
}
