package org.merchantgateway.simulator.soap;

import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.xml.XmlElement;

/** One operation of the SOAP service: how its part is read, and what its answer says. */
interface SoapOperation {

    /**
     * Does what the part asks for.
     *
     * @param part the part {@link #part()}; without attributes and children, if none came
     * @return what stands in {@code return}
     * @throws Refusal if the gateway says no
     */
    XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part);

    /** What the part is called. */
    default String part() {
        return "order";
    }

    /** The answer if the gateway says no. */
    default XmlWriter.Content refusal(Refusal refusal, Language language) {
        return xml -> xml.outcome(refusal.code(), refusal.text(language));
    }

    /** The language of the answer: an attribute, but an element where everything is one. */
    static Language language(XmlElement part) {
        return Language.of(part.attribute("language").or(() -> part.text("language")));
    }
}
