package org.merchantgateway.simulator;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.simulator.callback.Delivery;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.history.HistoryEntry;
import org.merchantgateway.simulator.history.HistoryEntry.Change;
import org.merchantgateway.simulator.history.HistoryEntry.Exchange;
import org.merchantgateway.simulator.journal.Shown;
import org.merchantgateway.simulator.page.DisplayedAmount;
import org.merchantgateway.simulator.setting.NamedSetting;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** What the control API shows, by the names of its JSON. Amounts are minor units, times are UTC. */
final class ControlJson {

    private static final int LAST_DIGITS = 4;

    private ControlJson() {}

    static Map<String, Object> order(SimulatedOrder order) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", order.id());
        json.put("number", order.number());
        json.put("merchant", order.merchant());
        json.put("status", order.status().code());
        json.put("paymentState", order.paymentState());
        json.put("open", order.isOpen());
        json.put("amount", order.amount().minor());
        json.put("currency", order.currency().code());
        json.put("currencyName", DisplayedAmount.currencyCode(order.currency()));
        json.put("minorDigits", order.currency().minorDigits());
        putSums(json, order.sums());
        json.put("attempts", order.attempts());
        json.put("actionCode", order.actionCode());
        json.put("registeredAt", order.registeredAt().toString());
        json.put("expiresAt", order.expiresAt().toString());
        json.put("formUrl", order.formUrl());
        order.description().ifPresent(text -> json.put("description", Printable.withoutPans(text)));
        order.clientId().ifPresent(client -> json.put("clientId", client));
        json.put("parameterNames", List.copyOf(order.parameters().keySet()));
        json.put("registered", shown(order.registered()));
        json.put("payment", shown(order.payment()));
        order.maskedPan().ifPresent(pan -> json.put("maskedPan", pan));
        order.waitsFor().ifPresent(step -> json.put("waitsFor", step.name()));
        return json;
    }

    /** As history shows them: what is not on the list of harmless fields is hidden. */
    private static Map<String, String> shown(Map<String, String> fields) {
        Map<String, String> shown = new LinkedHashMap<>();
        fields.forEach((path, value) -> shown.put(path, Shown.atPath(path, value)));
        return shown;
    }

    private static void putSums(Map<String, Object> json, Sums sums) {
        json.put("approved", sums.approved().minor());
        json.put("deposited", sums.deposited().minor());
        json.put("refunded", sums.refunded().minor());
    }

    static Map<String, Object> requests(List<HistoryEntry> withoutOrder, long notKept) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("requests", history(withoutOrder));
        json.put("notKept", notKept);
        return json;
    }

    static Map<String, Object> clock(SimulatorClock clock) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("now", clock.instant().toString());
        json.put("ahead", clock.ahead().toString());
        return json;
    }

    static List<Map<String, Object>> history(List<HistoryEntry> entries) {
        return entries.stream().map(ControlJson::entry).toList();
    }

    private static Map<String, Object> entry(HistoryEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sequence", entry.sequence());
        json.put("at", entry.at().toString());
        if (entry instanceof Exchange exchange) {
            putExchange(json, exchange);
        } else if (entry instanceof Change change) {
            putChange(json, change);
        }
        return json;
    }

    private static void putExchange(Map<String, Object> json, Exchange exchange) {
        json.put("channel", exchange.channel().name());
        json.put("request", exchange.request());
        json.put("sent", exchange.sent());
        json.put("httpStatus", exchange.status());
        json.put("answered", exchange.answered());
        json.put("times", exchange.times());
        if (!exchange.fault().isEmpty()) {
            json.put("fault", exchange.fault());
        }
    }

    private static void putChange(Map<String, Object> json, Change change) {
        json.put("change", change.what());
        json.put("status", change.status().code());
        putSums(json, change.sums());
        json.put("attempts", change.attempts());
        json.put("actionCode", change.actionCode());
    }

    static List<Map<String, Object>> callbacks(Stream<Delivery> deliveries) {
        return deliveries.map(ControlJson::callback).toList();
    }

    private static Map<String, Object> callback(Delivery delivery) {
        String result =
                delivery.httpStatus().map(String::valueOf).or(delivery::failure).orElse("");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", delivery.at().toString());
        json.put("operation", delivery.operation());
        json.put("address", delivery.target());
        json.put("attempt", delivery.attempt());
        json.put("result", result);
        return json;
    }

    static List<Map<String, Object>> storedCards(List<StoredCard> cards) {
        return cards.stream().map(ControlJson::storedCard).toList();
    }

    private static Map<String, Object> storedCard(StoredCard card) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", card.id());
        json.put("maskedPan", card.maskedPan());
        json.put("clientId", card.clientId());
        json.put("merchant", card.merchant().login());
        json.put("expiry", card.expiry().toString());
        json.put("active", card.active());
        return json;
    }

    static List<Map<String, Object>> testCards() {
        return Arrays.stream(TestCard.values()).map(ControlJson::testCard).toList();
    }

    private static Map<String, Object> testCard(TestCard card) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", card.name());
        json.put("lastDigits", card.pan().substring(card.pan().length() - LAST_DIGITS));
        json.put("pays", card.behaviour().pays());
        json.put("actionCode", card.behaviour().actionCode());
        return json;
    }

    /** Without passwords and keys. */
    static Map<String, Object> settings(URI baseUri, SimulatorSettings settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("baseUri", baseUri.toString());
        json.put("merchants", List.copyOf(settings.merchants().keySet()));
        json.put("seed", settings.seed());
        json.put("historyPerOrder", settings.history().perOrder());
        json.put("historyInAll", settings.history().inAll());
        NamedSetting.ALL.forEach(setting -> json.put(setting.name(), setting.value(settings)));
        return json;
    }
}
