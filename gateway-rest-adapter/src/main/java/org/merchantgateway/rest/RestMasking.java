package org.merchantgateway.rest;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.ShownFields;
import org.merchantgateway.http.Masking;
import org.merchantgateway.http.Redactor;
import org.merchantgateway.http.answer.Fields;
import org.merchantgateway.http.answer.Items;
import org.merchantgateway.http.answer.Scalar;
import org.merchantgateway.http.answer.Value;

/** Shows forms and JSON by an allow-list of names. Our own password or token is redacted wherever it turns up. */
final class RestMasking implements Masking {

    private static final String HIDDEN = "***";
    private static final Scalar HIDDEN_VALUE = Scalar.text(HIDDEN);

    private static final Set<String> SHOWN_IN_REQUESTS = Set.of(
            "userName",
            "orderNumber",
            "orderId",
            "MDORDER",
            "amount",
            "currency",
            "returnUrl",
            "failUrl",
            "description",
            "language",
            "clientId",
            "sessionTimeoutSecs",
            "expirationDate",
            "merchant",
            "merchantLogin",
            "mdOrder",
            "bindingId",
            "newExpiry",
            "showExpired",
            "preAuth",
            "currencyCode",
            "expectedDepositedAmount",
            "externalRefundId",
            "page",
            "size",
            "from",
            "to",
            "transactionStates",
            "merchants",
            "searchByCreatedDate");

    private final Credentials credentials;

    RestMasking(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public String request(byte[] body, Set<String> secretFields) {
        Predicate<String> isShown = name -> SHOWN_IN_REQUESTS.contains(name) && !secretFields.contains(name);
        return isJson(body)
                ? json(body, request -> shownOfRequest(request, isShown))
                : pairs(body).map(pair -> masked(pair, isShown)).collect(Collectors.joining("&"));
    }

    /** A form begins with a name, in which a brace would be encoded. */
    private static boolean isJson(byte[] request) {
        return request.length > 0 && request[0] == '{';
    }

    private static Stream<String> pairs(byte[] form) {
        return Arrays.stream(new String(form, StandardCharsets.US_ASCII).split("&"));
    }

    /** Of a JSON request, the listed fields that are no structures: inside of one, names are the shop's own. */
    private static Value shownOfRequest(Value request, Predicate<String> isShown) {
        Fields shown = new Fields();
        if (request instanceof Fields fields) {
            fields.values().forEach((name, value) -> {
                boolean isHarmless = isShown.test(name) && value instanceof Scalar;
                shown.add(name, isHarmless ? shown(name, (Scalar) value) : HIDDEN_VALUE);
            });
        }
        return shown;
    }

    /** A text or a number that may be shown, without card numbers. */
    private static Scalar shown(String name, Scalar value) {
        String safe = ShownFields.withoutPans(name, value.raw());
        return safe.equals(value.raw()) ? value : Scalar.text(safe);
    }

    private String masked(String pair, Predicate<String> isShown) {
        int equals = pair.indexOf('=');
        String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        if (name.equals("orderBundle")) {
            return "orderBundle="
                    + URLEncoder.encode(answer(value.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        }
        String safe = withoutSecret(ShownFields.withoutPans(name, value));
        if (safe.equals(value)) {
            return isShown.test(name) ? pair : pair.substring(0, equals + 1) + HIDDEN;
        }
        boolean shows = isShown.test(name) || name.equals("$PAN");
        return pair.substring(0, equals + 1) + (shows ? URLEncoder.encode(safe, StandardCharsets.UTF_8) : HIDDEN);
    }

    private String withoutSecret(String text) {
        return Redactor.of(credentials).redact(text);
    }

    @Override
    public String answer(byte[] body) {
        return json(body, answer -> masked(answer, ""));
    }

    private String json(byte[] body, UnaryOperator<Value> shown) {
        try {
            StringBuilder json = new StringBuilder();
            shown.apply(Json.read(body)).writeJson(json);
            return withoutSecret(json.toString());
        } catch (IOException notJson) {
            return "(" + body.length + " bytes that are not JSON)";
        }
    }

    private Value masked(Value value, String name) {
        if (value instanceof Fields fields) {
            return maskedFields(fields, name);
        }
        if (value instanceof Items items) {
            Items shown = new Items();
            items.elements().forEach(element -> shown.add(masked(element, name)));
            return shown;
        }
        return maskedScalar((Scalar) value, name);
    }

    private Value maskedFields(Fields fields, String name) {
        Fields shown = new Fields();
        boolean isMdOrder = fields.values().get("name") instanceof Scalar pair
                && pair.text().equals("mdOrder");
        fields.values().forEach((field, value) -> {
            String meaning = field.equals("value") && (isMdOrder || name.equals("quantity")) ? "mdOrder" : field;
            // before it is written, which escapes once more what may be escaped already
            shown.add(Printable.withoutPans(withoutSecret(field)), masked(value, meaning));
        });
        return shown;
    }

    private Scalar maskedScalar(Scalar value, String name) {
        if (value.kind() == Scalar.Kind.NULL) {
            return value;
        }
        if (!ShownFields.OF_ANSWERS.contains(name)) {
            return HIDDEN_VALUE;
        }
        Scalar safe = value.kind() == Scalar.Kind.TEXT ? Scalar.text(withoutSecret(value.text())) : value;
        return shown(name, safe);
    }
}
