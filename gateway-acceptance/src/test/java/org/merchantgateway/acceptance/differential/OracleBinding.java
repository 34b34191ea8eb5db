package org.merchantgateway.acceptance.differential;

import java.time.LocalDateTime;
import java.time.YearMonth;

/** One stored card, by getBindings.do, bindCard.do, unBindCard.do and extendBinding.do. */
final class OracleBinding {

    private static final YearMonth FAR = YearMonth.of(2098, 3);

    final int client;
    final OracleCard card;
    final String pan;
    private boolean active;
    private YearMonth until = FAR;

    OracleBinding(int client, String pan) {
        this.client = client;
        this.pan = pan;
        this.card = OracleCard.of(pan);
    }

    /** A payment with it stores it once more, and there is one binding to a client and a card. */
    void store(YearMonth validUntil) {
        active = true;
        until = validUntil;
    }

    boolean isActive() {
        return active;
    }

    boolean isExpired(LocalDateTime now) {
        return YearMonth.from(now).isAfter(until);
    }

    String change(Step.Change change, LocalDateTime now) {
        return switch (change) {
            case UNBIND -> activate(false);
            case BIND -> activate(true);
            case EXTEND_TO_THIS_MONTH -> extend(YearMonth.from(now));
            case EXTEND_FAR -> extend(FAR);
        };
    }

    private String activate(boolean wanted) {
        if (active == wanted) {
            return OracleOrder.refused(2);
        }
        active = wanted;
        return OracleOrder.ACCEPTED;
    }

    private String extend(YearMonth newExpiry) {
        until = newExpiry;
        return OracleOrder.ACCEPTED;
    }
}
