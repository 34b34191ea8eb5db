package org.merchantgateway.simulator;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A payer whose browser runs no script and follows no redirect: sees what the pages send. */
record Payer(URI base, String merchant) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]*)\"");

    String page(String orderId) {
        return page(orderId, "payment_en");
    }

    String page(String orderId, String name) {
        return base + "/merchants/" + merchant + "/" + name + ".html?mdOrder=" + orderId;
    }

    HttpResponse<String> look(String orderId) {
        return RawClient.get(page(orderId));
    }

    HttpResponse<String> pay(String orderId, String pan, String cvc) {
        return post(orderId, card(pan, cvc));
    }

    HttpResponse<String> post(String orderId, Map<String, String> fields) {
        return RawClient.postForm(page(orderId), fields);
    }

    static Map<String, String> card(String pan, String cvc) {
        return Map.of("$PAN", pan, "$CVC", cvc, "MM", "12", "YYYY", "2034", "TEXT", "PETR PETROV");
    }

    /** What the page's hidden fields hold. */
    static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = HIDDEN.matcher(page.body());
        while (field.find()) {
            fields.put(unescaped(field.group(1)), unescaped(field.group(2)));
        }
        return fields;
    }

    /** Where the page's first form is posted, as it stands there. */
    static String action(HttpResponse<String> page) {
        Matcher form = ACTION.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form: " + page.body());
        }
        return unescaped(form.group(1));
    }

    private static String unescaped(String html) {
        return html.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    /** Where a redirect leads; nothing if the answer is none. */
    static List<String> way(HttpResponse<String> answer) {
        return answer.statusCode() == 302 ? answer.headers().allValues("Location") : List.of();
    }
}
