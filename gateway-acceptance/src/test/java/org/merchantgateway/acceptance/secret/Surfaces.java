package org.merchantgateway.acceptance.secret;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.SimulatedOrder;

/** Notes all that a simulator shows: its Java API, the control API, which the console shows, the payer's pages, sent notifications. */
record Surfaces(GatewaySimulator simulator, Capture capture) {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    /** Everything that can be asked for. */
    void look() {
        capture.note("settings", simulator.settings());
        capture.note("orders", simulator.orders().list());
        capture.note("other requests", simulator.orders().otherRequests());
        for (SimulatedOrder order : simulator.orders().list()) {
            capture.note("history", order.history());
            get("/_control/orders/" + order.id());
            get(simulator.baseUri().getPath() + "/merchants/shop/payment_en.html?mdOrder=" + order.id());
        }
        for (String page :
                List.of("orders", "requests", "cards", "test-cards", "clock", "faults", "settings", "version")) {
            get("/_control/" + page);
        }
        capture.note("notifications", simulator.callbacks().deliveries());
    }

    void get(String path) {
        note(path, HttpRequest.newBuilder(host().resolve(path)));
    }

    /** Posts a form as a payer's browser does. */
    void post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        note(
                path,
                HttpRequest.newBuilder(host().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private URI host() {
        return simulator.baseUri().resolve("/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void note(String path, HttpRequest.Builder request) {
        try {
            HttpResponse<String> page = BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
            capture.note(
                    "page " + path, page.statusCode() + " " + page.headers().allValues("Location") + " " + page.body());
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
