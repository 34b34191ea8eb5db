package org.merchantgateway.testkit.simulator;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Envelopes written by hand. Fields have REST's names; some are called otherwise here, and some are elements. */
final class Envelopes {

    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private static final Map<String, String> OPERATIONS = Map.of(
            "register", "registerOrder",
            "registerPreAuth", "registerOrderPreAuth",
            "paymentorder", "paymentOrder",
            "deposit", "depositOrder",
            "reverse", "reverseOrder",
            "refund", "refundOrder");

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "MDORDER",
            "orderId",
            "$PAN",
            "pan",
            "$CVC",
            "cvc",
            "YYYY",
            "year",
            "MM",
            "month",
            "TEXT",
            "cardholderName");

    private static final Set<String> ELEMENTS = Set.of("returnUrl", "failUrl", "clientId", "merchantLogin", "features");

    private Envelopes() {}

    static String of(String request, Map<String, String> fields) {
        String login = fields.getOrDefault("userName", "shop");
        String password = fields.getOrDefault("password", "secret");
        return envelope(
                header(login, password),
                "<mer:%1$s xmlns:mer=\"http://engine.paymentgate.ru/webservices/merchant\">%2$s</mer:%1$s>"
                        .formatted(OPERATIONS.getOrDefault(request, request), order(request, fields)));
    }

    private static String order(String request, Map<String, String> fields) {
        StringBuilder attributes = new StringBuilder();
        StringBuilder children = new StringBuilder();
        new TreeMap<>(fields).forEach((field, value) -> {
            String name = name(request, field);
            if (field.equals("userName") || field.equals("password")) {
                return;
            } else if (field.equals("orderBundle")) {
                children.append(value);
            } else if (name.equals("features")) {
                children.append("<features><feature>").append(value).append("</feature></features>");
            } else if (ELEMENTS.contains(name) || request.startsWith("getOrder") && field.equals("orderNumber")) {
                children.append("<" + name + ">").append(escaped(value)).append("</" + name + ">");
            } else {
                attributes.append(" " + name + "=\"" + escaped(value) + "\"");
            }
        });
        return "<order" + attributes + ">" + children + "</order>";
    }

    private static String name(String request, String field) {
        return switch (field) {
            case "orderNumber" -> "merchantOrderNumber";
            case "amount" ->
                request.equals("deposit") ? "depositAmount" : request.equals("refund") ? "refundAmount" : field;
            default -> ATTRIBUTES.getOrDefault(field, field);
        };
    }

    static String header(String login, String password) {
        return """
                <wsse:Security xmlns:wsse="%s"><wsse:UsernameToken>\
                <wsse:Username>%s</wsse:Username><wsse:Password>%s</wsse:Password>\
                </wsse:UsernameToken></wsse:Security>""".formatted(WSSE, login, password);
    }

    static String envelope(String header, String body) {
        return """
                <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/">\
                <e:Header>%s</e:Header><e:Body>%s</e:Body></e:Envelope>""".formatted(header, body);
    }

    static HttpResponse<String> post(URI base, String envelope) {
        return RawClient.post(base + "/webservices/merchant-ws", "text/xml; charset=utf-8", envelope);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
