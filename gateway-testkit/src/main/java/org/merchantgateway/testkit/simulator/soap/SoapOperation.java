package org.merchantgateway.testkit.simulator.soap;

import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.core.Language;
import org.merchantgateway.testkit.simulator.core.Merchant;
import org.merchantgateway.testkit.simulator.core.Refusal;

/** One operation of the SOAP service: how its part is read, and what its answer says. */
@FunctionalInterface
interface SoapOperation {

    /**
     * Does what the part asks for.
     *
     * @param part the part {@code order}; without attributes and children, if none came
     * @return what stands in {@code return}
     * @throws Refusal if the gateway says no
     */
    XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part);

    /** The language of the answer. */
    static Language language(XmlElement part) {
        return Language.of(part.attribute("language"));
    }
}
