package org.merchantgateway.simulator.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.MoscowTime;
import org.merchantgateway.simulator.core.PeriodAnswer;
import org.merchantgateway.simulator.core.PeriodRequest;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StatusAnswer;
import org.merchantgateway.simulator.web.Form;

/** {@code getLastOrdersForMerchants.do}: its own error code is a number, those of the orders in it are texts. */
record LastOrdersMethod() implements RestMethod {

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        PeriodAnswer period = gateway.lastOrders(
                merchant,
                new PeriodRequest(
                        form.find("page"),
                        form.find("size"),
                        form.find("from").map(MoscowTime::parseCompact),
                        form.find("to").map(MoscowTime::parseCompact),
                        list(form, "transactionStates"),
                        list(form, "merchants"),
                        form.find("searchByCreatedDate")
                                .map(String::strip)
                                .filter("true"::equalsIgnoreCase)
                                .isPresent(),
                        form.find("language")));
        return json -> {
            json.writeNumberField("errorCode", Message.SUCCESS);
            json.writeStringField("errorMessage", Message.success(RestMethod.language(form)));
            json.writeArrayFieldStart("orderStatuses");
            for (StatusAnswer status : period.statuses()) {
                json.writeStartObject();
                new StatusJson(status).writeTo(json);
                json.writeEndObject();
            }
            json.writeEndArray();
            page(json, period.totalCount(), period.page(), period.pageSize());
        };
    }

    private static List<String> list(Form form, String name) {
        return form.find(name)
                .map(text -> Arrays.stream(text.split(","))
                        .filter(part -> !part.isBlank())
                        .toList())
                .orElse(List.of());
    }

    private static void page(JsonGenerator json, int totalCount, int page, int pageSize) throws IOException {
        json.writeNumberField("totalCount", totalCount);
        json.writeNumberField("page", page);
        json.writeNumberField("pageSize", pageSize);
    }

    @Override
    public JsonAnswer refusal(Refusal refusal, Language language) {
        return json -> {
            json.writeNumberField("errorCode", refusal.code());
            json.writeStringField("errorMessage", refusal.text(language));
            json.writeArrayFieldStart("orderStatuses");
            json.writeEndArray();
            page(json, 0, 0, 0);
        };
    }
}
