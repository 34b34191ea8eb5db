package org.merchantgateway.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.profile.Profile;

/** A JSON body: {@code application/json} in UTF-8. It holds secrets, so it prints as nothing but its name. */
final class JsonBody implements RestBody {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Profile profile;

    /** An empty object, whose fields have the names that the profile gives them. */
    JsonBody(Profile profile) {
        this.profile = profile;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public JsonBody add(String name, Object value) {
        names.add(profile.field(name));
        fields.put(profile.field(name), value);
        return this;
    }

    /** Joined by semicolons. Source: the description of Sberbank's gateway, features. */
    @Override
    public JsonBody addEach(String name, Collection<?> values) {
        names.add(profile.field(name));
        return values.isEmpty()
                ? this
                : add(name, values.stream().map(Object::toString).collect(Collectors.joining(";")));
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public byte[] toBytes() {
        return Json.object(json -> {
                    for (Map.Entry<String, Object> field : fields.entrySet()) {
                        write(field.getKey(), field.getValue(), json);
                    }
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A name with a dot is a field of an object: {@code jsonParams.externalRefundId}. */
    private static void write(String name, Object value, JsonGenerator json) throws IOException {
        int dot = name.indexOf('.');
        if (dot > 0) {
            json.writeObjectFieldStart(name.substring(0, dot));
            write(name.substring(dot + 1), value, json);
            json.writeEndObject();
            return;
        }
        json.writeFieldName(name);
        if (value instanceof JsonText structure) {
            json.writeRawValue(structure.text());
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

    @Override
    public String toString() {
        return "JsonBody";
    }
}
