package org.merchantgateway.simulator.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.SimulatedOrder;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.console.SentCallbacks.SentCallback;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.history.Channel;
import org.merchantgateway.simulator.history.HistoryEntry;
import org.merchantgateway.simulator.history.HistoryEntry.Change;
import org.merchantgateway.simulator.history.HistoryEntry.Exchange;
import org.merchantgateway.simulator.journal.Journal;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;
import org.merchantgateway.simulator.web.Form;

/** The pages of the console. */
final class ConsolePages {

    private static final int PAGE_SIZE = 50;
    private static final Pattern SOAP_OPERATION = Pattern.compile("<Body>\\s*<(\\w+)");
    private static final Pattern ERROR_CODE =
            Pattern.compile("[Ee]rrorCode(?:\" : \"?|=\"|>)\\s*([1-9]\\d*)|\"error\" : \\{\\s*\"code\" : ([1-9]\\d*)");

    private final GatewaySimulator simulator;
    private final GatewayCore gateway;
    private final Journal journal;
    private final SentCallbacks callbacks;
    private final Deeds deeds;
    private final String token;

    ConsolePages(
            GatewaySimulator simulator, GatewayCore gateway, Journal journal, SentCallbacks callbacks, String token) {
        this.simulator = simulator;
        this.gateway = gateway;
        this.journal = journal;
        this.callbacks = callbacks;
        this.deeds = new Deeds(simulator);
        this.token = token;
    }

    /** A page that says one thing. */
    String sentence(String sentence, String back) {
        Html html = begin("Gateway simulator");
        html.open("main").open("section", "class", "card said");
        html.leaf("h1", sentence.isEmpty() ? "Something went wrong" : sentence);
        html.open("p").leaf("a", "Back", "href", back).close();
        return end(html.close().close());
    }

    /** All orders, and what concerns all of them. */
    String overview(Form query) {
        Optional<String> number = query.find("number").map(String::strip);
        int page = query.find("page")
                .filter(digits -> digits.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .orElse(0);
        Html html = begin("Orders - gateway simulator");
        html.open("main", "id", "live", "data-version", version(), "class", "overview");
        html.open("div", "class", "wide");
        orders(html, number, page);
        requests(html, "Requests that name no order", simulator.orders().otherRequests(), Optional.empty());
        if (simulator.orders().requestsNotKept() > 0) {
            html.leaf(
                    "p",
                    simulator.orders().requestsNotKept() + " requests came too fast to be kept in a history.",
                    "class",
                    "quiet");
        }
        storedCards(html);
        html.close();
        html.open("aside");
        clock(html, "/");
        faults(html, "/");
        settings(html);
        reset(html);
        return end(html.close().close());
    }

    private void orders(Html html, Optional<String> number, int page) {
        List<SimulatedOrder> found = deeds.orders(number, (long) page * PAGE_SIZE, PAGE_SIZE + 1L);
        html.open("section", "class", "card");
        html.open("div", "class", "head").leaf("h1", "Orders");
        html.open("form", "method", "get", "action", "/", "role", "search", "class", "row");
        html.open(
                "input",
                "type",
                "search",
                "name",
                "number",
                "aria-label",
                "Order number or id",
                "placeholder",
                "Order number or id",
                "value",
                number.orElse(""));
        html.leaf("button", "Search").close().close();
        if (found.isEmpty()) {
            empty(html, number);
        } else {
            table(html, found.subList(0, Math.min(found.size(), PAGE_SIZE)));
        }
        pager(html, number, page, found.size() > PAGE_SIZE);
        html.close();
    }

    private void empty(Html html, Optional<String> number) {
        if (number.isPresent()) {
            html.leaf("p", "No order has this number.", "class", "quiet");
            return;
        }
        html.leaf("p", "No orders yet. Register one:", "class", "quiet");
        String login = simulator.settings().merchants().keySet().iterator().next();
        html.leaf(
                "pre",
                "curl -d 'userName=" + login + "&password=...&orderNumber=A-1&amount=230000"
                        + "&returnUrl=https%3A%2F%2Fshop.example%2Fok' \\\n  " + simulator.baseUri()
                        + "/rest/register.do");
    }

    private static void table(Html html, List<SimulatedOrder> orders) {
        html.open("table", "class", "orders").open("thead").open("tr");
        for (String name : List.of("Number", "State", "Amount")) {
            html.leaf("th", name, "scope", "col", "class", name.equals("Amount") ? "num" : "");
        }
        for (String name : List.of("Approved", "Deposited", "Refunded")) {
            html.leaf("th", name, "scope", "col", "class", "num");
        }
        for (String name : List.of("Merchant", "Registered, UTC")) {
            html.leaf("th", name, "scope", "col");
        }
        html.close().close().open("tbody");
        orders.forEach(order -> row(html, order));
        html.close().close();
    }

    private static void row(Html html, SimulatedOrder order) {
        Currency currency = order.currency();
        html.open("tr");
        html.open("td", "class", "number")
                .leaf("a", order.number(), "href", "/orders/" + order.id())
                .close();
        html.open("td", "class", "state");
        badge(html, order);
        html.close();
        html.leaf("td", Told.money(order.amount(), currency) + " " + Told.currency(currency), "class", "num amount");
        sum(html, order.sums().approved(), currency, "approved");
        sum(html, order.sums().deposited(), currency, "deposited");
        sum(html, order.sums().refunded(), currency, "refunded");
        html.leaf("td", order.merchant(), "class", "merchant");
        html.leaf("td", Told.dateAndTime(order.registeredAt()), "class", "when");
        html.close();
    }

    private static void sum(Html html, Amount sum, Currency currency, String name) {
        html.leaf(
                "td",
                sum.isZero() ? "–" : Told.money(sum, currency),
                "class",
                "num " + (sum.isZero() ? "none " : "") + name,
                "data-name",
                name);
    }

    private static void badge(Html html, SimulatedOrder order) {
        boolean inAcs = order.status().equals(OrderStatus.ACS_STARTED);
        String state = inAcs ? "3-D SECURE" : order.paymentState();
        html.leaf("span", state, "class", "badge " + (inAcs ? "acs" : state.toLowerCase(java.util.Locale.ROOT)));
    }

    private static void pager(Html html, Optional<String> number, int page, boolean more) {
        if (page == 0 && !more) {
            return;
        }
        String search = number.map(
                        text -> "&number=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8))
                .orElse("");
        html.open("p", "class", "pager");
        if (page > 0) {
            html.leaf("a", "Newer", "href", "/?page=" + (page - 1) + search);
        }
        if (more) {
            html.leaf("a", "Older", "href", "/?page=" + (page + 1) + search);
        }
        html.close();
    }

    /** One order and all that happened to it. */
    String order(SimulatedOrder order) {
        String here = "/orders/" + order.id();
        Html html = begin(order.number() + " - gateway simulator");
        html.open("main", "id", "live", "data-version", version(), "class", "overview");
        html.open("div", "class", "wide");
        html.open("section", "class", "card");
        html.open("p", "class", "crumb").leaf("a", "Orders", "href", "/").close();
        html.open("div", "class", "head").leaf("h1", order.number());
        badge(html, order);
        html.close();
        facts(html, order);
        TimeLine.draw(html, order);
        html.close();
        requests(html, "History", order.history(), Optional.of(order.currency()));
        sent(html, callbacks.of(order.id()));
        html.close();
        html.open("aside");
        deedsOf(html, order, here);
        clock(html, here);
        faults(html, here);
        return end(html.close().close());
    }

    private static void facts(Html html, SimulatedOrder order) {
        Currency currency = order.currency();
        html.open("dl", "class", "facts");
        fact(html, "Amount", Told.money(order.amount(), currency) + " " + Told.currency(currency));
        fact(html, "Approved", Told.money(order.sums().approved(), currency));
        fact(html, "Deposited", Told.money(order.sums().deposited(), currency));
        fact(html, "Refunded", Told.money(order.sums().refunded(), currency));
        fact(html, "Status", order.status().code() + ", action code " + order.actionCode());
        fact(html, "Attempts", Integer.toString(order.attempts()));
        order.maskedPan().ifPresent(pan -> fact(html, "Card", pan));
        fact(html, "Registered", Told.dateAndTime(order.registeredAt()) + " UTC");
        fact(html, order.isOpen() ? "Expires" : "Could be paid until", Told.dateAndTime(order.expiresAt()) + " UTC");
        fact(html, "Merchant", order.merchant());
        order.clientId().ifPresent(client -> fact(html, "Client", client));
        order.description().ifPresent(text -> fact(html, "Description", Printable.withoutPans(text)));
        if (!order.parameters().isEmpty()) {
            fact(html, "Parameters", String.join(", ", order.parameters().keySet()));
        }
        html.open("div", "class", "whole")
                .leaf("dt", "Id")
                .leaf("dd", order.id())
                .close();
        html.close();
    }

    private static void fact(Html html, String name, String value) {
        html.open("div").leaf("dt", name).leaf("dd", value).close();
    }

    private void deedsOf(Html html, SimulatedOrder order, String here) {
        html.open("section", "class", "card payer").leaf("h2", "Payer and bank");
        if (!order.isOpen()) {
            html.leaf("p", "This order cannot be paid any more.", "class", "quiet");
            html.close();
            return;
        }
        html.open("p")
                .leaf("a", "Open the payer's page", "href", order.formUrl())
                .close();
        if (order.status().equals(OrderStatus.ACS_STARTED)) {
            html.open("div", "class", "row");
            button(html, here, "Authenticate", "authenticate", "order", order.id());
            button(html, here, "Fail", "authenticate", "order", order.id(), "end", Authentication.N.name());
            html.close();
        }
        begin(html, here, "pay", "order", order.id());
        html.open("select", "name", "testCard", "aria-label", "Test card");
        for (TestCard card : TestCard.values()) {
            html.leaf("option", inWords(card), "value", card.name());
        }
        html.close().leaf("button", "Pay").close();
        html.open("div", "class", "row");
        button(
                html,
                here,
                "Decline by the bank",
                "pay",
                "order",
                order.id(),
                "testCard",
                TestCard.INSUFFICIENT_FUNDS.name());
        button(html, here, "Cancel", "cancel", "order", order.id());
        button(html, here, "Expire now", "expire", "order", order.id());
        html.close().close();
    }

    private static String inWords(TestCard card) {
        String pan = card.pan();
        String end = card.behaviour().pays()
                ? "pays"
                : "declined, " + card.behaviour().actionCode();
        String name =
                card.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ').replace("3ds", "3-D Secure");
        return "…" + pan.substring(pan.length() - 4) + "  " + name + ": " + end;
    }

    private static void requests(Html html, String title, List<HistoryEntry> entries, Optional<Currency> currency) {
        html.open("section", "class", "card").leaf("h2", title);
        if (entries.isEmpty()) {
            html.leaf("p", currency.isEmpty() ? "None." : "Nothing is kept any more.", "class", "quiet");
        }
        boolean oneDay = entries.stream()
                        .map(entry -> Told.dateAndTime(entry.at()).substring(0, 10))
                        .distinct()
                        .count()
                <= 1;
        Function<Instant, String> time = oneDay ? Told::time : Told::dateAndTime;
        List<HistoryEntry> newestFirst = new ArrayList<>(entries);
        Collections.reverse(newestFirst);
        html.open("ol", "class", "history");
        for (HistoryEntry entry : newestFirst) {
            if (entry instanceof Exchange exchange) {
                exchange(html, exchange, time);
            } else if (entry instanceof Change change) {
                change(html, change, time, currency);
            }
        }
        html.close().close();
    }

    private static void exchange(Html html, Exchange exchange, Function<Instant, String> time) {
        String path = exchange.request();
        Optional<String> error = error(exchange.answered());
        html.open("li").open("details", "id", "entry-" + exchange.sequence());
        html.open("summary");
        html.leaf("time", time.apply(exchange.at()), "datetime", exchange.at().toString());
        html.leaf("span", exchange.channel().name(), "class", "wire");
        html.leaf("span", name(exchange), "class", "path");
        if (exchange.times() > 1) {
            html.leaf("span", "× " + exchange.times(), "class", "times");
        }
        if (!exchange.fault().isEmpty()) {
            html.leaf("span", "fault", "class", "badge declined");
        }
        error.ifPresent(code -> html.leaf("span", "error " + code, "class", "error"));
        boolean good = exchange.status() >= 200 && exchange.status() < 400;
        html.leaf(
                "span",
                exchange.status() == 0 ? "no answer" : Integer.toString(exchange.status()),
                "class",
                good ? "status" : "status bad");
        html.close();
        html.leaf("p", path, "class", "quiet");
        if (!exchange.fault().isEmpty()) {
            html.leaf("p", exchange.fault(), "class", "fault");
        }
        html.open("div", "class", "sides");
        side(html, "Request", exchange.sent());
        side(html, "Answer", exchange.answered());
        html.close().close().close();
    }

    /** The operation's name: on the SOAP wire the first element of the body. */
    private static String name(Exchange exchange) {
        Matcher operation = SOAP_OPERATION.matcher(exchange.sent());
        if (exchange.channel() == Channel.SOAP && operation.find()) {
            return operation.group(1);
        }
        String[] path = exchange.request().split("/", -1);
        String last = path[path.length - 1];
        return last.equals("payment.do") ? path[path.length - 2] + "/" + last : last;
    }

    /** The gateway's error code, if the answer has one that is not 0. */
    private static Optional<String> error(String answered) {
        Matcher code = ERROR_CODE.matcher(answered);
        return code.find() ? Optional.ofNullable(code.group(1)).or(() -> Optional.of(code.group(2))) : Optional.empty();
    }

    private static void side(Html html, String name, String text) {
        html.open("div")
                .leaf("h3", name)
                .leaf("pre", text.isEmpty() ? "(nothing)" : text)
                .close();
    }

    private static void change(Html html, Change change, Function<Instant, String> time, Optional<Currency> currency) {
        Function<Amount, String> money =
                amount -> currency.map(known -> Told.money(amount, known)).orElseGet(amount::toString);
        html.open("li", "class", "change");
        html.leaf("time", time.apply(change.at()), "datetime", change.at().toString());
        html.leaf("b", change.what());
        html.leaf(
                "span",
                "status " + change.status().code() + " · "
                        + money.apply(change.sums().approved()) + " / "
                        + money.apply(change.sums().deposited()) + " / "
                        + money.apply(change.sums().refunded()),
                "class",
                "quiet",
                "title",
                "approved / deposited / refunded");
        html.close();
    }

    private static void sent(Html html, List<SentCallback> sent) {
        html.open("section", "class", "card").leaf("h2", "Callbacks sent");
        if (sent.isEmpty()) {
            html.leaf("p", "None.", "class", "quiet");
        } else {
            html.open("ol", "class", "history");
            for (SentCallback callback : sent) {
                html.open("li", "class", "change");
                html.leaf(
                        "time",
                        Told.time(callback.at()),
                        "datetime",
                        callback.at().toString());
                html.leaf("b", callback.operation());
                html.leaf("span", callback.address(), "class", "path");
                html.leaf("span", "attempt " + callback.attempt() + ": " + callback.result(), "class", "quiet");
                html.close();
            }
            html.close();
        }
        html.close();
    }

    private void storedCards(Html html) {
        List<StoredCard> cards = gateway.storedCards();
        html.open("section", "class", "card").leaf("h2", "Stored cards");
        if (cards.isEmpty()) {
            html.leaf("p", "None. A paid order that names its client stores one.", "class", "quiet");
        } else {
            html.open("ul", "class", "cards");
            for (StoredCard card : cards.subList(Math.max(0, cards.size() - PAGE_SIZE), cards.size())) {
                html.open("li").leaf("code", card.maskedPan()).text(" ").leaf("b", card.clientId());
                html.leaf(
                        "span",
                        " " + card.merchant().login() + ", until " + card.expiry()
                                + (card.active() ? "" : ", out of use"),
                        "class",
                        "quiet");
                html.leaf("code", card.id(), "class", "id").close();
            }
            html.close();
        }
        html.close();
    }

    private void clock(Html html, String here) {
        Instant now = simulator.clock().instant();
        Duration ahead = simulator.clock().ahead();
        html.open("section", "class", "card").leaf("h2", "Clock");
        html.open("p").leaf("b", Told.dateAndTime(now)).text(" UTC").close();
        html.leaf("p", ahead.isZero() ? "Not moved" : "Moved on by " + Told.duration(ahead), "class", "quiet");
        html.open("div", "class", "row");
        button(html, here, "+1 min", "advance", "advance", "PT1M");
        button(html, here, "+20 min", "advance", "advance", "PT20M");
        button(html, here, "+1 day", "advance", "advance", "P1D");
        html.close().close();
    }

    private void faults(Html html, String here) {
        html.open("section", "class", "card").leaf("h2", "Faults for the next request");
        html.open("div", "class", "row");
        button(html, here, "Drop the answer", "arm", "next", "drop");
        button(html, here, "Delay 5\u00a0s", "arm", "next", "delay", "delay", "PT5S");
        button(html, here, "Answer 503", "arm", "next", "status", "status", "503");
        button(html, here, "Refuse", "arm", "next", "refuse");
        html.close();
        List<String> armed = simulator.faults().armed();
        if (armed.isEmpty()) {
            html.leaf("p", "None armed", "class", "quiet");
        } else {
            html.open("ol", "class", "armed");
            armed.forEach(fault -> html.leaf("li", fault));
            html.close();
            button(html, here, "Disarm", "arm", "next", "none");
        }
        html.close();
    }

    private void settings(Html html) {
        SimulatorSettings settings = simulator.settings();
        Variations variations = settings.variations();
        html.open("section", "class", "card").open("details", "id", "settings").leaf("summary", "Settings");
        html.open("dl", "class", "facts narrow");
        fact(html, "Base", simulator.baseUri().toString());
        fact(html, "Merchants", String.join(", ", settings.merchants().keySet()));
        fact(html, "Default currency", settings.defaultCurrency().code());
        fact(html, "An order can be paid for", Told.duration(settings.sessionLife()));
        fact(html, "Payment attempts", Integer.toString(settings.orderRules().maxAttempts()));
        fact(html, "Seed", Long.toString(settings.seed()));
        fact(
                html,
                "History",
                settings.history().perOrder() + " an order, "
                        + settings.history().inAll() + " in all");
        fact(html, "Cart error code", Integer.toString(variations.cartErrorCode()));
        fact(html, "Numbers orders itself", yes(variations.numbersOrders()));
        fact(html, "Refund of 0 gives all back", yes(variations.zeroRefundMeansAll()));
        fact(html, "Payment without CVC", yes(variations.paymentWithoutCvc()));
        fact(html, "SOAP fault for bad credentials", yes(variations.badCredentialsFault()));
        fact(html, "Version of the status", Integer.toString(variations.statusVersion()));
        fact(html, "Stores cards", yes(variations.storesCards()));
        fact(html, "Reverses in part", yes(variations.partialReversal()));
        if (!variations.novelties().isEmpty()) {
            fact(html, "Novelties", new TreeSet<>(variations.novelties()).toString());
        }
        html.close().close().close();
    }

    private static String yes(boolean whether) {
        return whether ? "yes" : "no";
    }

    private void reset(Html html) {
        html.open("section", "class", "card").open("details", "id", "reset").leaf("summary", "Reset");
        html.leaf("p", "Forgets orders, stored cards, history and armed faults.", "class", "quiet");
        button(html, "/", "Forget everything", "reset");
        html.close().close();
    }

    private void button(Html html, String here, String label, String deed, String... fields) {
        begin(html, here, deed, fields);
        html.leaf("button", label).close();
    }

    private void begin(Html html, String here, String deed, String... fields) {
        html.open("form", "method", "post", "action", Console.DEED, "class", "deed");
        hidden(html, "token", token);
        hidden(html, "back", here);
        hidden(html, "deed", deed);
        for (int i = 0; i < fields.length; i += 2) {
            hidden(html, fields[i], fields[i + 1]);
        }
    }

    private static void hidden(Html html, String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
    }

    private String version() {
        return journal.version() + "-" + simulator.clock().ahead();
    }

    private Html begin(String title) {
        Html html = new Html();
        html.open("html", "lang", "en").open("head");
        html.open("meta", "charset", "UTF-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.leaf("title", title);
        html.open("link", "rel", "stylesheet", "href", Console.ASSETS + "console.css");
        html.leaf("script", "", "src", Console.ASSETS + "console.js", "defer", "");
        html.close().open("body");
        html.open("header")
                .open("a", "href", "/", "class", "brand")
                .text("Gateway simulator")
                .close();
        html.leaf("code", simulator.baseUri().toString());
        html.leaf("span", "", "id", "following", "role", "status");
        return html.close();
    }

    private static String end(Html html) {
        return html.close().close().toString();
    }
}
