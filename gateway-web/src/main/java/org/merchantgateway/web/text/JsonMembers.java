package org.merchantgateway.web.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * The members of one JSON object as texts: no duplicate members, nothing behind the object, at most {@value #MOST_LEVELS}
 * levels. The caller limits its length.
 */
public final class JsonMembers {

    /** How many objects and arrays may stand in each other, the outermost counted. */
    static final int MOST_LEVELS = 4;

    /** One for all threads. It remembers no names: strangers choose them. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MOST_LEVELS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private JsonMembers() {}

    /**
     * Reads an object.
     *
     * @param json in UTF-8, UTF-16 or UTF-32
     * @param field the name under which a violation is reported
     * @return every text, number and truth value by its path, such as {@code payload.mdOrder} or {@code list[0]}, as it stands
     *     there; without members that are null. May be changed
     * @throws InvalidRequest if it is no such object; shows nothing of it
     */
    public static Map<String, String> of(byte[] json, String field) {
        Map<String, String> members = new TreeMap<>();
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                readObject(parser, "", members);
                if (parser.nextToken() == null) {
                    return members;
                }
            }
        } catch (IOException notJson) {
            // refused below: its message may quote the text
        }
        throw InvalidRequest.of(
                field,
                "must be one JSON object of at most " + MOST_LEVELS + " levels without duplicate members",
                "got another text");
    }

    private static void readObject(JsonParser parser, String prefix, Map<String, String> members) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            readValue(parser, prefix + name, members);
        }
    }

    private static void readValue(JsonParser parser, String path, Map<String, String> members) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser, path + ".", members);
            case START_ARRAY -> {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    readValue(parser, path + "[" + i + "]", members);
                }
            }
            case VALUE_NULL -> {}
            default -> {
                if (members.put(path, parser.getText()) != null) {
                    throw new IOException("two members with the same path"); // {"a.b": 1, "a": {"b": 2}}
                }
            }
        }
    }
}
