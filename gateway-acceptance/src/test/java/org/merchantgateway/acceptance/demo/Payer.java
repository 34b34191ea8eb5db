package org.merchantgateway.acceptance.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.domain.payment.DeviceCheck;

/** The payer with a browser: goes through the pages of 3-D Secure as the shop's page sends it there. */
final class Payer {

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final PrintStream out;

    Payer(PrintStream out) {
        this.out = out;
    }

    /**
     * Loads what the first answer of 3-D Secure 2 asks for.
     *
     * @return whether the ACS's method page has run: it makes the browser notify an address of the shop
     */
    boolean checkDevice(DeviceCheck check) {
        check.serverUrl().map(URI::create).ifPresent(server -> {
            out.println(
                    "     the payer's browser loads the 3DS Server's page in a hidden frame, which reads the browser");
            HttpResponse<String> page = get(server);
            post(action(page), hidden(page.body()));
        });
        check.methodForm().ifPresent(method -> {
            out.println("     in another one it posts " + method.fields().keySet() + " to " + method.url());
            HttpResponse<String> page = post(URI.create(method.url()), method.fields());
            out.println("     the ACS's page runs, and notifies " + action(page));
        });
        return check.methodForm().isPresent();
    }

    /** Confirms at the ACS; what its page makes the browser post to the shop. */
    Map<String, String> authenticate(BrowserForm challenge) {
        out.println("     the payer's browser posts " + challenge.fields().keySet() + " to " + challenge.url());
        HttpResponse<String> page = post(URI.create(challenge.url()), challenge.fields());
        Map<String, String> confirmed = hidden(page.body());
        confirmed.put("answer", "confirm");
        HttpResponse<String> answered = post(action(page), confirmed);
        Map<String, String> back = hidden(answered.body());
        out.println("     the payer confirms; the ACS's page posts " + back.keySet() + " to " + action(answered));
        return back;
    }

    private static URI action(HttpResponse<String> page) {
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new IllegalStateException("no form on the page: HTTP " + page.statusCode());
        }
        return page.uri().resolve(unescaped(action.group(1)));
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = HIDDEN.matcher(page);
        while (field.find()) {
            fields.put(unescaped(field.group(1)), unescaped(field.group(2)));
        }
        return fields;
    }

    private static String unescaped(String html) {
        return html.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private HttpResponse<String> get(URI target) {
        return answered(HttpRequest.newBuilder(target).build());
    }

    private HttpResponse<String> post(URI target, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return answered(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<String> answered(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
