package org.merchantgateway.acceptance.fuzz;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.port.Operation;

/** A second opinion on what an envelope says, from its events alone. */
final class SoapEvidence {

    /** Envelope, body, response, return. */
    private static final int RETURN = 4;

    private final List<String> codes = new ArrayList<>();
    private final List<String> successes = new ArrayList<>();
    private boolean fault;

    private SoapEvidence() {}

    /** Whether an answer is a yes: nothing in it is a no, and where the code is all that there is, it is 0. */
    static boolean saysYes(AnsweredCall call) {
        SoapEvidence evidence = new SoapEvidence();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            evidence.read(factory.createXMLStreamReader(
                    new ByteArrayInputStream(call.answer().body())));
        } catch (XMLStreamException noXml) {
            // the header's charset may tell what the document alone does not: no opinion then
            return call.answer().contentType().orElse("").contains("charset");
        }
        return call.hasStatusOfSuccess() && !evidence.fault && evidence.isYes(call.operation());
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        String child = "";
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement()) {
                depth++;
                child = xml.getLocalName();
                fault |= depth == RETURN - 1 && child.equals("Fault");
                if (depth == RETURN) { // the usual spelling comes to stand before the other
                    noteAttribute(xml.getAttributeValue("", "ErrorCode"));
                    noteAttribute(xml.getAttributeValue("", "errorCode"));
                }
            } else if (xml.isEndElement()) {
                depth--;
            } else if (xml.isCharacters() && depth == RETURN + 1 && !xml.isWhiteSpace()) {
                note(child, xml.getText().strip());
            }
        }
    }

    private void noteAttribute(@Nullable String code) {
        if (code != null) {
            codes.add(0, code.strip());
        }
    }

    private void note(String name, String value) {
        switch (name) {
            case "errorCode", "ErrorCode" -> codes.add(value);
            case "success", "Success" -> successes.add(value);
            default -> {}
        }
    }

    private boolean isYes(Operation<?> operation) {
        if (operation instanceof PayByWallet) {
            return !successes.isEmpty() && successes.stream().allMatch(value -> value.matches("(?i)true|1"));
        }
        // an attribute stands first: an element beside it is a field that nobody knows
        boolean missing = codes.stream().allMatch(String::isEmpty);
        return missing ? !RestEvidence.isAcknowledged(operation) : codes.get(0).matches("-?0+");
    }
}
