package org.merchantgateway.simulator.rest;

import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.web.Form;

/** One method of the REST interface: how its form is read, and which JSON types its answers have. */
interface RestMethod {

    /** Whether parameters may come by GET. */
    default boolean allowsGet() {
        return true;
    }

    /**
     * Does what the form asks for.
     *
     * @throws Refusal if the gateway says no
     */
    JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form);

    /** The answer if the gateway says no: error code as text, and the error's message. */
    default JsonAnswer refusal(Refusal refusal, Language language) {
        return json -> {
            json.writeStringField("errorCode", Integer.toString(refusal.code()));
            json.writeStringField("errorMessage", refusal.text(language));
        };
    }

    /** The language of the answer. */
    static Language language(Form form) {
        return Language.of(form.find("language"));
    }
}
