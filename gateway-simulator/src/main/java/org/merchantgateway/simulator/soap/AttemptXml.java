package org.merchantgateway.simulator.soap;

import javax.xml.stream.XMLStreamException;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.Message;

/** The answer to an attempt to pay. SOAP has no name of its own for the TermUrl: it stands in {@code redirect}. */
record AttemptXml(Attempted attempted) implements XmlWriter.Content {

    @Override
    public void writeTo(XmlWriter xml) throws XMLStreamException {
        xml.attribute("info", attempted.info());
        if (attempted instanceof Attempted.Over over) {
            xml.attribute("redirect", over.redirect());
        }
        if (attempted instanceof Attempted.Challenged challenge) {
            xml.attribute("redirect", challenge.termUrl());
            xml.attribute("acsUrl", challenge.acsUrl());
            xml.attribute("paReq", challenge.paReq());
        }
        xml.attribute("errorCode", Message.SUCCESS);
    }
}
