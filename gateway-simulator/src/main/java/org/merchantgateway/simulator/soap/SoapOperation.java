package org.merchantgateway.simulator.soap;

import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.xml.XmlElement;

/** One operation of the SOAP service: how its part is read, and what its answer says. */
@FunctionalInterface
interface SoapOperation {

    /**
     * Does what the part asks for.
     *
     * @param part of the request; without attributes and children, if none came
     * @return the fields of {@code return}, attributes and elements alike
     * @throws Refusal if the gateway says no
     */
    JsonObject answer(GatewayCore gateway, Merchant merchant, XmlElement part);

    /** The answer if the gateway says no. */
    default JsonObject refusal(Refusal refusal, Language language) {
        return outcome(refusal.code(), refusal.text(language));
    }

    /** An answer of nothing but success, in the language of the part. */
    static JsonObject success(XmlElement part) {
        return outcome(Message.SUCCESS, Message.success(language(part)));
    }

    private static JsonObject outcome(int errorCode, String errorMessage) {
        return new JsonObject().put("errorCode", errorCode).put("errorMessage", errorMessage);
    }

    /** The language of the answer: an attribute, but an element where everything is one. */
    static Language language(XmlElement part) {
        return Language.of(part.attribute("language").or(() -> part.text("language")));
    }
}
