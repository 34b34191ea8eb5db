package org.merchantgateway.simulator.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PlacedOrder;

/**
 * What the ACS of 3-D Secure 2 asks a payer: {@code challenge.jte} shows it.
 *
 * @param placed the order that is paid
 * @param creq as the browser posted it
 * @param sessionData {@code threeDSSessionData}, which goes back unchanged
 */
record ChallengeView(PlacedOrder placed, String creq, Optional<String> sessionData) {

    private static final int SHOWN = 4;

    Language language() {
        return placed.details().language();
    }

    String shop() {
        return placed.merchant().name();
    }

    String amount() {
        return DisplayedAmount.of(placed.order().amount(), placed.order().currency(), language());
    }

    String lastDigits() {
        String digits = placed.threeDs2().orElseThrow().card().pan().reveal();
        return digits.substring(digits.length() - SHOWN);
    }

    /** What the form carries along. */
    Map<String, String> hiddenFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("creq", creq);
        sessionData.ifPresent(data -> fields.put("threeDSSessionData", data));
        return fields;
    }

    /** Nothing of the payer. */
    @Override
    public String toString() {
        return "ChallengeView[" + placed.id() + "]";
    }
}
