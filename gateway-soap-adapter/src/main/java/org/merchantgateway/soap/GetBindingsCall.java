package org.merchantgateway.soap;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.http.answer.UnreadableAnswer;
import org.merchantgateway.soap.wsdl.GetBindingsRequest;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code getBindings}. The list's element is there even when it is empty, so a missing one is no answer. */
final class GetBindingsCall implements SoapCall<GetBindings, List<Binding>> {

    /** The client has none. */
    private static final int NONE = 2;

    @Override
    public Consumer<MerchantService> request(GetBindings question, Profile profile) {
        GetBindingsRequest part = new GetBindingsRequest();
        part.setClientId(question.clientId().value());
        question.bindingId().map(BindingId::value).ifPresent(part::setBindingId);
        part.setShowExpired(question.showExpired());
        question.language().ifPresent(part::setLanguage);
        return port -> port.getBindings(part);
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
