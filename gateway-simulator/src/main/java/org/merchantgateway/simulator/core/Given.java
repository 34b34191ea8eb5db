package org.merchantgateway.simulator.core;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;

/** Reads the texts of a request as the gateway does: refuses what is missing or wrong, each with its own message. */
final class Given {

    private Given() {}

    static <T> T required(Optional<T> given, Message otherwise) {
        return given.orElseThrow(() -> new Refusal(otherwise));
    }

    /** A value of the domain, made of the text. */
    static <T> T value(String text, Function<String, T> making, Message otherwise) {
        try {
            return making.apply(text);
        } catch (InvalidRequest invalid) {
            throw new Refusal(otherwise);
        }
    }

    static Amount amount(String text) {
        return value(text.strip(), Amount::parse, Message.AMOUNT_INVALID);
    }

    /** A text of so many characters at the most, none of them a control. */
    static Optional<String> text(Optional<String> given, int longest) {
        given.ifPresent(text -> check(isText(text, longest), Message.VALUE_INVALID));
        return given;
    }

    /** Additional parameters: names of up to 255, values of up to 1024 characters. */
    static Map<String, String> parameters(Map<String, String> given) {
        given.forEach((name, value) ->
                check(!name.isBlank() && isText(name, 255) && isText(value, 1024), Message.PARAMETERS_INVALID));
        return given;
    }

    static void check(boolean holds, Message otherwise) {
        if (!holds) {
            throw new Refusal(otherwise);
        }
    }

    /** Whether both wires can carry the text: the characters of XML 1.0 without controls. */
    static boolean isText(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                && text.codePoints().allMatch(Given::isLegal);
    }

    private static boolean isLegal(int c) {
        return !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
