package org.merchantgateway.domain.payment;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.rule.Rules;

/**
 * Ends a payment's 3-D Secure 1 with what the issuer's ACS has sent to the shop's own {@code TermUrl}; the gateway then
 * authorises or declines. {@code finish3dsPayment.do}, {@code finishThreeDs}. Not needed if the payer's browser was
 * sent to the gateway's own {@code termUrl}. Source: finish3dsPayment.do, request parameters.
 *
 * <p>The answer does not say whether the order is paid: read its status afterwards. An order that is still at the ACS
 * has the status 5.
 *
 * @param orderId the order ({@code mdOrder}, {@code md}): {@code MD} as the ACS sent it back
 * @param paRes the ACS's answer
 * @param language of texts, A2 (ISO 639-1); empty if the gateway shall choose
 */
public record FinishThreeDs(OrderId orderId, PaRes paRes, Optional<@Conforms("A2") String> language)
        implements Operation<PaymentAttempt> {

    private static final Rules<FinishThreeDs> RULES = Rules.of(FinishThreeDs.class);

    /**
     * Checks the components. A null component is a violation ("is required").
     *
     * @throws InvalidRequest with every violation
     */
    public FinishThreeDs {
        RULES.require(orderId, paRes, language);
    }

    /**
     * Ends an order's 3-D Secure, in the language that the gateway chooses.
     *
     * @param orderId {@code MD} as the browser posted it
     * @param paRes {@code PaRes} as the browser posted it
     * @throws InvalidRequest with every violation, if one of them is missing
     */
    public static FinishThreeDs of(OrderId orderId, PaRes paRes) {
        return new FinishThreeDs(orderId, paRes, Optional.empty());
    }

    /**
     * The same, with texts in this language.
     *
     * @param otherLanguage A2 (ISO 639-1), such as {@code en}; not null
     * @throws InvalidRequest if it is not two letters
     */
    public FinishThreeDs in(String otherLanguage) {
        return new FinishThreeDs(orderId, paRes, Optional.of(otherLanguage));
    }

    @Override
    public String name() {
        return "finish-3ds";
    }

    /** {@link Effect#MONEY}: the gateway authorises the payment in this call. */
    @Override
    public FinishThreeDs withDefaultLanguage(String defaultLanguage) {
        return language.isPresent() ? this : in(defaultLanguage);
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    /** A call in doubt counts as executed if the order's money is held or was taken. */
    @Override
    public SettledAs settledAs() {
        return SettledAs.AUTHENTICATION;
    }

    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }

    @Override
    public List<String> secrets() {
        return List.of(paRes.reveal());
    }

    /** Only the order: the PaRes holds the payer's data. */
    @Override
    public String toString() {
        return "FinishThreeDs[" + Printable.reference(orderId.value()) + "]";
    }
}
