package org.merchantgateway.simulator;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.merchantgateway.simulator.card.TestCard;

/** Wallet payments written by hand. Fields have REST's names; values are texts, but for what is a boolean or an object. */
final class Wallets {

    private static final Map<String, String> OPERATIONS =
            Map.of("google", "googlePay", "android", "androidPay", "applepay", "applePay", "samsung", "samsungPay");

    /** Fields whose JSON is no text. */
    private static final Set<String> WRITTEN =
            Set.of("preAuth", "additionalParameters", "billingPayerData", "orderPayerData");

    /** Over SOAP alone. */
    private static final Set<String> CREDENTIALS = Set.of("userName", "password");

    private Wallets() {}

    /** A payment that succeeds. */
    static Map<String, String> payment(String number, TestCard card) {
        return Map.of(
                "merchant",
                "shop",
                "orderNumber",
                number,
                "paymentToken",
                card.walletToken(1000),
                "amount",
                "1000",
                "ip",
                "203.0.113.7");
    }

    static ReadAnswer pay(Wire wire, URI base, Map<String, String> fields) {
        return pay(wire, base, "android", fields);
    }

    static ReadAnswer pay(Wire wire, URI base, String wallet, Map<String, String> fields) {
        HttpResponse<String> answer = wire == Wire.REST
                ? post(base, wallet, json(fields))
                : Envelopes.post(base, envelope(OPERATIONS.get(wallet), fields));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return wire == Wire.REST ? ReadAnswer.json(answer.body()) : ReadAnswer.envelope(answer.body());
    }

    static HttpResponse<String> post(URI base, String wallet, String json) {
        return RawClient.post(base + "/" + wallet + "/payment.do", "application/json", json);
    }

    private static String json(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> "\"" + field.getKey() + "\":" + value(field.getKey(), field.getValue()))
                        .collect(joining(",", "{", "}"));
    }

    private static String value(String name, String value) {
        return WRITTEN.contains(name) ? value : "\"" + value + "\"";
    }

    private static String envelope(String operation, Map<String, String> fields) {
        String login = fields.getOrDefault("userName", "shop");
        String password = fields.getOrDefault("password", "secret");
        String elements = new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(field -> !CREDENTIALS.contains(field.getKey()))
                        .map(field -> element(field.getKey(), field.getValue()))
                        .collect(joining());
        return Envelopes.envelope(
                Envelopes.header(login, password),
                "<m:%1$s xmlns:m=\"http://engine.paymentgate.ru/webservices/merchant\"><arg0>%2$s</arg0></m:%1$s>"
                        .formatted(operation, elements));
    }

    private static String element(String name, String value) {
        return switch (name) {
            case "additionalParameters" -> Envelopes.element(name, value);
            case "billingPayerData" -> value;
            case "currency" -> Envelopes.element("currencyCode", value);
            default -> Envelopes.element(name, Envelopes.escaped(value));
        };
    }
}
