package org.merchantgateway.acceptance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.acceptance.adapter.OneOfEach;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.WireAnswer;

/**
 * An operation and what it is answered, as an input has them: a line {@code refund 200 text/xml;charset=UTF-8}, then the
 * body. Whatever the line is, it names some operation and some status.
 */
record AnsweredCall(Operation<?> operation, WireAnswer answer) {

    private static final Map<String, Operation<?>> BY_NAME = byName();

    private static Map<String, Operation<?>> byName() {
        Map<String, Operation<?>> found = new LinkedHashMap<>();
        OneOfEach.operations().forEach(operation -> found.putIfAbsent(operation.name(), operation));
        return found;
    }

    static AnsweredCall of(byte[] input) {
        FirstLine line = FirstLine.of(input);
        Operation<?> operation =
                BY_NAME.getOrDefault(line.word(0), BY_NAME.values().iterator().next());
        int status = line.word(1).matches("[1-5]\\d\\d") ? Integer.parseInt(line.word(1)) : 200;
        return new AnsweredCall(
                operation,
                new WireAnswer(status, Optional.of(line.word(2)).filter(type -> !type.isEmpty()), line.rest()));
    }

    /** Whether the HTTP status lets the body say yes: 202 as 200, as clients by the gateway's makers read it. */
    boolean hasStatusOfSuccess() {
        return answer.status() == 200 || answer.status() == 202;
    }

    /** An input's first line, in words, and what follows. */
    record FirstLine(String[] words, byte[] rest) {

        static FirstLine of(byte[] input) {
            int end = 0;
            while (end < input.length && input[end] != '\n') {
                end++;
            }
            String line = new String(input, 0, end, StandardCharsets.ISO_8859_1);
            return new FirstLine(
                    line.split(" ", 3), Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length));
        }

        /** A word, or nothing. */
        String word(int at) {
            return at < words.length ? words[at] : "";
        }
    }
}
