package org.merchantgateway.domain.binding;

import java.util.Optional;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Asks for a client's stored cards. {@code getBindings.do}, {@code getBindings}. The gateway answers code 2 if there
 * are none, and for nothing else here: so that answer is an empty list. Changes nothing and may be repeated. Source:
 * getBindings.do, request parameters.
 *
 * @param clientId the shop's id of the payer
 * @param bindingId the only one to be listed; empty for all of the client's
 * @param showExpired whether to list those too whose card has expired
 * @param language of texts, A2 (ISO 639-1); empty if the gateway shall choose
 * @param merchantLogin the child merchant whose client it is; empty for the merchant whose credentials are used. SOAP does
 *     not support it
 */
public record GetBindings(
        ClientId clientId,
        Optional<BindingId> bindingId,
        boolean showExpired,
        Optional<@Conforms("A2") String> language,
        Optional<MerchantLogin> merchantLogin)
        implements Operation<Bindings> {

    private static final Rules<GetBindings> RULES = Rules.of(GetBindings.class);

    /**
     * Checks the components. A null component is a violation ("is required").
     *
     * @throws InvalidRequest with every violation
     */
    public GetBindings {
        RULES.require(clientId, bindingId, showExpired, language, merchantLogin);
    }

    /**
     * Asks for all of a client's stored cards that have not expired.
     *
     * @throws InvalidRequest if the client is missing
     */
    public static GetBindings of(ClientId clientId) {
        return new GetBindings(clientId, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /** The same, with those whose card has expired. */
    public GetBindings withExpired() {
        return new GetBindings(clientId, bindingId, true, language, merchantLogin);
    }

    /**
     * The same, for one stored card only.
     *
     * @param one of this client; not null. The list is empty if the client has no such card
     */
    public GetBindings only(BindingId one) {
        return new GetBindings(clientId, Optional.of(one), showExpired, language, merchantLogin);
    }

    /**
     * The same, with texts in this language.
     *
     * @param otherLanguage A2 (ISO 639-1), such as {@code en}; not null
     * @throws InvalidRequest if it is not two letters
     */
    public GetBindings in(String otherLanguage) {
        return new GetBindings(clientId, bindingId, showExpired, Optional.of(otherLanguage), merchantLogin);
    }

    /**
     * The same question about a child merchant's client.
     *
     * @param login the child merchant's; not null
     * @return a new value; this one is not changed
     */
    public GetBindings ofMerchant(MerchantLogin login) {
        return new GetBindings(clientId, bindingId, showExpired, language, Optional.of(login));
    }

    @Override
    public String name() {
        return "bindings";
    }

    @Override
    public GetBindings withDefaultLanguage(String defaultLanguage) {
        return language.isPresent() ? this : in(defaultLanguage);
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    @Override
    public Reference reference() {
        return Reference.none();
    }

    /** The binding, if only one is requested; nothing about the payer. */
    @Override
    public String toString() {
        return "GetBindings["
                + bindingId.map(id -> Printable.reference(id.value())).orElse("all") + "]";
    }
}
