package org.merchantgateway.simulator.rest;

import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.MoneyRequest;
import org.merchantgateway.simulator.web.Form;

/**
 * {@code deposit.do}, {@code reverse.do} and {@code refund.do}: nothing but an error code comes back.
 *
 * @param action what the gateway does
 * @param items the field that holds lines of the cart
 */
record MoneyMethod(Action action, String items) implements RestMethod {

    /** What the gateway does. */
    @FunctionalInterface
    interface Action {
        void on(GatewayCore gateway, Merchant merchant, MoneyRequest request);
    }

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        action.on(
                gateway,
                merchant,
                new MoneyRequest(form.find("orderId"), form.find("amount"), form.find("language"))
                        .with(RestFields.items(form, items))
                        .refund(form.find("expectedDepositedAmount"), form.find("externalRefundId")));
        return json -> {
            json.writeStringField("errorCode", Integer.toString(Message.SUCCESS));
            json.writeStringField("errorMessage", Message.success(RestMethod.language(form)));
        };
    }
}
