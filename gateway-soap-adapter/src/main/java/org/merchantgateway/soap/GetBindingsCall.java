package org.merchantgateway.soap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.soap.wsdl.GetBindingsRequest;
import org.merchantgateway.soap.wsdl.GetBindingsResponse;
import org.merchantgateway.soap.wsdl.MerchantService;

/** {@code getBindings}. The list's element is there even when it is empty, so a missing one is no answer. */
final class GetBindingsCall implements SoapCall<GetBindings, GetBindingsResponse, List<Binding>> {

    /** The client has none. */
    private static final int NONE = 2;

    @Override
    public Function<MerchantService, @Nullable GetBindingsResponse> request(GetBindings question, Profile profile) {
        GetBindingsRequest part = new GetBindingsRequest();
        part.setClientId(question.clientId().value());
        question.bindingId().map(BindingId::value).ifPresent(part::setBindingId);
        part.setShowExpired(question.showExpired());
        question.language().ifPresent(part::setLanguage);
        return port -> port.getBindings(part);
    }

    @Override
    public Answer answer(GetBindingsResponse part) {
        return Answer.of(part);
    }

    @Override
    public boolean refuses(GetBindingsResponse part) {
        return answer(part).isRefusal() && !saysNone(part);
    }

    private boolean saysNone(GetBindingsResponse part) {
        return answer(part).hasCode(NONE);
    }

    @Override
    public Optional<List<Binding>> decode(GetBindings question, GetBindingsResponse part) {
        return saysNone(part)
                ? Optional.of(List.of())
                : Optional.ofNullable(part.getBindings()).map(list -> bindings(list.getBinding()));
    }

    /** One without an id cannot be used for anything, and is passed over. */
    private static List<Binding> bindings(List<org.merchantgateway.soap.wsdl.@Nullable Binding> entries) {
        return entries.stream()
                .filter(Objects::nonNull)
                .flatMap(entry -> Answer.bindingId(entry.getBindingId()).map(id -> binding(id, entry)).stream())
                .toList();
    }

    private static Binding binding(BindingId id, org.merchantgateway.soap.wsdl.Binding entry) {
        return new Binding(
                id,
                Answer.text(entry.getMaskedPan()),
                Answer.text(entry.getExpiryDate()),
                Answer.text(entry.getClientId()),
                Answer.text(entry.getPaymentWay()));
    }
}
