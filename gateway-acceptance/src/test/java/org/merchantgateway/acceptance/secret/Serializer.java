package org.merchantgateway.acceptance.secret;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What a host writes an object with: each library as it is, and set up to look into private fields too. */
enum Serializer {
    JACKSON_2(jackson2()::writeValueAsString),
    JACKSON_2_BY_FIELDS(
            jackson2().setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY)::writeValueAsString),
    JACKSON_3(JsonMapper.builder().build()::writeValueAsString),
    JACKSON_3_BY_FIELDS(JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY))
            .build()::writeValueAsString),
    GSON(gson()::toJson),
    JSON_B(JsonbBuilder.create()::toJson),
    JSON_B_BY_FIELDS(JsonbBuilder.create(new JsonbConfig().withPropertyVisibilityStrategy(new Everything()))::toJson),
    OBJECT_OUTPUT_STREAM(Serializer::serialized);

    /** Writes an object as text. */
    @FunctionalInterface
    private interface Writing {
        String write(Object value) throws Exception;
    }

    private final Writing writing;

    Serializer(Writing writing) {
        this.writing = writing;
    }

    /** What the library writes, or fails with. */
    String write(Object value) throws Exception {
        return writing.write(value);
    }

    private static ObjectMapper jackson2() {
        return new ObjectMapper()
                .registerModules(new Jdk8Module(), new JavaTimeModule())
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    }

    /** With what every host adds that uses these types: Gson looks into private fields, and the JDK's are closed to it. */
    private static Gson gson() {
        JsonSerializer<Object> asText = (object, type, context) -> new JsonPrimitive(object.toString());
        JsonSerializer<Optional<?>> asHeld =
                (held, type, context) -> held.isPresent() ? context.serialize(held.orElseThrow()) : JsonNull.INSTANCE;
        return new GsonBuilder()
                .registerTypeHierarchyAdapter(Optional.class, asHeld)
                .registerTypeHierarchyAdapter(YearMonth.class, asText)
                .registerTypeHierarchyAdapter(Duration.class, asText)
                .registerTypeHierarchyAdapter(URI.class, asText)
                .registerTypeHierarchyAdapter(InetSocketAddress.class, asText)
                .create();
    }

    private static String serialized(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(value);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Private fields and methods count as well. */
    public static final class Everything implements PropertyVisibilityStrategy {

        @Override
        public boolean isVisible(Field field) {
            return true;
        }

        @Override
        public boolean isVisible(Method method) {
            return true;
        }
    }
}
