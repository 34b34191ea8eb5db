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
import org.merchantgateway.domain.payment.PaymentAttempt;

/** The payer with a browser: goes through the ACS's pages as the shop's page sends it there. */
final class Payer {

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final String PASSWORD = "12345678";
    private static final int FOUND = 302;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final PrintStream out;

    Payer(PrintStream out) {
        this.out = out;
    }

    /** Authenticates; where the browser ends, back at the shop. */
    String authenticate(PaymentAttempt.AcsChallenge challenge) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("PaReq", challenge.paReq().reveal());
        fields.put("MD", challenge.md());
        fields.put("TermUrl", challenge.termUrl());
        HttpResponse<String> page = post(URI.create(challenge.acsUrl()), fields);
        out.println("     the payer's browser posts PaReq, MD and TermUrl to " + challenge.acsUrl());
        Map<String, String> confirmed = hidden(page.body());
        confirmed.put("password", PASSWORD);
        confirmed.put("answer", "confirm");
        HttpResponse<String> answered = post(action(page), confirmed);
        out.println("     the payer enters the password; the ACS's page posts PaRes and MD to " + challenge.termUrl());
        HttpResponse<String> finished = post(action(answered), hidden(answered.body()));
        if (finished.statusCode() != FOUND) {
            throw new IllegalStateException("3-D Secure did not end: HTTP " + finished.statusCode());
        }
        String shop = finished.headers().firstValue("Location").orElse("?");
        out.println("     and is sent back to " + shop);
        return shop;
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

    private HttpResponse<String> post(URI target, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        try {
            return browser.send(
                    HttpRequest.newBuilder(target)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
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
