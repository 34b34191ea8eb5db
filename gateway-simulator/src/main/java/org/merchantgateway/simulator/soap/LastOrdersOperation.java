package org.merchantgateway.simulator.soap;

import java.util.List;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.PeriodAnswer;
import org.merchantgateway.simulator.core.PeriodRequest;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StatusFields;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code getLastOrdersForMerchants}. Even its errors have the numbers: 0. */
record LastOrdersOperation() implements SoapOperation {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        PeriodAnswer period = gateway.lastOrders(
                merchant,
                new PeriodRequest(
                        part.text("page"),
                        part.text("size"),
                        part.text("from").map(text -> gateway.time(ZonedTime.PERIOD, text)),
                        part.text("to").map(text -> gateway.time(ZonedTime.PERIOD, text)),
                        texts(part.child("transactionStates")),
                        texts(part.child("merchants")),
                        part.text("searchByCreatedDate"),
                        part.attribute("language")));
        List<JsonObject> statuses = period.statuses().stream()
                .map(status -> new StatusFields(status, status::inText).extended())
                .toList();
        return page(SoapOperation.success(part), period.totalCount(), period.page(), period.pageSize())
                .list("orderStatuses", statuses);
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return page(SoapOperation.super.refusal(refusal, language), 0, 0, 0);
    }

    private static JsonObject page(JsonObject answer, int totalCount, int page, int pageSize) {
        return answer.put("totalCount", totalCount).put("page", page).put("pageSize", pageSize);
    }

    /** Whatever the elements inside are called; banks call them as the list itself. */
    private static List<String> texts(XmlElement list) {
        return list.children().stream()
                .map(XmlElement::text)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
