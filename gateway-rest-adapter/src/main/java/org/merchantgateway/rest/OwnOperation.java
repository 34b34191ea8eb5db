package org.merchantgateway.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.port.Extras;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.http.RequestSecrets;
import org.merchantgateway.http.answer.ResultDecoder;

/**
 * How an operation of a team's own goes over the REST wire: a request that a gateway has and this library does not. Given to
 * {@link RestGateway#open} or found as a service ({@link OwnOperations}), it is executed like a built-in one: one
 * request, the same deadline, the same reading of error codes and failures, redacted secrets, listeners and settling, as
 * the {@link Operation} says. Immutable; each method returns a new one. Explained in {@code docs/own-operations.md}.
 *
 * <p>An observer is shown a field of the request or of the answer only if a field of this name may be shown in the built-in
 * operations too; everything else is stars.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers; one with texts in the gateway's own words implements
 *     {@link org.merchantgateway.domain.port.Redactable}
 */
public final class OwnOperation<O extends Operation<R>, R> {

    private final Class<O> type;
    private final String path;
    private final ResultDecoder<O, R> decoder;
    private final List<Field<O>> fields;

    /**
     * A field of the request.
     *
     * @param value a text, a number or a value of the domain; an empty Optional is left out
     */
    private record Field<O>(String name, boolean secret, Function<O, ?> value) {

        Optional<?> read(O operation) {
            Object read = value.apply(operation);
            return read instanceof Optional<?> optional ? optional : Optional.of(read);
        }

        Optional<String> text(O operation) {
            return read(operation)
                    .map(present -> present instanceof SecretText hidden ? hidden.reveal() : present.toString());
        }

        boolean isSecret(O operation) {
            return secret
                    || read(operation).filter(SecretText.class::isInstance).isPresent();
        }
    }

    private OwnOperation(Class<O> type, String path, ResultDecoder<O, R> decoder, List<Field<O>> fields) {
        this.type = type;
        this.path = path;
        this.decoder = decoder;
        this.fields = fields;
    }

    /**
     * An operation that is posted as a form (at a gateway of JSON bodies, as JSON) with our credentials ({@code userName} and {@code password}, or {@code token}), and
     * answered by JSON.
     *
     * @param type the operation's class
     * @param path where it is posted to, below the endpoint: {@code rest/public/acknowledgeTransaction.do}
     * @param decoder reads an answer that refuses nothing: {@link org.merchantgateway.http.answer.ReportReader} and
     *     {@link org.merchantgateway.http.answer.ResultReader} read what built-in operations answer,
     *     {@link org.merchantgateway.http.answer.Answer#read} any field
     * @throws IllegalArgumentException if it is not such a path
     */
    public static <O extends Operation<R>, R> OwnOperation<O, R> form(
            Class<O> type, String path, ResultDecoder<O, R> decoder) {
        if (!Profile.isPath(path)) {
            throw new IllegalArgumentException("the path must be one below the endpoint, such as rest/refund.do");
        }
        return new OwnOperation<>(type, path, decoder, List.of());
    }

    /**
     * The same with one more field.
     *
     * @param name 1 to 255 printable characters of ASCII without blanks, not that of a credential
     * @param value reads it of the operation: a text, a number or a value of the domain, whose {@code toString} is sent. An empty
     *     Optional is left out; a secret value ({@link SecretText}) is revealed to the gateway, and hidden from everybody else
     * @throws IllegalArgumentException if there is such a field already, or it is not such a name
     */
    public OwnOperation<O, R> field(String name, Function<O, ?> value) {
        return with(new Field<>(name, false, value));
    }

    /**
     * The same with one more field that is secret: no observer sees it, and it is redacted from what the gateway answers.
     *
     * @param name as in {@link #field}
     * @param value as in {@link #field}
     * @throws IllegalArgumentException if there is such a field already, or it is not such a name
     */
    public OwnOperation<O, R> secretField(String name, Function<O, ?> value) {
        return with(new Field<>(name, true, value));
    }

    private OwnOperation<O, R> with(Field<O> field) {
        Extras.requireName(field.name());
        if (fields.stream().anyMatch(known -> known.name().equals(field.name()))) {
            throw new IllegalArgumentException(field.name() + " is there already");
        }
        return new OwnOperation<>(
                type,
                path,
                decoder,
                Stream.concat(fields.stream(), Stream.of(field)).toList());
    }

    /** The operation's class. */
    Class<O> type() {
        return type;
    }

    /** How it is written and read. */
    RestCall<O, R> call() {
        return new Call();
    }

    private final class Call implements RestCall<O, R> {

        @Override
        public String path(O operation, Profile profile) {
            return path;
        }

        @Override
        public RestBody encode(O operation, GatewayConfig config) {
            RestBody body = RestBody.of(config);
            fields.forEach(field -> body.addOwn(field.name(), field.text(operation)));
            return body;
        }

        @Override
        public RequestSecrets secrets(O operation) {
            Set<String> names = new LinkedHashSet<>();
            List<String> values = new ArrayList<>(operation.secrets());
            fields.stream().filter(field -> field.isSecret(operation)).forEach(field -> {
                names.add(field.name());
                field.text(operation).ifPresent(values::add);
            });
            return new RequestSecrets(names, values);
        }

        @Override
        public ResultDecoder<O, R> decoder() {
            return decoder;
        }
    }

    /** The operation's class and the path. */
    @Override
    public String toString() {
        return type.getSimpleName() + " by " + path;
    }
}
