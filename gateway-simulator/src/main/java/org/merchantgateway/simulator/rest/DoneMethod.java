package org.merchantgateway.simulator.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.web.Form;

/**
 * A method that answers nothing but an error code.
 *
 * @param action what the gateway does
 * @param codeIsNumber whether the error code is a number; else it is a text
 * @param saysSuccess whether success has a text
 */
record DoneMethod(Action action, boolean codeIsNumber, boolean saysSuccess) implements RestMethod {

    /** What the gateway does. */
    @FunctionalInterface
    interface Action {
        void on(GatewayCore gateway, Merchant merchant, Form form);
    }

    /** {@code decline.do}. */
    static DoneMethod decline() {
        return new DoneMethod(
                (gateway, merchant, form) -> gateway.decline(
                        merchant, form.find("orderId"), form.find("orderNumber"), form.find("language")),
                true,
                true);
    }

    /** {@code addParams.do}. */
    static DoneMethod addParams() {
        return new DoneMethod(
                (gateway, merchant, form) -> gateway.addParameters(
                        merchant, form.find("orderId"), RestFields.parameters(form, "params"), form.find("language")),
                true,
                false);
    }

    /** {@code bindCard.do}. */
    static DoneMethod bind() {
        return new DoneMethod((gateway, merchant, form) -> gateway.bind(merchant, form.find("bindingId")), false, true);
    }

    /** {@code unBindCard.do}. */
    static DoneMethod unbind() {
        return new DoneMethod(
                (gateway, merchant, form) -> gateway.unbind(merchant, form.find("bindingId")), false, true);
    }

    /** {@code extendBinding.do}. */
    static DoneMethod extend() {
        return new DoneMethod(
                (gateway, merchant, form) ->
                        gateway.extend(merchant, form.find("bindingId"), form.find("newExpiry"), form.find("language")),
                false,
                true);
    }

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        action.on(gateway, merchant, form);
        return json -> {
            code(json, Message.SUCCESS);
            if (saysSuccess) {
                json.writeStringField("errorMessage", Message.success(RestMethod.language(form)));
            }
        };
    }

    @Override
    public JsonAnswer refusal(Refusal refusal, Language language) {
        return json -> {
            code(json, refusal.code());
            json.writeStringField("errorMessage", refusal.text(language));
        };
    }

    private void code(JsonGenerator json, int code) throws IOException {
        if (codeIsNumber) {
            json.writeNumberField("errorCode", code);
        } else {
            json.writeStringField("errorCode", Integer.toString(code));
        }
    }
}
