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

    /** When the bank's action code counts. */
    enum When {
        /** At once. */
        NOW,
        /** When the payer has authenticated by 3-D Secure 1. */
        AFTER_ACS,
        /** When 3-D Secure 2 is over. */
        AFTER_VERSION_2
    }

    /**
     * What the bank says.
     *
     * @param when the action code counts
     * @param actionCode 0 approves
     */
    record Decision(When when, int actionCode) {

        static Decision now(int actionCode) {
            return new Decision(When.NOW, actionCode);
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
        boolean cvcCounts = decision.when() != When.NOW || decision.actionCode() == CardBehaviour.APPROVED;
        return wrongCvc && cvcCounts ? new Decision(decision.when(), ActionCode.WRONG_CARD_DATA.code()) : decision;
    }

    /** What it says at once of a payer whom the shop has authenticated: 0 approves. */
    static int decideAuthenticated(Card card, YearMonth now) {
        return decide(card, Set.of(Feature.FORCE_SSL), now).actionCode();
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
        if (behaviour.versionTwo().isPresent()) {
            return new Decision(When.AFTER_VERSION_2, CardBehaviour.APPROVED);
        }
        return behaviour.needsAcs()
                ? new Decision(When.AFTER_ACS, CardBehaviour.APPROVED)
                : Decision.now(behaviour.actionCode());
    }
}
