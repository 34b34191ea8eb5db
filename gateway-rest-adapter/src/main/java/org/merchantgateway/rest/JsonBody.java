package org.merchantgateway.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.order.Parameters;

/** A JSON body: {@code application/json} in UTF-8, one object. Flags and parameters stay such, everything else is a text. */
final class JsonBody implements RestBody {

    private final Set<String> names = new HashSet<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();

    @Override
    public JsonBody add(String name, Object value) {
        names.add(name);
        fields.put(name, value);
        return this;
    }

    JsonBody add(String name, Optional<?> value) {
        names.add(name);
        value.ifPresent(present -> add(name, present));
        return this;
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public byte[] toBytes() {
        return Json.object(this::write).getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonGenerator json) throws IOException {
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            if (field.getValue() instanceof Boolean flag) {
                json.writeBooleanField(field.getKey(), flag);
            } else if (field.getValue() instanceof Parameters parameters) {
                json.writeObjectFieldStart(field.getKey());
                OrderJson.write(parameters, json);
                json.writeEndObject();
            } else {
                json.writeStringField(field.getKey(), field.getValue().toString());
            }
        }
    }
}
