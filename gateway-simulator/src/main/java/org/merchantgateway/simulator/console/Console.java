package org.merchantgateway.simulator.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.journal.Journal;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * The console at {@code /}: what a developer looks at when a checkout misbehaves. Works without JavaScript by reloading; with
 * it, the page follows what happens.
 */
public final class Console implements WebHandler {

    static final String ASSETS = "/_console/";
    static final String DEED = ASSETS + "do";

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final Pattern ORDER = Pattern.compile("/orders/([^/]+)");
    private static final Pattern OWN_PAGE = Pattern.compile("/(orders/[A-Za-z0-9-]+)?");
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final GatewaySimulator simulator;
    private final Deeds deeds;
    private final Guard guard = new Guard();
    private final ConsolePages pages;

    /**
     * The console of a simulator.
     *
     * @param gateway whose stored cards it shows
     * @param journal what has happened
     * @param callbacks the notifications that were sent
     */
    public Console(GatewaySimulator simulator, GatewayCore gateway, Journal journal, SentCallbacks callbacks) {
        this.simulator = simulator;
        this.deeds = new Deeds(simulator);
        this.pages = new ConsolePages(simulator, gateway, journal, callbacks, guard.token());
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        Matcher order = ORDER.matcher(request.path());
        boolean ours =
                request.path().equals("/") || order.matches() || request.path().startsWith(ASSETS);
        return ours ? Guard.refusal(request).or(() -> Optional.of(guarded(request))) : Optional.empty();
    }

    private WebReply guarded(WebRequest request) {
        if (request.path().equals(DEED)) {
            return request.method().equals("POST") ? deed(request) : WebReply.notAllowed("POST");
        }
        return request.method().equals("GET") ? page(request) : WebReply.notAllowed("GET");
    }

    private WebReply page(WebRequest request) {
        Matcher order = ORDER.matcher(request.path());
        if (order.matches()) {
            return simulator
                    .orders()
                    .find(order.group(1))
                    .filter(found -> found.id().equals(order.group(1)))
                    .map(found -> html(OK, pages.order(found)))
                    .orElseGet(() -> html(NOT_FOUND, pages.sentence("There is no such order", "/")));
        }
        return switch (request.path()) {
            case "/" -> html(OK, pages.overview(Form.of(request)));
            case ASSETS + "console.css" -> asset("console.css", "text/css");
            case ASSETS + "console.js" -> asset("console.js", "text/javascript");
            default -> html(NOT_FOUND, pages.sentence("There is no such page", "/"));
        };
    }

    private WebReply deed(WebRequest request) {
        Form form = Form.of(request);
        if (!guard.isToken(form.find("token"))) {
            return html(FORBIDDEN, pages.sentence("This page is from an earlier run of the simulator", "/"));
        }
        String back = form.find("back").filter(OWN_PAGE.asMatchPredicate()).orElse("/");
        try {
            perform(form.find("deed").orElse(""), command(form));
            return WebReply.redirect(back);
        } catch (Command.Wrong | IllegalStateException | NoSuchElementException refused) {
            return html(CONFLICT, pages.sentence(String.valueOf(refused.getMessage()), back));
        }
    }

    private static Command command(Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.names().forEach(name -> fields.put(name, form.find(name).orElse("")));
        fields.keySet().removeAll(java.util.Set.of("token", "back", "deed"));
        return Command.of(fields);
    }

    private void perform(String deed, Command command) {
        switch (deed) {
            case "advance" -> deeds.advance(command);
            case "arm" -> deeds.arm(command);
            case "reset" -> deeds.reset(command);
            case "pay" -> deeds.pay(command);
            case "authenticate" -> deeds.authenticate(command);
            case "cancel" -> deeds.cancel(command);
            case "expire" -> deeds.expire(command);
            default -> throw new Command.Wrong("deed must be one that the console offers");
        }
    }

    private static WebReply html(int status, String page) {
        return guarded(WebReply.of(status, "text/html", page));
    }

    private static WebReply asset(String name, String mediaType) {
        try (InputStream bytes = Console.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException(name + " is missing in this build");
            }
            return guarded(WebReply.of(OK, mediaType, bytes.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static WebReply guarded(WebReply reply) {
        // with no referrer at all a browser would send "Origin: null" with our own forms
        return reply.with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin");
    }
}
