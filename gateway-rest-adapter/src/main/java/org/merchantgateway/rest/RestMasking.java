package org.merchantgateway.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.ShownFields;
import org.merchantgateway.http.Blot;
import org.merchantgateway.http.Masking;

/** Shows forms and JSON by an allow-list of names. Our own password or token is blotted out wherever it turns up. */
final class RestMasking implements Masking {

    private static final String HIDDEN = "***";
    private static final JsonNode HIDDEN_NODE = JsonNodeFactory.instance.textNode(HIDDEN);

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

    /** Blotted out of answers. */
    private static final Set<String> SECRET =
            Set.of("$PAN", "$CVC", "pan", "cvc", "paRes", "paymentToken", "password", "token");

    private final Credentials credentials;

    RestMasking(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public String request(byte[] body) {
        return isJson(body)
                ? json(body, RestMasking::shownOfRequest)
                : pairs(body).map(this::masked).collect(Collectors.joining("&"));
    }

    /** A form begins with a name, in which a brace would be encoded. */
    private static boolean isJson(byte[] request) {
        return request.length > 0 && request[0] == '{';
    }

    private static Stream<String> pairs(byte[] form) {
        return Arrays.stream(new String(form, StandardCharsets.US_ASCII).split("&"));
    }

    /** Of a JSON request, the listed fields that are no structures: inside of one, names are the shop's own. */
    private static JsonNode shownOfRequest(JsonNode request) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        request.properties().forEach(field -> {
            boolean safe = SHOWN_IN_REQUESTS.contains(field.getKey())
                    && field.getValue().isValueNode();
            shown.set(field.getKey(), safe ? withoutPans(field.getValue()) : HIDDEN_NODE);
        });
        return shown;
    }

    private static JsonNode withoutPans(JsonNode value) {
        return value.isTextual() ? JsonNodeFactory.instance.textNode(Printable.withoutPans(value.asText())) : value;
    }

    private String masked(String pair) {
        int equals = pair.indexOf('=');
        String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        if (name.equals("orderBundle")) {
            return "orderBundle="
                    + URLEncoder.encode(answer(value.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        }
        String safe = withoutSecret(Printable.withoutPans(value));
        if (safe.equals(value)) {
            return SHOWN_IN_REQUESTS.contains(name) ? pair : pair.substring(0, equals + 1) + HIDDEN;
        }
        boolean shown = SHOWN_IN_REQUESTS.contains(name) || name.equals("$PAN");
        return pair.substring(0, equals + 1) + (shown ? URLEncoder.encode(safe, StandardCharsets.UTF_8) : HIDDEN);
    }

    private String withoutSecret(String text) {
        return Blot.of(credentials).out(text);
    }

    @Override
    public Collection<String> secrets(byte[] request) {
        return isJson(request) ? secretsOfJson(request) : secretsOfForm(request);
    }

    private static List<String> secretsOfForm(byte[] form) {
        return pairs(form)
                .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8).split("=", 2))
                .filter(pair -> SECRET.contains(pair[0]))
                .map(pair -> pair[1])
                .toList();
    }

    private static List<String> secretsOfJson(byte[] json) {
        try {
            JsonNode body = Json.read(json);
            return SECRET.stream()
                    .filter(body::has)
                    .map(name -> body.path(name).asText())
                    .toList();
        } catch (IOException notJson) {
            return List.of();
        }
    }

    @Override
    public String answer(byte[] body) {
        return json(body, answer -> masked(answer, ""));
    }

    private String json(byte[] body, UnaryOperator<JsonNode> shown) {
        try {
            return withoutSecret(shown.apply(Json.read(body)).toString());
        } catch (IOException notJson) {
            return "(" + body.length + " bytes that are not JSON)";
        }
    }

    private JsonNode masked(JsonNode node, String name) {
        if (node.isObject()) {
            ObjectNode shown = JsonNodeFactory.instance.objectNode();
            boolean mdOrder = node.path("name").asText().equals("mdOrder");
            node.properties().forEach(field -> {
                String inside = field.getKey().equals("value") && (mdOrder || name.equals("quantity"))
                        ? "mdOrder"
                        : field.getKey();
                // before it is written, which escapes once more what may be escaped already
                shown.set(withoutSecret(field.getKey()), masked(field.getValue(), inside));
            });
            return shown;
        }
        if (node.isArray()) {
            ArrayNode shown = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> shown.add(masked(element, name)));
            return shown;
        }
        if (!ShownFields.OF_ANSWERS.contains(name) && !node.isNull()) {
            return HIDDEN_NODE;
        }
        return node.isTextual() ? JsonNodeFactory.instance.textNode(withoutSecret(node.asText())) : node;
    }
}
