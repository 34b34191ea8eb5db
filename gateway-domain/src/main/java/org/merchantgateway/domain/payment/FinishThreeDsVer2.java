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
 * Ends a payment's 3-D Secure 2 after the {@link CReqChallenge}: the gateway knows the issuer's word by now and authorises or
 * declines. {@code finish3dsVer2Payment.do}, {@code finishThreeDsVer2}; in Sberbank's dialect {@code finish3dsPayment.do} with
 * {@code cRes}. Not needed if the payment had no {@code finishUrl}. Source: finish3dsVer2Payment.do, request parameters.
 *
 * <p>The answer does not say whether the order is paid: read its status afterwards. No source tells what a gateway answers after a
 * failed or unfinished challenge.
 *
 * @param orderId the order; only Sberbank's dialect sends it
 * @param transactionId the authentication ({@code threeDSServerTransId})
 * @param cRes what the browser brought from the ACS; only Sberbank's dialect sends it, and needs it. Empty if there is none
 * @param language of texts, A2 (ISO 639-1); empty if the gateway shall choose
 */
public record FinishThreeDsVer2(
        OrderId orderId,
        ThreeDsTransactionId transactionId,
        Optional<CRes> cRes,
        Optional<@Conforms("A2") String> language)
        implements Operation<PaymentAttempt> {

    private static final Rules<FinishThreeDsVer2> RULES = Rules.of(FinishThreeDsVer2.class);

    /**
     * Checks the components. A null component is a violation ("is required").
     *
     * @throws InvalidRequest with every violation
     */
    public FinishThreeDsVer2 {
        RULES.require(orderId, transactionId, cRes, language);
    }

    /**
     * Ends an authentication, in the language that the gateway chooses.
     *
     * @throws InvalidRequest with every violation, if one of them is missing
     */
    public static FinishThreeDsVer2 of(OrderId orderId, ThreeDsTransactionId transactionId) {
        return new FinishThreeDsVer2(orderId, transactionId, Optional.empty(), Optional.empty());
    }

    /**
     * The same, with texts in this language.
     *
     * @param otherLanguage A2 (ISO 639-1), such as {@code en}; not null
     * @throws InvalidRequest if it is not two letters
     */
    public FinishThreeDsVer2 in(String otherLanguage) {
        return new FinishThreeDsVer2(orderId, transactionId, cRes, Optional.of(otherLanguage));
    }

    @Override
    public String name() {
        return "finish-3ds-2";
    }

    @Override
    public FinishThreeDsVer2 withDefaultLanguage(String defaultLanguage) {
        return language.isPresent() ? this : in(defaultLanguage);
    }

    /** {@link Effect#MONEY}: the gateway authorises the payment in this call. */
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
        return cRes.map(CRes::reveal).stream().toList();
    }

    /** Only the order. */
    @Override
    public String toString() {
        return "FinishThreeDsVer2[" + Printable.reference(orderId.value()) + "]";
    }
}
