package org.merchantgateway.simulator.rest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.setting.CodeStyle;
import org.merchantgateway.simulator.setting.Novelty;
import org.merchantgateway.simulator.setting.Variations;

/**
 * An answer as another gateway may give it, or a later release: the same facts, with error codes of another JSON type, with
 * fields added, or in another order.
 */
final class StyledJson {

    private static final Set<String> CODES = Set.of("errorCode", "ErrorCode", "code");
    private static final Map<String, Object> ADDED = Map.of("orderStatus", 6, "errorCode", "7");

    private final Set<Novelty> novelties;
    private final CodeStyle codes;

    private StyledJson(Variations variations) {
        this.novelties = variations.novelties();
        this.codes = variations.codeStyle();
    }

    /** The answer's bytes, as that gateway writes them. */
    static byte[] bytes(JsonObject answer, Variations variations) {
        return variations.novelties().isEmpty() && variations.codeStyle() == CodeStyle.AS_RECORDED
                ? answer.bytes()
                : JsonObject.bytes(new StyledJson(variations).object(answer.fields()));
    }

    private Object value(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return object(fields);
        }
        return value instanceof List<?> items ? items.stream().map(this::value).toList() : value;
    }

    private Map<String, Object> object(Map<?, ?> fields) {
        Map<String, Object> styled = new LinkedHashMap<>();
        if (novelties.contains(Novelty.NEW_FIELD)) {
            styled.put("addedLater", ADDED);
        }
        List<Map.Entry<?, ?>> entries = new ArrayList<>(fields.entrySet());
        if (novelties.contains(Novelty.OTHER_ORDER)) {
            Collections.reverse(entries);
        }
        for (Map.Entry<?, ?> field : entries) {
            String name = (String) field.getKey();
            styled.put(name, CODES.contains(name) ? code(field.getValue()) : value(field.getValue()));
        }
        return styled;
    }

    private Object code(Object code) {
        return switch (codes) {
            case AS_RECORDED -> code;
            case NUMBERS -> Integer.valueOf(code.toString());
            case TEXTS -> code.toString();
        };
    }
}
