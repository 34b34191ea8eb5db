package org.merchantgateway.http.answer;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.Texts;

/**
 * An answer, or a structure inside it, whose fields are read by where a format puts them: numbers may be texts, a field may
 * stand at several places, anything may be missing. What cannot be read as what it should be is absent, never a guess, and
 * is left among the others.
 */
public final class Answer {

    private static final String NO_ERROR = "0";

    /** How the names of fields end that hold what the browser takes to the issuer, in small letters. */
    private static final List<String> FOR_ISSUER =
            List.of("pareq", "creq", "cres", "methoddata", "methoddatapacked", "signedcontent");

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

    /**
     * A field of a team's own operation, for a field that {@link AnswerField} does not know.
     *
     * @param path the names from the outside in, with dots between them: {@code cardAuthInfo.pan}
     * @param reading what the value is to be, such as {@link Scalar#amount}; empty if it is not such a value
     * @return empty if there is none, or none that can be read; what was read is no longer among the {@link #others}
     */
    public <T> Optional<T> read(String path, Function<Scalar, Optional<T>> reading) {
        List<String> names = List.of(path.split("\\."));
        Optional<T> value = scalar(names).flatMap(reading);
        value.ifPresent(any -> fields.take(names));
        return value;
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

    /** A time. */
    Optional<Instant> instant(AnswerField field) {
        return read(field, value -> value.instant(format.zone()));
    }

    /** A text, or a number or boolean as text, without blanks around it. */
    Optional<String> text(AnswerField field) {
        return read(field, Scalar::stripped);
    }

    /** A text as it came, or a number or boolean as text; missing if it is blank. */
    Optional<String> asSent(AnswerField field) {
        return read(field, value -> Optional.of(value.text()));
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

    /**
     * A list of names and values as they came; a missing value is an empty text. Of one name the last counts, the others are
     * left. Where there is an object instead, its texts and numbers are the pairs. Source: the description of Sberbank's
     * gateway, attributes.
     */
    Map<String, String> pairs(AnswerField field) {
        Optional<Answer> object = inside(field)
                .filter(structure -> !structure.has(AnswerField.PAIR_NAME) && !structure.has(AnswerField.PAIR_VALUE));
        return object.isPresent() ? object.get().members() : pairs(list(field));
    }

    private Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        fields.values().keySet().stream()
                .map(List::of)
                .forEach(path -> scalar(path).ifPresent(value -> {
                    fields.take(path);
                    members.put(path.get(0), value.text());
                }));
        return members;
    }

    private static Map<String, String> pairs(List<Answer> pairs) {
        Map<String, Answer> last = new HashMap<>();
        pairs.forEach(pair -> pair.name().ifPresent(name -> last.put(name, pair)));
        Map<String, String> read = new LinkedHashMap<>();
        for (Answer pair : pairs) {
            pair.name().filter(name -> pair.equals(last.get(name))).ifPresent(name -> {
                pair.asSent(AnswerField.PAIR_NAME);
                read.put(name, pair.asSent(AnswerField.PAIR_VALUE).orElse(""));
            });
        }
        return read;
    }

    /** The name of a pair, without opening it. */
    private Optional<String> name() {
        return fields.values().get(format.paths(AnswerField.PAIR_NAME).get(0).get(0)) instanceof Scalar name
                        && name.isPresent()
                ? Optional.of(name.text())
                : Optional.empty();
    }

    /**
     * The code by which the gateway refuses; empty if it refuses nothing. In the envelope of a wallet's payment the code inside
     * {@code error} counts, whatever stands outside of it.
     *
     * @throws UnreadableAnswer if success or code cannot be read, contradict each other, or if there is a refusal without a code
     */
    Optional<String> refusal() throws UnreadableAnswer {
        Optional<Boolean> success = success();
        boolean refuses = success.filter(yes -> !yes).isPresent();
        if (refuses) {
            Optional<String> inner =
                    read(AnswerField.INNER_ERROR_CODE, Scalar::code).filter(code -> !code.equals(NO_ERROR));
            if (inner.isPresent()) {
                return inner;
            }
        }
        Optional<String> refusal = code().filter(code -> !code.equals(NO_ERROR));
        if (refuses && refusal.isEmpty()) {
            throw contradiction("the answer refuses without an error code");
        }
        if (success.isPresent() && refuses != refusal.isPresent()) {
            throw contradiction("the answer reports success together with an error code");
        }
        if (refuses && names(AnswerField.ABOUT_ORDER_ID).findAny().isPresent()) {
            throw contradiction("the answer refuses but names an order");
        }
        return refusal;
    }

    private Optional<Boolean> success() throws UnreadableAnswer {
        return agreed(inAnyCase("success"), this::successWord, "success");
    }

    private Optional<Boolean> successWord(Scalar value) {
        return Optional.ofNullable(
                format.successWords().get(value.text().strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * What stands at all of these places that say anything; empty if none does.
     *
     * @throws UnreadableAnswer if one of them cannot be read, or if two differ
     */
    private <T> Optional<T> agreed(Iterable<List<String>> paths, Function<Scalar, Optional<T>> reading, String what)
            throws UnreadableAnswer {
        Optional<T> found = Optional.empty();
        for (List<String> path : paths) {
            if (fields.find(path).isPresent()) {
                T value = scalar(path)
                        .flatMap(reading)
                        .orElseThrow(() -> new UnreadableAnswer("the answer's " + what + " cannot be read"));
                if (found.filter(other -> !other.equals(value)).isPresent()) {
                    throw contradiction("the answer has two values for " + what + " that differ");
                }
                fields.take(path);
                found = Optional.of(value);
            }
        }
        return found;
    }

    /** The names of the answer itself that differ from this one in capitals at the most. */
    private List<List<String>> inAnyCase(String name) {
        return fields.values().keySet().stream()
                .filter(name::equalsIgnoreCase)
                .map(List::of)
                .toList();
    }

    /**
     * Whether an answer without an error code reports an error all the same: by a text {@code error}, or by a kind of error.
     * Nothing is taken. Source: payment operations, response parameters.
     */
    boolean reportsError() {
        return peek(AnswerField.ERROR, Scalar::words)
                        .filter(text -> AnswerText.flag(text).isEmpty())
                        .isPresent()
                || has(AnswerField.ERROR_TYPE_NAME)
                || peek(AnswerField.PROCESSING_ERROR_TYPE, Scalar::stripped)
                        .filter(type -> !type.equals("NO_ERROR"))
                        .isPresent();
    }

    /**
     * Checks that an answer that names an order or its merchant names what was asked for.
     *
     * @param asked the order
     * @param merchant whose order it is; empty for the merchant whose credentials are used
     * @throws UnreadableAnswer if it names another
     */
    void checkIsAbout(Reference asked, Optional<String> merchant) throws UnreadableAnswer {
        boolean isOther = asked.orderId()
                        .filter(id -> !names(AnswerField.ABOUT_ORDER_ID).allMatch(id::equalsIgnoreCase))
                        .isPresent()
                || asked.orderNumber()
                        .filter(number -> !names(AnswerField.ABOUT_ORDER_NUMBER).allMatch(number::equals))
                        .isPresent()
                || merchant.filter(login -> !names(AnswerField.ABOUT_MERCHANT)
                                .allMatch(told -> MerchantLogin.areOfOne(login, told)))
                        .isPresent();
        if (isOther) {
            throw new UnreadableAnswer(Doubt.Kind.MISMATCH, "the answer is about another order than was asked for");
        }
    }

    /** What an answer calls its order. Nothing is taken, and no structure opened. */
    private Stream<String> names(AnswerField field) {
        return format.paths(field).stream()
                .flatMap(path -> fields.scalars(path))
                .map(Scalar::text)
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    static UnreadableAnswer contradiction(String text) {
        return new UnreadableAnswer(Doubt.Kind.CONTRADICTION, text);
    }

    /**
     * The error code, such as {@code 5}; empty if missing.
     *
     * @throws UnreadableAnswer if it is there and is not a code, or if there are two that differ
     */
    public Optional<String> code() throws UnreadableAnswer {
        List<List<String>> known = format.paths(AnswerField.ERROR_CODE);
        // in other capitals it says nothing by itself, but must say the same
        return known.stream().anyMatch(path -> fields.find(path).isPresent())
                ? agreed(
                        Stream.concat(known.stream(), inAnyCase("errorCode").stream())
                                .distinct()
                                .toList(),
                        Scalar::code,
                        "error code")
                : Optional.empty();
    }

    /** Whether the answer has the code of a request that was executed. */
    boolean hasCodeOfSuccess() throws UnreadableAnswer {
        return code().filter(NO_ERROR::equals).isPresent();
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

    /** Whether a payment with 3-D Secure 2 goes on without the card. */
    boolean continuesThreeDs() {
        return format.continuesThreeDs();
    }

    /** Every field as it came, whether somebody has read it or not. */
    Map<String, String> all() {
        return fields.all();
    }

    /**
     * Every value without inner fields, by its path, as it came, whether somebody has read it or not; stars for what the browser
     * takes to the issuer.
     */
    public Map<String, String> byPath() {
        Map<String, String> all = new LinkedHashMap<>();
        fields.collectAll("", all);
        all.replaceAll(
                (path, text) -> FOR_ISSUER.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith) ? "***" : text);
        return all;
    }

    /** What nobody has read, by path, as it came, without code 0 and its message; nothing is left for the answer around it. */
    public Map<String, String> others() {
        text(AnswerField.ERROR_MESSAGE);
        return othersAndMessage();
    }

    /** The same with the message: beside code 0 it may say that a payment was declined. */
    Map<String, String> othersAndMessage() {
        read(AnswerField.ERROR_CODE, value -> value.code().filter(NO_ERROR::equals));
        has(AnswerField.ERROR_MESSAGE); // an empty one needs no keeping
        return fields.takeOthers();
    }
}
