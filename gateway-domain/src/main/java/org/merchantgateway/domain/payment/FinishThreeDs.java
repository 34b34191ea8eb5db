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
 * authorises or declines. {@code finish3dsPayment.do}, {@code finishThreeDs}. Not needed if the payer's browser was sent to
 * the gateway's own {@code termUrl}. Source: finish3dsPayment.do, request parameters.
 *
 * @param orderId the order ({@code mdOrder}, {@code md}): {@code MD} as the ACS sent it back
 * @param paRes the ACS's answer
 * @param language of texts, A2 (ISO 639-1)
 */
public record FinishThreeDs(OrderId orderId, PaRes paRes, Optional<@Conforms("A2") String> language)
        implements Operation<PaymentAttempt> {

    private static final Rules<FinishThreeDs> RULES = Rules.of(FinishThreeDs.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public FinishThreeDs {
        RULES.require(orderId, paRes, language);
    }

    /** Ends an order's 3-D Secure. */
    public static FinishThreeDs of(OrderId orderId, PaRes paRes) {
        return new FinishThreeDs(orderId, paRes, Optional.empty());
    }

    /** The same, with texts in this language. */
    public FinishThreeDs in(String otherLanguage) {
        return new FinishThreeDs(orderId, paRes, Optional.of(otherLanguage));
    }

    @Override
    public String name() {
        return "finish-3ds";
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

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

    /** The order alone: the PaRes holds payer's data. */
    @Override
    public String toString() {
        return "FinishThreeDs[" + Printable.of(orderId.value()) + "]";
    }
}
