package org.merchantgateway.testkit.simulator.rest;

import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.core.Merchant;
import org.merchantgateway.testkit.simulator.core.Message;
import org.merchantgateway.testkit.simulator.core.MoneyRequest;
import org.merchantgateway.testkit.simulator.web.Form;

/** {@code deposit.do}, {@code reverse.do} and {@code refund.do}: nothing but an error code comes back. */
record MoneyMethod(Action action) implements RestMethod {

    /** What the gateway does. */
    @FunctionalInterface
    interface Action {
        void on(GatewayCore gateway, Merchant merchant, MoneyRequest request);
    }

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        action.on(
                gateway, merchant, new MoneyRequest(form.find("orderId"), form.find("amount"), form.find("language")));
        return json -> {
            json.writeStringField("errorCode", Integer.toString(Message.SUCCESS));
            json.writeStringField("errorMessage", Message.success(RestMethod.language(form)));
        };
    }
}
