package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.card.Card;

/** The sandbox's cards that the rules pay with. */
final class TestCards {

    private TestCards() {}

    /** Pays, without 3-D Secure. */
    static Card paying() {
        return card("5555555555555599", "123");
    }

    /** Is declined for want of funds, action code 116. */
    static Card withoutFunds() {
        return card("5432543254325430", "521");
    }

    private static Card card(String pan, String cvc) {
        return Card.builder()
                .pan(pan)
                .cvc(cvc)
                .expiry(2034, 12)
                .cardholder("IVAN IVANOV")
                .build();
    }
}
