package org.merchantgateway.http.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.merchantgateway.domain.port.Texts;

/**
 * An answer, or a structure inside it, whose fields are read by where a format puts them: numbers may be texts, a field may
 * stand at several places, anything may be missing. What cannot be read as what it should be is absent, never a guess, and
 * is left among the others.
 */
public final class Answer {

    private final Fields fields;
    private final AnswerFormat format;

    /**
     * An answer to be read once.
     *
     * @param fields what came
     * @param format where its fields stand
     */
    public Answer(Fields fields, AnswerFormat format) {
        this.fields = fields;
        this.format = format;
    }

    /** The same answer, read by another format. */
    Answer by(Function<AnswerFormat, AnswerFormat> other) {
        return new Answer(fields, other.apply(format));
    }

    /**
     * A field's value. Of several places the first that can be read counts; one that says the same is taken with it, one
     * that says otherwise is left.
     */
    <T> Optional<T> read(AnswerField field, Function<Scalar, Optional<T>> reading) {
        Optional<T> found = Optional.empty();
        for (List<String> path : format.paths(field)) {
            Optional<T> value = scalar(path).flatMap(reading);
            if (value.isPresent() && (found.isEmpty() || found.equals(value))) {
                fields.take(path);
                found = value;
            }
        }
        return found;
    }

    /** Whether all of these fields can be read; none is taken, but for those that are there and say nothing. */
    boolean areReadable(Stream<AnswerField> wanted, Function<Scalar, Optional<?>> reading) {
        return wanted.filter(field -> format.paths(field).stream()
                        .filter(path -> scalar(path).flatMap(reading).isPresent())
                        .toList()
                        .isEmpty())
                .toList()
                .isEmpty();
    }

    /** A text, or a number or boolean as text, without blanks around it. */
    Optional<String> text(AnswerField field) {
        return read(field, Scalar::stripped);
    }

    private Optional<Scalar> scalar(List<String> path) {
        return fields.find(path).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    /** Whether a field is there, whatever it is; null and a blank text are missing. Nothing is taken. */
    boolean has(AnswerField field) {
        return format.paths(field).stream().anyMatch(path -> fields.find(path).isPresent());
    }

    /** The structure at a field. */
    Optional<Answer> inside(AnswerField field) {
        return format.paths(field).stream()
                .flatMap(path -> fields.structure(path).stream())
                .findFirst()
                .map(inner -> new Answer(inner, format));
    }

    /** The structures of a list; none if there is no list. Whatever else is in it is left. */
    List<Answer> list(AnswerField field) {
        return format.paths(field).stream()
                .flatMap(path -> fields.list(path).stream())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(inner -> new Answer(inner, format))
                .toList();
    }

    /** The structures of a list that has to be there and to hold nothing else. */
    Optional<List<Answer>> wholeList(AnswerField field) {
        boolean isWhole = format.paths(field).stream()
                .anyMatch(path -> fields.isListOfStructures(path) || isEmptyRepetition(path));
        return isWhole ? Optional.of(list(field)) : Optional.empty();
    }

    /** A list without elements, where its name is repeated for each: what would stand around them is there. */
    private boolean isEmptyRepetition(List<String> path) {
        List<String> around = path.subList(0, path.size() - 1);
        return format.isRepeated(path.get(around.size()))
                && !fields.exists(path)
                && (around.isEmpty() || fields.exists(around));
    }

    /** A list of names and values; a missing value is an empty text. Of one name the last counts, the others are left. */
    Map<String, String> pairs(AnswerField field) {
        List<Answer> pairs = list(field);
        Map<String, Answer> last = new HashMap<>();
        pairs.forEach(pair -> pair.name().ifPresent(name -> last.put(name, pair)));
        Map<String, String> read = new LinkedHashMap<>();
        for (Answer pair : pairs) {
            pair.name().filter(name -> pair.equals(last.get(name))).ifPresent(name -> {
                pair.text(AnswerField.PAIR_NAME);
                read.put(name, pair.text(AnswerField.PAIR_VALUE).orElse(""));
            });
        }
        return read;
    }

    /** The name of a pair, without opening it. */
    private Optional<String> name() {
        return fields.values().get(format.paths(AnswerField.PAIR_NAME).get(0).get(0)) instanceof Scalar name
                        && name.isPresent()
                ? name.stripped()
                : Optional.empty();
    }

    /**
     * Whether the gateway says no: {@code success} if it is there, else the error code.
     *
     * @throws UnreadableAnswer if it is neither a yes nor a no
     */
    boolean isRefusal() throws UnreadableAnswer {
        if (!has(AnswerField.SUCCESS)) {
            return code().filter(code -> code != 0).isPresent();
        }
        return read(
                        AnswerField.SUCCESS,
                        value -> Optional.ofNullable(
                                format.successWords().get(value.text().strip())))
                .map(success -> !success)
                .orElseThrow(() -> new UnreadableAnswer("the answer's success is neither true nor false"));
    }

    /**
     * The error code; empty if missing.
     *
     * @throws UnreadableAnswer if it is there and is not an integer
     */
    public Optional<Integer> code() throws UnreadableAnswer {
        for (List<String> path : format.paths(AnswerField.ERROR_CODE)) {
            if (fields.find(path).isPresent()) {
                Integer code = scalar(path)
                        .flatMap(Scalar::integer)
                        .orElseThrow(() -> new UnreadableAnswer("the answer's error code is not an integer"));
                fields.take(path);
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** A field's value, which is not taken. */
    <T> Optional<T> peek(AnswerField field, Function<Scalar, Optional<T>> reading) {
        return format.paths(field).stream()
                .flatMap(path -> scalar(path).flatMap(reading).stream())
                .findFirst();
    }

    /** What the gateway says, for the payer and technically. */
    Texts texts() {
        return new Texts(
                peek(AnswerField.TEXT_FOR_PAYER, Scalar::words).orElse(""),
                peek(AnswerField.TECHNICAL_TEXT, Scalar::words).orElse(""));
    }

    /** The processing's action code, if the answer has one that is an integer. */
    OptionalInt actionCode() {
        return read(AnswerField.ACTION_CODE, Scalar::integer)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Every field as it came, whether somebody has read it or not. */
    Map<String, String> all() {
        return fields.all();
    }

    /** What nobody has read, by path, as it came, without code 0 and its message; nothing is left for the answer around it. */
    Map<String, String> others() {
        text(AnswerField.ERROR_MESSAGE);
        return othersAndMessage();
    }

    /** The same with the message: beside code 0 it may say that a payment was declined. */
    Map<String, String> othersAndMessage() {
        read(AnswerField.ERROR_CODE, value -> value.integer().filter(code -> code == 0));
        has(AnswerField.ERROR_MESSAGE); // an empty one needs no keeping
        return fields.takeOthers();
    }
}
