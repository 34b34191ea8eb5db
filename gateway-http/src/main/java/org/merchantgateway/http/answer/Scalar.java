package org.merchantgateway.http.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;

/**
 * A value without inner fields. What cannot be read as what it should be is empty, never a guess.
 *
 * @param kind what it is on the wire
 * @param text as it came; of a number or a boolean its JSON
 */
public record Scalar(Kind kind, String text) implements Value {

    /** What a value is on the wire. */
    public enum Kind {
        /** A text; all that XML has. */
        TEXT,
        /** A number without fraction and exponent. */
        INTEGER,
        /** A boolean, or a number with a fraction or exponent. */
        OTHER,
        /** JSON's null. */
        NULL
    }

    /** JSON's null. */
    public static final Scalar NULL = new Scalar(Kind.NULL, "null");

    /** A text. */
    public static Scalar text(String text) {
        return new Scalar(Kind.TEXT, text);
    }

    @Override
    public boolean isPresent() {
        return kind != Kind.NULL && !(kind == Kind.TEXT && text.isBlank());
    }

    /** A text, or a number or boolean as text; without blanks around it. */
    public Optional<String> stripped() {
        return Optional.of(text.strip());
    }

    /** A text as it came; nothing if it is a number or boolean. */
    public Optional<String> words() {
        return kind == Kind.TEXT ? Optional.of(text) : Optional.empty();
    }

    /** An integer of up to nine digits, as number or text. */
    public Optional<Integer> integer() {
        return digits().flatMap(AnswerText::integer);
    }

    /**
     * An error code as the gateway names it: an integer without a sign, as number or text, or a text of up to three letters
     * and digits. {@code 00} is {@code 0}.
     */
    public Optional<String> code() {
        return digits().flatMap(text -> AnswerText.code(text, kind == Kind.TEXT));
    }

    /** An integer that is not negative, of up to nine digits, as number or text. */
    public Optional<Integer> count() {
        return integer().filter(number -> number >= 0);
    }

    /** An amount in minor units, as number or text; a fraction, a sign or too many digits make it invalid. */
    public Optional<Amount> amount() {
        return digits().flatMap(AnswerText::amount);
    }

    /** A time, as milliseconds since 1970 (number or text) or ISO text; in the given zone if it names none. */
    public Optional<Instant> instant(ZoneId zone) {
        return digits().flatMap(text -> AnswerText.instant(text, zone));
    }

    /** A currency by its numeric code, as number or text. */
    public Optional<Currency> currency() {
        return digits().flatMap(AnswerText::currency);
    }

    /** A yes or a no, as boolean, number or text. */
    public Optional<Boolean> flag() {
        return AnswerText.flag(text);
    }

    /** 100.0 is neither a text nor an integer, so none of what is read from digits. */
    private Optional<String> digits() {
        return kind == Kind.TEXT || kind == Kind.INTEGER ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String raw() {
        return text;
    }

    @Override
    public void writeJson(StringBuilder json) {
        if (kind == Kind.TEXT) {
            quote(text, json);
        } else {
            json.append(text);
        }
    }

    static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append(String.format("\\u%04X", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    @Override
    public void collectAll(String path, Map<String, String> all) {
        all.put(path, text);
    }

    @Override
    public void collectUnread(String path, Map<String, String> others) {
        others.put(path, text);
    }

    /** Without the text, which may quote the request. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
