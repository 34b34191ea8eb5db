package org.merchantgateway.rest;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What stands inside a block of a status answer without a place in the report: kept by its path, as
 * {@code cardAuthInfo.product} or {@code refunds[0].externalRefundId}.
 */
final class InnerFields {

    private static final String SECURE_IN_CARD = "cardAuthInfo.secureAuthInfo";
    private static final Set<String> SECURE = Set.of("eci", "cavv", "xid", "veResStatus", "paResStatus");
    private static final Set<String> THREE_DS = Set.of("cavv", "xid");
    private static final Set<String> BINDING = Set.of("clientId", "bindingId");
    private static final Set<String> PAIR = Set.of("name", "value");
    private static final String ITEMS = "orderBundle.cartItems.items";

    /** The blocks by their path, and which fields of each have a place; blocks inside of it are listed themselves. */
    private static final Map<String, Set<String>> PLACED = Map.ofEntries(
            entry(
                    "cardAuthInfo",
                    Set.of(
                            "maskedPan",
                            "pan",
                            "expiration",
                            "cardholderName",
                            "cardHolderName",
                            "approvalCode",
                            "paymentSystem",
                            "paymentWay",
                            "chargeback")),
            entry(SECURE_IN_CARD, SECURE),
            entry(SECURE_IN_CARD + ".threeDSInfo", THREE_DS),
            entry("secureAuthInfo", SECURE),
            entry("secureAuthInfo.threeDSInfo", THREE_DS),
            entry("paymentAmountInfo", Set.of("paymentState", "approvedAmount", "depositedAmount", "refundedAmount")),
            entry("bindingInfo", BINDING),
            entry("BindingInfo", BINDING),
            entry("bankInfo", Set.of("bankName", "bankCountryCode", "bankCountryName")),
            entry("payerData", Set.of("email", "phone", "postAddress")),
            entry("refunds", Set.of("amount", "referenceNumber", "actionCode", "date")),
            entry("orderBundle", Set.of()),
            entry("orderBundle.cartItems", Set.of()),
            entry(
                    ITEMS,
                    Set.of(
                            "positionId",
                            "name",
                            "itemCode",
                            "itemAmount",
                            "itemPrice",
                            "depositedItemAmount",
                            "depostedItemAmount",
                            "quantity")),
            entry(ITEMS + ".quantity", Set.of("value", "measure")),
            entry("merchantOrderParams", PAIR),
            entry("attributes", PAIR),
            entry("transactionAttributes", PAIR));

    private final Answer answer;
    private final Map<String, String> kept = new LinkedHashMap<>();

    private InnerFields(Answer answer) {
        this.answer = answer;
    }

    /** Those of one field of a status answer that was taken; none if it is no block. */
    static Map<String, String> of(Answer answer, String name) {
        InnerFields inner = new InnerFields(answer);
        if (PLACED.containsKey(name) && answer.isStructure(name)) {
            inner.walk(name, name, answer.node(name));
        }
        return inner.kept;
    }

    private void walk(String block, String path, JsonNode node) {
        if (!node.isArray()) {
            element(block, path, node, true);
            return;
        }
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < node.size(); i++) {
            last.put(name(node.get(i)), i);
        }
        for (int i = 0; i < node.size(); i++) {
            element(block, path + "[" + i + "]", node.get(i), last.getOrDefault(name(node.get(i)), i) == i);
        }
    }

    /** Of pairs of one name, the last is taken. */
    private void element(String block, String path, JsonNode element, boolean last) {
        boolean pairs = PAIR.equals(PLACED.get(block));
        if (!element.isObject() || (pairs && (name(element).isEmpty() || !last))) {
            kept.put(path, Answer.raw(element));
            return;
        }
        element.properties().forEach(field -> {
            String inner = block + "." + field.getKey();
            String innerPath = path + "." + field.getKey();
            if (isWalked(inner, field.getValue())) {
                walk(inner, innerPath, field.getValue());
            } else if (!isTaken(block, field.getKey(), field.getValue())) {
                kept.put(innerPath, Answer.raw(field.getValue()));
            }
        });
    }

    private static String name(JsonNode pair) {
        return pair.path("name").asText().strip();
    }

    private boolean isWalked(String inner, JsonNode value) {
        boolean read = !inner.equals(SECURE_IN_CARD) || PlacedFields.isSecureReadInCard(answer);
        return read && PLACED.containsKey(inner) && (value.isObject() || (value.isArray() && inner.equals(ITEMS)));
    }

    private static boolean isTaken(String block, String name, JsonNode value) {
        boolean hasPlace = PLACED.getOrDefault(block, Set.of()).contains(name);
        boolean isBlock = PLACED.containsKey(block + "." + name);
        return (hasPlace && !value.isContainerNode()) || ((hasPlace || isBlock) && !Answer.isPresent(value));
    }
}
