package org.merchantgateway.simulator.rest;

import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;

/** One method of the REST interface: how its form is read, and which JSON types its answers have. */
@FunctionalInterface
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
    JsonObject answer(GatewayCore gateway, Merchant merchant, Form form);

    /** The answer if the gateway says no: error code as text, and the error's message. */
    default JsonObject refusal(Refusal refusal, Language language) {
        return outcome(refusal.code(), refusal.text(language));
    }

    /** Error code as text, and message. */
    static JsonObject outcome(int code, String message) {
        return new JsonObject().put("errorCode", Integer.toString(code)).put("errorMessage", message);
    }

    /** Error code as number, and message. */
    static JsonObject numericOutcome(int code, String message) {
        return new JsonObject().put("errorCode", code).put("errorMessage", message);
    }

    /** Success with an error code as text, and its message in the form's language. */
    static JsonObject success(Form form) {
        return outcome(Message.SUCCESS, Message.success(language(form)));
    }

    /** The language of the answer. */
    static Language language(Form form) {
        return Language.of(form.find("language"));
    }
}
