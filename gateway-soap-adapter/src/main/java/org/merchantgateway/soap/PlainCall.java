package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.answer.ResultDecoder;

/**
 * An operation whose request is one part and whose answer is read by one decoder.
 *
 * @param lack why a generation cannot do it; empty if it can
 * @param request makes the request for a generation
 * @param decoder reads the answer
 */
record PlainCall<O extends Operation<R>, R>(
        BiFunction<O, Generation, Optional<String>> lack,
        BiFunction<O, Generation, RequestPart<?>> request,
        ResultDecoder<O, R> decoder)
        implements SoapCall<O, R> {

    static <O extends Operation<R>, R> PlainCall<O, R> of(
            BiFunction<O, Generation, RequestPart<?>> request, ResultDecoder<O, R> decoder) {
        return new PlainCall<>((operation, generation) -> Optional.empty(), request, decoder);
    }

    @Override
    public Optional<String> unsupported(O operation, Generation generation) {
        return lack.apply(operation, generation);
    }

    /** The same, of an operation that the generation of 2016 lacks. */
    PlainCall<O, R> lackingIn2016(String name) {
        return lackingIn2016((operation, lacks) -> lacks.add(name, true));
    }

    /**
     * The same, of an operation with fields that the generation of 2016 lacks: of those, the function adds what is asked for.
     */
    PlainCall<O, R> lackingIn2016(BiFunction<O, Lacks, Lacks> fields) {
        return with((operation, generation) ->
                fields.apply(operation, new Lacks(generation)).reason());
    }

    /** The same, of an operation whose request lacks a field in every generation. */
    PlainCall<O, R> lacking(String field, Function<O, Optional<?>> value) {
        return with((operation, generation) ->
                value.apply(operation).map(set -> "the SOAP request of " + operation.name() + " has no " + field));
    }

    /** The same, of an operation that a generation cannot do for one more reason. */
    PlainCall<O, R> with(BiFunction<O, Generation, Optional<String>> more) {
        return new PlainCall<>(
                (operation, generation) ->
                        lack.apply(operation, generation).or(() -> more.apply(operation, generation)),
                request,
                decoder);
    }

    @Override
    public RequestPart<?> request(O operation, Generation generation) {
        return request.apply(operation, generation);
    }
}
