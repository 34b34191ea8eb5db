package org.merchantgateway.simulator.rest;

import java.util.Arrays;
import java.util.List;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.PeriodAnswer;
import org.merchantgateway.simulator.core.PeriodRequest;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;

/** {@code getLastOrdersForMerchants.do}: its own error code is a number, those of the orders in it are texts. */
record LastOrdersMethod() implements RestMethod {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, Form form) {
        PeriodAnswer period = gateway.lastOrders(
                merchant,
                new PeriodRequest(
                        form.find("page"),
                        form.find("size"),
                        form.find("from").map(text -> gateway.time(ZonedTime.PERIOD, text)),
                        form.find("to").map(text -> gateway.time(ZonedTime.PERIOD, text)),
                        list(form, "transactionStates"),
                        list(form, "merchants"),
                        form.find("searchByCreatedDate"),
                        form.find("language")));
        return page(
                RestMethod.numericOutcome(Message.SUCCESS, Message.success(RestMethod.language(form))),
                period.statuses().stream()
                        .map(status -> StatusMethod.status(gateway, status))
                        .toList(),
                period.totalCount(),
                period.page(),
                period.pageSize());
    }

    private static List<String> list(Form form, String name) {
        return form.find(name)
                .map(text -> Arrays.stream(text.split(","))
                        .filter(part -> !part.isBlank())
                        .toList())
                .orElse(List.of());
    }

    private static JsonObject page(
            JsonObject outcome, List<JsonObject> statuses, int totalCount, int page, int pageSize) {
        return outcome.list("orderStatuses", statuses)
                .put("totalCount", totalCount)
                .put("page", page)
                .put("pageSize", pageSize);
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return page(RestMethod.numericOutcome(refusal.code(), refusal.text(language)), List.of(), 0, 0, 0);
    }
}
