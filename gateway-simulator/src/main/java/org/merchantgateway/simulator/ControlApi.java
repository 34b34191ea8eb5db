package org.merchantgateway.simulator;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.journal.Journal;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * The control API: the simulator's Java API as JSON under {@code /_control/}, for the console and for tests in other languages.
 * Errors are {@code {"error": "<a sentence>"}}: 400 for a request that is wrong, 404 for an order that does not exist, 409 if the
 * gateway refuses.
 */
final class ControlApi implements WebHandler {

    private static final String PREFIX = "/_control/";
    private static final Pattern ORDER = Pattern.compile("orders/([^/]+)");
    private static final int MAX_LIMIT = 1_000;
    private static final int DEFAULT_LIMIT = 100;

    private final GatewaySimulator simulator;
    private final GatewayCore core;
    private final Journal journal;
    private final ControlCommands commands;

    ControlApi(GatewaySimulator simulator, GatewayCore core, Journal journal) {
        this.simulator = simulator;
        this.core = core;
        this.journal = journal;
        this.commands = new ControlCommands(simulator);
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (!request.path().startsWith(PREFIX)) {
            return Optional.empty();
        }
        return OriginCheck.refusal(request).or(() -> Optional.of(reply(request)));
    }

    private WebReply reply(WebRequest request) {
        try {
            return reply(request, request.path().substring(PREFIX.length()));
        } catch (ControlRequest.InvalidField invalid) {
            return error(400, invalid.getMessage());
        } catch (NoSuchElementException missing) {
            return error(404, missing.getMessage());
        } catch (IllegalStateException refused) {
            return error(409, refused.getMessage());
        }
    }

    private WebReply reply(WebRequest request, String resource) {
        return switch (request.method()) {
            case "GET" -> get(request, resource).map(ControlApi::ok).orElseGet(ControlApi::noSuchResource);
            case "POST" ->
                request.isOf("application/json")
                        ? post(resource, ControlRequest.json(request.body()))
                                .map(ControlApi::ok)
                                .orElseGet(ControlApi::noSuchResource)
                        : error(415, "Content-Type must be application/json");
            default -> WebReply.notAllowed("GET, POST");
        };
    }

    private Optional<Map<String, ?>> get(WebRequest request, String resource) {
        Matcher order = ORDER.matcher(resource);
        if (order.matches()) {
            return Optional.of(order(order.group(1)));
        }
        return Optional.ofNullable(
                switch (resource) {
                    case "orders" -> orders(Form.of(request));
                    case "requests" ->
                        ControlJson.requests(
                                simulator.orders().otherRequests(),
                                simulator.orders().requestsNotKept());
                    case "cards" ->
                        Map.of("cards", ControlJson.storedCards(core.bindings().all()));
                    case "test-cards" -> Map.of("testCards", ControlJson.testCards());
                    case "clock" -> clock();
                    case "faults" -> faults();
                    case "settings" -> settings();
                    case "version" -> Map.of("version", version());
                    default -> null;
                });
    }

    private Map<String, ?> order(String idOrNumber) {
        SimulatedOrder order = simulator
                .orders()
                .find(idOrNumber)
                .orElseThrow(() -> new NoSuchElementException("there is no such order"));
        Map<String, Object> json = ControlJson.order(order);
        json.put("history", ControlJson.history(order.history()));
        json.put(
                "callbacks",
                ControlJson.callbacks(simulator.callbacks().deliveries().stream()
                        .filter(delivery -> delivery.orderId().equals(order.id()))));
        return json;
    }

    private Map<String, ?> orders(Form query) {
        int limit = number(query, "limit").orElse(DEFAULT_LIMIT);
        ControlRequest.require(limit <= MAX_LIMIT, "limit must be at most " + MAX_LIMIT);
        Optional<String> number = query.find("number");
        List<Map<String, Object>> found = simulator.orders().stream()
                .filter(order -> number.isEmpty()
                        || order.number().contains(number.get())
                        || order.id().equals(number.get()))
                .skip(number(query, "skip").orElse(0))
                .limit(limit)
                .map(ControlJson::order)
                .toList();
        return Map.of("orders", found);
    }

    private static Optional<Integer> number(Form query, String name) {
        return query.find(name)
                .map(text -> ControlRequest.of(Map.of(name, text)).number(name));
    }

    private Optional<Map<String, ?>> post(String resource, ControlRequest request) {
        return Optional.ofNullable(
                switch (resource) {
                    case "clock" -> {
                        commands.advance(request);
                        yield clock();
                    }
                    case "faults" -> {
                        commands.arm(request);
                        yield faults();
                    }
                    case "settings" -> {
                        commands.set(request);
                        yield settings();
                    }
                    case "payer/pay" -> ControlJson.order(commands.pay(request));
                    case "payer/authenticate" -> ControlJson.order(commands.authenticate(request));
                    case "payer/check-device" -> ControlJson.order(commands.checkDevice(request));
                    case "payer/go-on" -> ControlJson.order(commands.goOn(request));
                    case "payer/cancel" -> ControlJson.order(commands.cancel(request));
                    case "payer/expire" -> ControlJson.order(commands.expire(request));
                    case "reset" -> {
                        commands.reset(request);
                        yield Map.of();
                    }
                    default -> null;
                });
    }

    private Map<String, ?> settings() {
        return ControlJson.settings(simulator.baseUri(), simulator.settings());
    }

    private Map<String, ?> clock() {
        return ControlJson.clock(simulator.clock());
    }

    private Map<String, ?> faults() {
        return Map.of("armed", simulator.faults().armed());
    }

    /** Another one whenever something has happened or the clock was moved. */
    private String version() {
        return journal.version() + "-" + simulator.clock().ahead();
    }

    private static WebReply noSuchResource() {
        return error(404, "no such resource: see the table of the control API");
    }

    private static WebReply error(int status, @Nullable String sentence) {
        return json(status, Map.of("error", String.valueOf(sentence)));
    }

    private static WebReply ok(Map<String, ?> json) {
        return json(200, json);
    }

    private static WebReply json(int status, Map<String, ?> json) {
        try {
            return WebReply.of(status, "application/json", JSON.std.asBytes(json))
                    .with("X-Content-Type-Options", "nosniff");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
