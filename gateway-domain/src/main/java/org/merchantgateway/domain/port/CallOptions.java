package org.merchantgateway.domain.port;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.rule.RequestHeaders;
import org.merchantgateway.domain.rule.TimeLimit;

/**
 * What a shop wants for some of its calls instead of what is configured for all. Immutable: begin with {@link #NONE}.
 *
 * <pre>{@code
 * payments.with(CallOptions.NONE.withDeadline(Duration.ofSeconds(5)).withHeader("X-Request-Id", id)).status(orderId);
 * }</pre>
 */
public final class CallOptions {

    /** Nothing but what is configured. */
    public static final CallOptions NONE = new CallOptions(null, null, Map.of(), null);

    private static final Notation LANGUAGE = Notation.parse("A2");

    private final @Nullable Duration deadline;
    private final @Nullable String language;
    private final Map<String, String> headers;
    private final @Nullable Consumer<Map<String, String>> answers;

    private CallOptions(
            @Nullable Duration deadline,
            @Nullable String language,
            Map<String, String> headers,
            @Nullable Consumer<Map<String, String>> answers) {
        this.deadline = deadline;
        this.language = language;
        this.headers = headers;
        this.answers = answers;
    }

    /**
     * The same options with another deadline for one whole exchange.
     *
     * @param limit more than zero, a day at most
     * @throws InvalidRequest if it is anything else
     */
    public CallOptions withDeadline(Duration limit) {
        InvalidRequest.throwIfAny(
                TimeLimit.violation("deadline", limit).stream().toList());
        return new CallOptions(limit, language, headers, answers);
    }

    /**
     * The same options with a language of the gateway's texts, for requests that name none themselves. A payment by card always
     * names one.
     *
     * @param a2 A2 (ISO 639-1), such as {@code en}
     * @throws InvalidRequest if it is not A2
     */
    public CallOptions withLanguage(String a2) {
        if (!LANGUAGE.matches(a2)) {
            throw InvalidRequest.of("language", "must be A2", "got " + a2.length() + " characters");
        }
        return new CallOptions(deadline, a2, headers, answers);
    }

    /**
     * The same options with one more header, by which a call can be found again in the logs of others. It goes before a
     * configured one of its name, and in memory nowhere.
     *
     * @param name none that the library sets itself
     * @param value printable ASCII; not a secret
     * @throws InvalidRequest if it cannot be sent
     */
    public CallOptions withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        List<Violation> found = new ArrayList<>();
        RequestHeaders.check(more, found::add);
        InvalidRequest.throwIfAny(found);
        return new CallOptions(deadline, language, more, answers);
    }

    /**
     * The same options with a view of answers as they came: all fields, those too that results have under other names or in
     * another form. For a team that must look at what its gateway says; a result's {@code others} are what no result has.
     *
     * @param viewer is given each answer's fields by their paths, such as {@code orderStatus} and {@code bindings[0].maskedPan}
     *     over REST, before the outcome is there, on the thread of the call. Texts have stars for the request's secrets and for
     *     what the browser takes to the issuer (PaReq, CReq), and card numbers are masked; other personal data is in it. Is not
     *     asked where there was no answer, or none of named fields, and in memory never. What it throws is logged and changes no
     *     outcome
     */
    public CallOptions withAnswers(Consumer<Map<String, String>> viewer) {
        return new CallOptions(deadline, language, headers, viewer);
    }

    /** For one whole exchange; the configured one if empty. */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** The language of the gateway's texts, A2, where a request names none; the merchant's default if empty. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** Headers beside those that are configured, by name. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** Who is given each answer's fields, by path; nobody if empty. */
    public Optional<Consumer<Map<String, String>>> answers() {
        return Optional.ofNullable(answers);
    }

    /** The operation in the language of these options, if it names none itself. For adapters. */
    public <R> Operation<R> applyTo(Operation<R> operation) {
        return language == null ? operation : operation.withDefaultLanguage(language);
    }

    /** The names of headers alone. */
    @Override
    public String toString() {
        return "CallOptions[deadline " + deadline + ", language " + language + ", headers " + headers.keySet() + "]";
    }
}
