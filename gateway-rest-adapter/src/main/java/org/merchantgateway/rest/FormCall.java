package org.merchantgateway.rest;

import java.util.Optional;
import java.util.function.BiFunction;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.UnreadableAnswer;

/**
 * An operation that is posted as a form, always to the same address.
 *
 * @param path relative to the endpoint: {@code rest/refund.do}
 * @param fields adds the operation's fields to a form that holds the credentials
 * @param decoder reads the answer
 */
record FormCall<O extends Operation<R>, R>(
        String path, BiFunction<O, FormBody, FormBody> fields, ResultDecoder<O, R> decoder) implements RestCall<O, R> {

    @Override
    public String path(O operation) {
        return path;
    }

    @Override
    public FormBody encode(O operation, Credentials credentials) {
        return fields.apply(operation, new FormBody(credentials));
    }

    @Override
    public boolean isAnswer(int code, Answer answer) {
        return decoder.isAnswer(code, answer);
    }

    @Override
    public Optional<R> decode(O operation, Answer answer) throws UnreadableAnswer {
        return decoder.decode(operation, answer);
    }
}
