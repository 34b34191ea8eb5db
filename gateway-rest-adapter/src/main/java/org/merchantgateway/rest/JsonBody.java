package org.merchantgateway.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.profile.Profile;

/** A JSON body: {@code application/json} in UTF-8. */
final class JsonBody extends RestBody {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    JsonBody(Profile profile) {
        super(profile);
    }

    /** A structure that is there already gets the fields of another one. */
    @Override
    void write(String field, Object value) {
        fields.merge(
                field,
                value,
                (before, more) -> before instanceof JsonText structure && more instanceof JsonText fields
                        ? structure.and(fields)
                        : more);
    }

    @Override
    void writeInside(String object, String field, Object value) {
        write(object, JsonText.of(json -> write(field, value, json)));
    }

    /** Joined by semicolons. Source: the description of Sberbank's gateway, features. */
    @Override
    void writeEach(String field, Collection<?> values) {
        write(field, values.stream().map(Object::toString).collect(Collectors.joining(";")));
    }

    @Override
    String contentType() {
        return "application/json";
    }

    @Override
    byte[] toBytes() {
        return JsonText.of(json -> {
                    for (Map.Entry<String, Object> field : fields.entrySet()) {
                        write(field.getKey(), field.getValue(), json);
                    }
                })
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void write(String name, Object value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (value instanceof JsonText structure) {
            structure.writeTo(json);
        } else if (value instanceof Amount amount) {
            json.writeNumber(amount.minor());
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }
}
