package org.merchantgateway.rest;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.http.answer.UnreadableAnswer;

/** {@code getBindings.do}. Code 2 says that there are none. */
final class GetBindingsCall implements RestCall<GetBindings, List<Binding>> {

    private static final int NONE = 2;

    @Override
    public String path(GetBindings question) {
        return "rest/getBindings.do";
    }

    @Override
    public FormBody encode(GetBindings question, Credentials credentials) {
        return new FormBody(credentials)
                .add("clientId", question.clientId())
                .add("bindingId", question.bindingId())
                .add("showExpired", Optional.of(true).filter(yes -> question.showExpired()))
                .add("language", question.language());
    }

    @Override
    public boolean isAnswer(int code, Answer answer) {
        return code == NONE;
    }

    @Override
    public Optional<List<Binding>> decode(GetBindings question, Answer answer) throws UnreadableAnswer {
        boolean saysNone = answer.code().filter(code -> code == NONE).isPresent();
        return saysNone ? Optional.of(List.of()) : ResultReader.bindings(answer);
    }
}
