package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.card.Card;

/** The sandbox's cards that the rules pay with. */
final class TestCards {

    private TestCards() {}

    /** Pays, without 3-D Secure. */
    static Card paying() {
        return card("5555555555555599", "123");
    }

    /** Is enrolled in 3-D Secure, authenticates and pays. */
    static Card enrolled() {
        return card("4111111111111111", "123");
    }

    /** Is enrolled in 3-D Secure, and an attempt to authenticate is good enough. */
    static Card attempted() {
        return card("639002000000000003", "123");
    }

    /** Is enrolled in 3-D Secure, and its holder fails to authenticate. */
    static Card failing() {
        return card("4563960122001999", "347");
    }

    /** Is enrolled in 3-D Secure, and the ACS cannot tell. */
    static Card unable() {
        return card("4444333322221111", "123");
    }

    /** Of which 3-D Secure cannot tell whether it is enrolled. */
    static Card unknownEnrollment() {
        return card("4000000000000002", "123");
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
