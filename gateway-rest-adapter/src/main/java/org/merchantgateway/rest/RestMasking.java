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
import java.util.Set;
import java.util.stream.Collectors;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.http.Masking;

/** Shows forms and JSON by an allow-list of names. Our own password or token is blotted out wherever it turns up. */
final class RestMasking implements Masking {

    private static final String HIDDEN = "***";

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
            "orderBundle");

    private static final Set<String> SHOWN_IN_ANSWERS = Set.of(
            "orderId",
            "formUrl",
            "errorCode",
            "ErrorCode",
            "errorMessage",
            "ErrorMessage",
            "error",
            "success",
            "code",
            "info",
            "redirect",
            "orderNumber",
            "orderStatus",
            "actionCode",
            "actionCodeDescription",
            "amount",
            "currency",
            "date",
            "depositedDate",
            "refundedDate",
            "reversedDate",
            "authDateTime",
            "orderDescription",
            "terminalId",
            "authRefNum",
            "paymentState",
            "approvedAmount",
            "depositedAmount",
            "refundedAmount",
            "feeAmount",
            "totalAmount",
            "maskedPan",
            "pan",
            "paymentSystem",
            "bankName",
            "bankCountryCode",
            "bankCountryName",
            "chargeback",
            "paymentWay",
            "referenceNumber",
            "acsUrl",
            "termUrl",
            "positionId",
            "itemAmount",
            "itemPrice",
            "itemCurrency",
            "itemCode",
            "measure",
            "quantity",
            "name",
            "mdOrder",
            "taxType",
            "taxSum");

    private final String secret;

    RestMasking(Credentials credentials) {
        this.secret = credentials.fold((userName, password) -> password.value(), token -> token.value());
    }

    @Override
    public String request(byte[] body) {
        return Arrays.stream(new String(body, StandardCharsets.US_ASCII).split("&"))
                .map(RestMasking::masked)
                .collect(Collectors.joining("&"));
    }

    private static String masked(String pair) {
        int equals = pair.indexOf('=');
        String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
        String value = pair.substring(equals + 1);
        if (SHOWN_IN_REQUESTS.contains(name)) {
            return pair;
        }
        String shown = name.equals("$PAN") ? Printable.withoutPans(value) : value;
        return pair.substring(0, equals + 1) + (shown.equals(value) ? HIDDEN : shown);
    }

    @Override
    public String answer(byte[] body) {
        try {
            return masked(Json.MAPPER.readTree(body), "")
                    .toString()
                    .replace(secret, HIDDEN)
                    .replace(URLEncoder.encode(secret, StandardCharsets.UTF_8), HIDDEN);
        } catch (IOException notJson) {
            return "(" + body.length + " bytes that are not JSON)";
        }
    }

    private static JsonNode masked(JsonNode node, String name) {
        if (node.isObject()) {
            ObjectNode shown = JsonNodeFactory.instance.objectNode();
            boolean mdOrder = node.path("name").asText().equals("mdOrder");
            node.properties().forEach(field -> {
                String inside = field.getKey().equals("value") && (mdOrder || name.equals("quantity"))
                        ? "mdOrder"
                        : field.getKey();
                shown.set(field.getKey(), masked(field.getValue(), inside));
            });
            return shown;
        }
        if (node.isArray()) {
            ArrayNode shown = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> shown.add(masked(element, name)));
            return shown;
        }
        return SHOWN_IN_ANSWERS.contains(name) || node.isNull() ? node : JsonNodeFactory.instance.textNode(HIDDEN);
    }
}
