package org.merchantgateway.testkit.simulator.core;

import java.time.YearMonth;
import java.util.Set;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.testkit.simulator.card.CardBehaviour;
import org.merchantgateway.testkit.simulator.card.CardBehaviour.Enrollment;
import org.merchantgateway.testkit.simulator.card.TestCard;

/**
 * The bank behind the gateway: says yes to an attempt, or no and why.
 *
 * <p>It knows the {@linkplain TestCard test cards} and no others. An expired card is declined with 101, an unknown number
 * with 111, a wrong CVC with 71015. This release has no ACS: a card that would have to authenticate there is declined with
 * 151017, as the gateway does when it cannot reach the 3-D Secure service.
 */
final class Issuer {

    private Issuer() {}

    /** The action code of an attempt: 0 approves. */
    static int decide(Card card, Set<Feature> features, YearMonth now) {
        if (!card.expiry().covers(now)) {
            return ActionCode.CARD_EXPIRED.code();
        }
        return TestCard.byPan(card.pan().value())
                .map(known -> decide(known, card, features))
                .orElse(ActionCode.WRONG_PAN.code());
    }

    private static int decide(TestCard known, Card card, Set<Feature> features) {
        boolean wrongCvc =
                card.cvc().filter(cvc -> !cvc.value().equals(known.cvc())).isPresent();
        return wrongCvc ? ActionCode.WRONG_CARD_DATA.code() : decide(known.behaviour(), features);
    }

    private static int decide(CardBehaviour behaviour, Set<Feature> features) {
        boolean tdsOnly = features.contains(Feature.FORCE_TDS) || features.contains(Feature.FORCE_FULL_TDS);
        if (tdsOnly && behaviour.enrollment() == Enrollment.N) {
            return ActionCode.WITHOUT_3DS_FORBIDDEN.code();
        }
        if (features.contains(Feature.FORCE_SSL) && behaviour.enrollment() != Enrollment.N) {
            return CardBehaviour.APPROVED; // what makes these cards fail is 3-D Secure, which is passed over
        }
        return behaviour.needsAcs() ? ActionCode.NO_3DS_CONNECTION.code() : behaviour.actionCode();
    }
}
