package org.merchantgateway.simulator.rest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.setting.CodeStyle;
import org.merchantgateway.simulator.setting.Novelty;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/**
 * An answer as another gateway may give it, or a later release: the same facts, with error codes of another JSON type, with
 * fields added, or in another order.
 */
final class StyledJson {

    private static final Set<String> CODES = Set.of("errorCode", "ErrorCode", "code");
    private static final Map<String, Object> ADDED = Map.of("orderStatus", 6, "errorCode", "7");

    private final Set<Novelty> novelties;
    private final CodeStyle codes;

    private StyledJson(Set<Novelty> novelties, CodeStyle codes) {
        this.novelties = novelties;
        this.codes = codes;
    }

    /** The answer's bytes, as that gateway writes them. */
    static byte[] bytes(JsonObject answer, SimulatorSettings settings) {
        Set<Novelty> novelties = settings.variations().novelties();
        CodeStyle codes = codes(settings);
        return novelties.isEmpty() && codes == CodeStyle.AS_RECORDED
                ? answer.bytes()
                : JsonObject.bytes(new StyledJson(novelties, codes).object(answer.fields()));
    }

    /** A gateway of JSON bodies has texts alone. Source: the description of Sberbank's gateway, errorCode. */
    private static CodeStyle codes(SimulatorSettings settings) {
        CodeStyle set = settings.variations().codeStyle();
        return set == CodeStyle.AS_RECORDED && settings.profile().bodies() == BodyStyle.JSON ? CodeStyle.TEXTS : set;
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
