package org.merchantgateway.simulator.core;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.simulator.card.CardBehaviour;
import org.merchantgateway.simulator.card.CardBehaviour.Enrollment;
import org.merchantgateway.simulator.card.TestCard;

/**
 * The bank behind the gateway: says yes to an attempt, or no and why, or wants the payer to authenticate first.
 *
 * <p>It knows the {@linkplain TestCard test cards} and no others. An expired card is declined with 101, an unknown number
 * with 111, a wrong CVC with 71015.
 */
final class Issuer {

    /**
     * What the bank says.
     *
     * @param needsAcs whether the payer has to authenticate before the action code counts
     * @param actionCode 0 approves
     */
    record Decision(boolean needsAcs, int actionCode) {

        static Decision now(int actionCode) {
            return new Decision(false, actionCode);
        }
    }

    private Issuer() {}

    static Decision decide(Card card, Set<Feature> features, YearMonth now) {
        if (!card.expiry().covers(now)) {
            return Decision.now(ActionCode.CARD_EXPIRED.code());
        }
        Optional<TestCard> known = TestCard.byPan(card.pan().reveal());
        if (known.isEmpty()) {
            return Decision.now(ActionCode.WRONG_PAN.code());
        }
        boolean wrongCvc = card.cvc()
                .filter(cvc -> !cvc.reveal().equals(known.get().cvc()))
                .isPresent();
        Decision decision = decide(known.get().behaviour(), features);
        boolean cvcCounts = decision.needsAcs() || decision.actionCode() == CardBehaviour.APPROVED;
        return wrongCvc && cvcCounts ? new Decision(decision.needsAcs(), ActionCode.WRONG_CARD_DATA.code()) : decision;
    }

    private static Decision decide(CardBehaviour behaviour, Set<Feature> features) {
        if (features.contains(Feature.FORCE_SSL) && behaviour.enrollment() != Enrollment.N) {
            return Decision.now(
                    CardBehaviour.APPROVED); // what makes these cards fail is 3-D Secure, which is passed over
        }
        boolean tdsOnly = features.contains(Feature.FORCE_TDS) || features.contains(Feature.FORCE_FULL_TDS);
        if (tdsOnly && behaviour.enrollment() == Enrollment.N) {
            return Decision.now(ActionCode.WITHOUT_3DS_FORBIDDEN.code());
        }
        return behaviour.needsAcs() ? new Decision(true, CardBehaviour.APPROVED) : Decision.now(behaviour.actionCode());
    }
}
