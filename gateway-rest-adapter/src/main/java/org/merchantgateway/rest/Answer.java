package org.merchantgateway.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.http.AnswerText;

/**
 * A JSON object of an answer, read tolerantly: numbers may be text, names have several spellings, anything may be missing.
 * What cannot be read as what it should be is absent, never a guess.
 */
final class Answer {

    private final JsonNode object;

    private Answer(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads a body.
     *
     * @throws UnreadableAnswer if it is not one JSON object
     */
    static Answer read(byte[] body) throws UnreadableAnswer {
        if (body.length == 0) {
            throw new UnreadableAnswer("the answer is empty");
        }
        try {
            JsonNode node = Json.read(body);
            if (node.isObject()) {
                return new Answer(node);
            }
        } catch (IOException notJson) {
            throw new UnreadableAnswer("the answer is not JSON");
        }
        throw new UnreadableAnswer("the answer is not a JSON object");
    }

    /**
     * Whether the gateway says no: {@code success} if it is there, else the error code.
     *
     * @throws UnreadableAnswer if it is neither a yes nor a no
     */
    boolean isRefusal() throws UnreadableAnswer {
        if (has("success")) {
            return switch (raw("success").strip()) {
                case "true" -> false;
                case "false" -> true;
                default -> throw new UnreadableAnswer("the answer's success is neither true nor false");
            };
        }
        return code().filter(code -> code != 0).isPresent();
    }

    /**
     * The error code: {@code errorCode}, {@code ErrorCode} or {@code error.code}, as number or text; empty if missing.
     *
     * @throws UnreadableAnswer if it is there and is no integer
     */
    Optional<Integer> code() throws UnreadableAnswer {
        for (JsonNode node : List.of(
                object.path("errorCode"),
                object.path("ErrorCode"),
                object.path("error").path("code"))) {
            if (isPresent(node)) {
                return Optional.of(integer(node)
                        .orElseThrow(() -> new UnreadableAnswer("the answer's error code is not an integer")));
            }
        }
        return Optional.empty();
    }

    /** The answer of an operation whose only success field is the code; nothing if that is not there and 0. */
    Optional<Acknowledged> acknowledged() throws UnreadableAnswer {
        return code().filter(code -> code == 0)
                .map(zero ->
                        new Acknowledged(text("errorMessage", "ErrorMessage").orElse("")));
    }

    /** What the gateway says, for the payer and technically. */
    Texts texts() {
        JsonNode error = object.path("error");
        return new Texts(
                first(
                        error.path("message"),
                        error.path("displayErrorMessage"),
                        object.path("userMessage"),
                        object.path("displayErrorMessage")),
                first(object.path("errorMessage"), object.path("ErrorMessage"), error.path("description"), error));
    }

    /** The processing's action code, if the answer has one that is an integer. */
    OptionalInt actionCode() {
        return integer("actionCode").map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** A text, or a number or boolean as text; without blanks around it. */
    Optional<String> text(String... spellings) {
        return Stream.of(spellings)
                .map(object::path)
                .filter(Answer::isPresent)
                .filter(JsonNode::isValueNode)
                .map(node -> node.asText().strip())
                .findFirst();
    }

    /**
     * The order's id.
     *
     * @throws UnreadableAnswer if it is there and is none
     */
    Optional<OrderId> orderId() throws UnreadableAnswer {
        try {
            return text("orderId").map(OrderId::of);
        } catch (InvalidRequest noId) {
            throw new UnreadableAnswer("the answer's orderId is none");
        }
    }

    /** The stored card's id. */
    Optional<BindingId> bindingId() {
        try {
            return text("bindingId").map(BindingId::of);
        } catch (InvalidRequest noId) {
            return Optional.empty();
        }
    }

    /** An integer of up to nine digits, as number or text. */
    Optional<Integer> integer(String name) {
        return integer(object.path(name));
    }

    /** An amount in minor units, as number or text; a fraction, a sign or too many digits make it none. */
    Optional<Amount> amount(String name) {
        return numberText(object.path(name)).flatMap(AnswerText::amount);
    }

    /** A time, as milliseconds since 1970 (number or text) or ISO text; Moscow's if it has no zone. */
    Optional<Instant> instant(String name) {
        return numberText(object.path(name)).flatMap(AnswerText::instant);
    }

    /** A yes or a no, as boolean, number or text. */
    Optional<Boolean> flag(String name) {
        return text(name).flatMap(AnswerText::flag);
    }

    /** A currency by its numeric code, as number or text. */
    Optional<Currency> currency(String name) {
        return numberText(object.path(name)).flatMap(AnswerText::currency);
    }

    /** An object inside this one. */
    Optional<Answer> object(String... spellings) {
        return Stream.of(spellings)
                .map(object::path)
                .filter(JsonNode::isObject)
                .map(Answer::new)
                .findFirst();
    }

    /** Whether a field is a list or an object. */
    boolean isStructure(String name) {
        return object.path(name).isContainerNode();
    }

    /** A list of objects; a single object counts as a list of one. */
    List<Answer> objects(String name) {
        JsonNode node = object.path(name);
        if (node.isObject()) {
            return List.of(new Answer(node));
        }
        List<Answer> found = new ArrayList<>();
        node.forEach(element -> {
            if (element.isObject()) {
                found.add(new Answer(element));
            }
        });
        return found;
    }

    /** Whether there is a list that holds objects and nothing else; a single object counts as a list of one. */
    boolean isListOfObjects(String name) {
        JsonNode node = object.path(name);
        return node.isObject() || (node.isArray() && objects(name).size() == node.size());
    }

    /** A list of {@code {name, value}}; a missing value is an empty text. */
    Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        objects(name)
                .forEach(pair -> pair.text("name")
                        .ifPresent(key -> pairs.put(key, pair.text("value").orElse(""))));
        return pairs;
    }

    /** The names of all fields that are there. */
    Iterator<String> names() {
        return object.fieldNames();
    }

    /** Whether a field is there; null and a blank text are missing. */
    boolean has(String name) {
        return isPresent(object.path(name));
    }

    /** A field as it came: a text without quotes, anything else as JSON. */
    String raw(String name) {
        return raw(object.path(name));
    }

    /** A field as JSON. */
    JsonNode node(String name) {
        return object.path(name);
    }

    static String raw(JsonNode node) {
        return node.isTextual() ? node.asText() : node.toString();
    }

    private static String first(JsonNode... nodes) {
        return Stream.of(nodes)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Null and an empty text are missing. */
    static boolean isPresent(JsonNode node) {
        return !(node instanceof MissingNode)
                && !node.isNull()
                && !(node.isTextual() && node.asText().isBlank());
    }

    private static Optional<Integer> integer(JsonNode node) {
        return numberText(node).flatMap(AnswerText::integer);
    }

    /** A text, or an integral number as text; 100.0 is neither. */
    private static Optional<String> numberText(JsonNode node) {
        return node.isTextual() || node.isIntegralNumber() ? Optional.of(node.asText()) : Optional.empty();
    }
}
