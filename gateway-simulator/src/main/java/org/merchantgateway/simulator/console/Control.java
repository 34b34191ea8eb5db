package org.merchantgateway.simulator.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.SimulatedOrder;
import org.merchantgateway.simulator.history.HistoryEntry;
import org.merchantgateway.simulator.history.HistoryEntry.Change;
import org.merchantgateway.simulator.history.HistoryEntry.Exchange;
import org.merchantgateway.simulator.journal.Journal;
import org.merchantgateway.simulator.setting.Novelty;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * The control API: the simulator's Java API as JSON under {@code /_control/}, for tests in other languages. Errors are
 * {@code {"error": "<a sentence>"}}: 400 for a request that is wrong, 404 for an order that does not exist, 409 if the gateway
 * refuses.
 */
public final class Control implements WebHandler {

    private static final String PREFIX = "/_control/";
    private static final Pattern ORDER = Pattern.compile("orders/([^/]+)");
    private static final int MOST_LISTED = 1_000;
    private static final int USUALLY_LISTED = 100;
    private static final JsonFactory JSON = new JsonFactory();

    /** Writes the fields of one JSON object. */
    @FunctionalInterface
    private interface Fields {

        void writeTo(JsonGenerator json) throws IOException;
    }

    private final GatewaySimulator simulator;
    private final Deeds deeds;
    private final Journal journal;

    /** The control API of a simulator. */
    public Control(GatewaySimulator simulator, Journal journal) {
        this.simulator = simulator;
        this.deeds = new Deeds(simulator);
        this.journal = journal;
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (!request.path().startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Guard.refusal(request).or(() -> Optional.of(guarded(request)));
    }

    private WebReply guarded(WebRequest request) {
        try {
            return answer(request, request.path().substring(PREFIX.length()));
        } catch (Command.Wrong wrong) {
            return error(400, wrong.getMessage());
        } catch (NoSuchElementException missing) {
            return error(404, missing.getMessage());
        } catch (IllegalStateException refused) {
            return error(409, refused.getMessage());
        }
    }

    private WebReply answer(WebRequest request, String what) {
        return switch (request.method()) {
            case "GET" -> get(request, what);
            case "POST" -> {
                if (!request.isOf("application/json")) {
                    yield error(415, "Content-Type must be application/json");
                }
                yield post(what, Command.json(request.body()));
            }
            default -> WebReply.notAllowed("GET, POST");
        };
    }

    private WebReply get(WebRequest request, String what) {
        var order = ORDER.matcher(what);
        if (order.matches()) {
            SimulatedOrder found = deeds.order(order.group(1));
            return ok(json -> {
                order(json, found);
                history(json, "history", found.history());
            });
        }
        return switch (what) {
            case "orders" -> orders(request);
            case "requests" ->
                ok(json -> {
                    history(json, "requests", simulator.orders().otherRequests());
                    json.writeNumberField("notKept", simulator.orders().requestsNotKept());
                });
            case "clock" -> ok(this::clock);
            case "faults" -> ok(this::faults);
            case "settings" -> ok(this::settings);
            case "version" -> ok(json -> json.writeStringField("version", version()));
            default -> error(404, "no such resource: see the table of the control API");
        };
    }

    private WebReply orders(WebRequest request) {
        Form form = Form.of(request);
        int limit = form.find("limit")
                .map(text -> Command.of(java.util.Map.of("limit", text)).number("limit"))
                .orElse(USUALLY_LISTED);
        Command.require(limit <= MOST_LISTED, "limit must be at most " + MOST_LISTED);
        List<SimulatedOrder> found = deeds.orders(form.find("number"), 0, limit);
        return ok(json -> {
            json.writeArrayFieldStart("orders");
            for (SimulatedOrder order : found) {
                json.writeStartObject();
                order(json, order);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private WebReply post(String what, Command command) {
        return switch (what) {
            case "clock" -> {
                deeds.advance(command);
                yield ok(this::clock);
            }
            case "faults" -> {
                deeds.arm(command);
                yield ok(this::faults);
            }
            case "payer/pay" -> changed(deeds.pay(command));
            case "payer/authenticate" -> changed(deeds.authenticate(command));
            case "payer/cancel" -> changed(deeds.cancel(command));
            case "payer/expire" -> changed(deeds.expire(command));
            case "reset" -> {
                deeds.reset(command);
                yield ok(json -> {});
            }
            default -> error(404, "no such resource: see the table of the control API");
        };
    }

    private static WebReply changed(SimulatedOrder order) {
        return ok(json -> order(json, order));
    }

    private static void order(JsonGenerator json, SimulatedOrder order) throws IOException {
        json.writeStringField("id", order.id());
        json.writeStringField("number", order.number());
        json.writeStringField("merchant", order.merchant());
        json.writeNumberField("status", order.status().code());
        json.writeStringField("paymentState", order.paymentState());
        json.writeNumberField("amount", order.amount().minor());
        json.writeStringField("currency", order.currency().code());
        json.writeNumberField("approved", order.sums().approved().minor());
        json.writeNumberField("deposited", order.sums().deposited().minor());
        json.writeNumberField("refunded", order.sums().refunded().minor());
        json.writeNumberField("attempts", order.attempts());
        json.writeNumberField("actionCode", order.actionCode());
        json.writeStringField("registeredAt", order.registeredAt().toString());
        json.writeStringField("expiresAt", order.expiresAt().toString());
        json.writeStringField("formUrl", order.formUrl());
        if (order.description().isPresent()) {
            json.writeStringField(
                    "description", Printable.withoutPans(order.description().get()));
        }
        if (order.maskedPan().isPresent()) {
            json.writeStringField("maskedPan", order.maskedPan().get());
        }
    }

    private static void history(JsonGenerator json, String name, List<HistoryEntry> entries) throws IOException {
        json.writeArrayFieldStart(name);
        for (HistoryEntry entry : entries) {
            json.writeStartObject();
            json.writeNumberField("sequence", entry.sequence());
            json.writeStringField("at", entry.at().toString());
            if (entry instanceof Exchange exchange) {
                exchange(json, exchange);
            } else if (entry instanceof Change change) {
                change(json, change);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void exchange(JsonGenerator json, Exchange exchange) throws IOException {
        json.writeStringField("channel", exchange.channel().name());
        json.writeStringField("request", exchange.request());
        json.writeStringField("sent", exchange.sent());
        json.writeNumberField("httpStatus", exchange.status());
        json.writeStringField("answered", exchange.answered());
        json.writeNumberField("times", exchange.times());
        if (!exchange.fault().isEmpty()) {
            json.writeStringField("fault", exchange.fault());
        }
    }

    private static void change(JsonGenerator json, Change change) throws IOException {
        json.writeStringField("change", change.what());
        json.writeNumberField("status", change.status().code());
        json.writeNumberField("approved", change.sums().approved().minor());
        json.writeNumberField("deposited", change.sums().deposited().minor());
        json.writeNumberField("refunded", change.sums().refunded().minor());
        json.writeNumberField("attempts", change.attempts());
        json.writeNumberField("actionCode", change.actionCode());
    }

    /** Another one whenever something has happened or the clock was moved. */
    private String version() {
        return journal.version() + "-" + simulator.clock().ahead();
    }

    private void clock(JsonGenerator json) throws IOException {
        json.writeStringField("now", simulator.clock().instant().toString());
        json.writeStringField("ahead", simulator.clock().ahead().toString());
    }

    private void faults(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("armed");
        for (String fault : simulator.faults().armed()) {
            json.writeString(fault);
        }
        json.writeEndArray();
    }

    private void settings(JsonGenerator json) throws IOException {
        SimulatorSettings settings = simulator.settings();
        Variations variations = settings.variations();
        json.writeStringField("baseUri", simulator.baseUri().toString());
        json.writeArrayFieldStart("merchants");
        for (String login : settings.merchants().keySet()) {
            json.writeString(login);
        }
        json.writeEndArray();
        json.writeStringField("defaultCurrency", settings.defaultCurrency().code());
        json.writeStringField("sessionLife", settings.sessionLife().toString());
        json.writeNumberField("maxAttempts", settings.orderRules().maxAttempts());
        json.writeNumberField("seed", settings.seed());
        json.writeNumberField("historyPerOrder", settings.history().perOrder());
        json.writeNumberField("historyInAll", settings.history().inAll());
        json.writeNumberField("cartErrorCode", variations.cartErrorCode());
        json.writeBooleanField("numbersOrders", variations.numbersOrders());
        json.writeBooleanField("zeroRefundMeansAll", variations.zeroRefundMeansAll());
        json.writeBooleanField("paymentWithoutCvc", variations.paymentWithoutCvc());
        json.writeBooleanField("badCredentialsFault", variations.badCredentialsFault());
        json.writeNumberField("statusVersion", variations.statusVersion());
        json.writeBooleanField("storesCards", variations.storesCards());
        json.writeBooleanField("partialReversal", variations.partialReversal());
        json.writeArrayFieldStart("novelties");
        for (Novelty novelty : new TreeSet<>(variations.novelties())) {
            json.writeString(novelty.name());
        }
        json.writeEndArray();
    }

    private static WebReply ok(Fields fields) {
        return reply(200, fields);
    }

    private static WebReply error(int status, @org.jspecify.annotations.Nullable String sentence) {
        return reply(status, json -> json.writeStringField("error", String.valueOf(sentence)));
    }

    private static WebReply reply(int status, Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return WebReply.of(status, "application/json", bytes.toByteArray()).with("X-Content-Type-Options", "nosniff");
    }
}
