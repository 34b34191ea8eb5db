package org.merchantgateway.domain.binding;

import java.util.Optional;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Changes until when a stored card is valid. {@code extendBinding.do}, {@code extendBinding}. If the outcome stays in
 * doubt, the client's list ({@link GetBindings}) shows the expiry. Source: extendBinding.do, request parameters, whose
 * SOAP page types the expiry {@code YYYYDD}; its own example is {@code YYYYMM}.
 *
 * <p>Changes only what the gateway has stored; the issuer may still decline the card.
 *
 * @param bindingId the stored card
 * @param newExpiry valid to the end of this month
 * @param language of texts, A2 (ISO 639-1); empty if the gateway shall choose
 */
public record ExtendBinding(BindingId bindingId, Expiry newExpiry, Optional<@Conforms("A2") String> language)
        implements Operation<Acknowledged> {

    private static final Rules<ExtendBinding> RULES = Rules.of(ExtendBinding.class);

    /**
     * Checks the components. A null component is a violation ("is required").
     *
     * @throws InvalidRequest with every violation
     */
    public ExtendBinding {
        RULES.require(bindingId, newExpiry, language);
    }

    /**
     * Makes a stored card valid to the end of a month.
     *
     * @param newExpiry a month in the past is not refused here, but the gateway may refuse it
     * @throws InvalidRequest with every violation, if one of them is missing
     */
    public static ExtendBinding of(BindingId bindingId, Expiry newExpiry) {
        return new ExtendBinding(bindingId, newExpiry, Optional.empty());
    }

    /**
     * The same, with texts in this language.
     *
     * @param otherLanguage A2 (ISO 639-1), such as {@code en}; not null
     * @throws InvalidRequest if it is not two letters
     */
    public ExtendBinding in(String otherLanguage) {
        return new ExtendBinding(bindingId, newExpiry, Optional.of(otherLanguage));
    }

    @Override
    public String name() {
        return "extend-binding";
    }

    @Override
    public ExtendBinding withDefaultLanguage(String defaultLanguage) {
        return language.isPresent() ? this : in(defaultLanguage);
    }

    @Override
    public Effect effect() {
        return Effect.CHANGE;
    }

    @Override
    public Reference reference() {
        return Reference.none();
    }

    /** Only the stored card, without its expiry. */
    @Override
    public String toString() {
        return "ExtendBinding[" + Printable.reference(bindingId.value()) + "]";
    }
}
