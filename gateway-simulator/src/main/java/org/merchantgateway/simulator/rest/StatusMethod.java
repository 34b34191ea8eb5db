package org.merchantgateway.simulator.rest;

import java.time.Instant;
import java.util.List;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StatusAnswer;
import org.merchantgateway.simulator.core.StatusFields;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;

/**
 * {@code getOrderStatusExtended.do}: dates are epoch milliseconds, amounts numbers, currency and error code texts. Even its
 * errors have the lists of parameters and attributes.
 */
record StatusMethod() implements RestMethod {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, Form form) {
        merchant.check(form.find("merchantLogin"));
        return status(
                gateway,
                gateway.status(
                        merchant,
                        new StatusRequest(form.find("orderId"), form.find("orderNumber"), form.find("language"))));
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return RestMethod.super
                .refusal(refusal, language)
                .put("merchantOrderParams", List.of())
                .put("attributes", List.of());
    }

    /** The status as it also stands in the list of a period's orders. */
    static JsonObject status(GatewayCore gateway, StatusAnswer status) {
        JsonObject manual = new StatusFields(status, Instant::toEpochMilli).extended();
        return gateway.settings().profile().bodies() == BodyStyle.JSON ? JsonDialectStatus.of(manual) : manual;
    }
}
