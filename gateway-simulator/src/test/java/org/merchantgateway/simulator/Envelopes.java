package org.merchantgateway.simulator;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Envelopes written by hand. Fields have REST's names; some are called otherwise here, and some are elements. */
final class Envelopes {

    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private static final Map<String, String> OPERATIONS = Map.of(
            "register", "registerOrder",
            "registerPreAuth", "registerOrderPreAuth",
            "paymentorder", "paymentOrder",
            "deposit", "depositOrder",
            "reverse", "reverseOrder",
            "refund", "refundOrder",
            "decline", "declineOrder",
            "finish3dsPayment", "finishThreeDs",
            "finish3dsVer2Payment", "finishThreeDsVer2");

    private static final Map<String, String> PARTS = Map.of(
            "finish3dsPayment", "request",
            "finish3dsVer2Payment", "request",
            "getBindings", "request",
            "getBindingsByCardOrId", "request",
            "extendBinding", "request",
            "addParams", "request",
            "getLastOrdersForMerchants", "request");

    /** Requests whose part is the one field's bare text. */
    private static final Map<String, String> BARE =
            Map.of("verifyEnrollment", "pan", "bindCard", "bindingId", "unBindCard", "bindingId");

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

    private static final Set<String> ELEMENTS =
            Set.of("returnUrl", "failUrl", "clientId", "merchantLogin", "features", "expectedDepositedAmount");

    /** Fields that tests write in this wire's own dialect. */
    private static final Set<String> WRITTEN =
            Set.of("orderBundle", "depositItems", "refundItems", "params", "billingPayerData");

    private Envelopes() {}

    static String of(String request, Map<String, String> fields) {
        String login = fields.getOrDefault("userName", "shop");
        String password = fields.getOrDefault("password", "secret");
        return envelope(
                header(login, password),
                "<mer:%1$s xmlns:mer=\"http://engine.paymentgate.ru/webservices/merchant\">%2$s</mer:%1$s>"
                        .formatted(OPERATIONS.getOrDefault(request, request), part(request, fields)));
    }

    private static String part(String request, Map<String, String> fields) {
        return BARE.containsKey(request)
                ? bare(BARE.get(request), fields)
                : part(PARTS.getOrDefault(request, "order"), request, fields);
    }

    private static String bare(String field, Map<String, String> fields) {
        return fields.containsKey(field) ? element(field, escaped(fields.get(field))) : "";
    }

    private static String part(String part, String request, Map<String, String> fields) {
        StringBuilder attributes = new StringBuilder();
        StringBuilder children = new StringBuilder();
        new TreeMap<>(fields).forEach((field, value) -> {
            String name = name(request, field);
            if (field.equals("userName") || field.equals("password")) {
                return;
            } else if (WRITTEN.contains(field)) {
                children.append(value);
            } else if (isElement(request, field)) {
                children.append(element(name, content(name, value)));
            } else {
                attributes.append(" " + name + "=\"" + escaped(value) + "\"");
            }
        });
        return "<" + part + attributes + ">" + children + "</" + part + ">";
    }

    private static boolean isElement(String request, String field) {
        return switch (request) {
            case "getBindings", "getBindingsByCardOrId", "decline" -> false;
            case "getOrderStatusExtended" -> field.equals("orderNumber");
            case "getLastOrdersForMerchants" -> !field.equals("language");
            case "register", "registerPreAuth" ->
                ELEMENTS.contains(field) || field.equals("email") || field.equals("phone");
            default -> ELEMENTS.contains(field);
        };
    }

    private static String content(String name, String value) {
        return switch (name) {
            case "features" -> element("feature", value);
            case "transactionStates" -> list("transactionState", value);
            case "merchants" -> list("merchant", value);
            case "from", "to" ->
                value.replaceAll("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)", "$1-$2-$3T$4:$5:$6");
            default -> escaped(value);
        };
    }

    private static String list(String name, String commas) {
        return Arrays.stream(commas.split(",")).map(text -> element(name, text)).collect(Collectors.joining());
    }

    static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String name(String request, String field) {
        return switch (field) {
            case "orderNumber" -> request.equals("decline") ? field : "merchantOrderNumber";
            case "mdOrder" -> request.equals("finish3dsPayment") ? "md" : field;
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

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
