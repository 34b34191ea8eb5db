package org.merchantgateway.testkit.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.merchantgateway.domain.card.Card;

/** The sandbox's cards that the rules pay with. Source: test cards. */
final class TestCards {

    private static final String PAYING = "5555555555555599";

    private TestCards() {}

    /** Pays, without 3-D Secure. */
    static Card paying() {
        return card(PAYING, "123").build();
    }

    /** Another card that pays without 3-D Secure. */
    static Card another() {
        return card("4444000000001111", "123").build();
    }

    /** The first one with a wrong CVC. */
    static Card withWrongCvc() {
        return card(PAYING, "321").build();
    }

    /** The first one without CVC. */
    static Card withoutCvc() {
        return Card.builder()
                .pan(PAYING)
                .expiry(2034, 12)
                .cardholder("IVAN IVANOV")
                .build();
    }

    /** The first one, expired. */
    static Card expired() {
        return card(PAYING, "123").expiry(2020, 1).build();
    }

    /** The first one with this cardholder name. */
    static Card of(String cardholder) {
        return card(PAYING, "123").cardholder(cardholder).build();
    }

    /** Is enrolled in 3-D Secure, authenticates and pays. */
    static Card enrolled() {
        return card("4111111111111111", "123").build();
    }

    /** Is enrolled in 3-D Secure, and answers an attempted authentication. */
    static Card attempted() {
        return card("639002000000000003", "123").build();
    }

    /** Is enrolled in 3-D Secure, and its holder fails to authenticate. */
    static Card failing() {
        return card("4563960122001999", "347").build();
    }

    /** Is enrolled in 3-D Secure, and its ACS cannot authenticate. */
    static Card unable() {
        return card("4444333322221111", "123").build();
    }

    /** Its enrollment is unknown. */
    static Card unknownEnrollment() {
        return card("4000000000000002", "123").build();
    }

    /** Of 3-D Secure 2: pays without a challenge. */
    static Card frictionless() {
        return card("4000000000001000", "123").build();
    }

    /** Of 3-D Secure 2: its holder must authenticate, and pays. */
    static Card challenged() {
        return card("4000000000001091", "123").build();
    }

    /** Of 3-D Secure 2: its holder fails the challenge. */
    static Card failingChallenge() {
        return card("4000000000001109", "123").build();
    }

    /** Of 3-D Secure 2: answers an attempted authentication, and pays. */
    static Card attemptedWithoutChallenge() {
        return card("4000000000001026", "123").build();
    }

    /** Of 3-D Secure 2: is rejected by its issuer. */
    static Card rejected() {
        return card("4000000000001042", "123").build();
    }

    /** Of 3-D Secure 2: its ACS cannot authenticate. */
    static Card unavailable() {
        return card("4000000000001034", "123").build();
    }

    /** Is declined for insufficient funds, action code 116. */
    static Card withoutFunds() {
        return card("5432543254325430", "521").build();
    }

    /** Every card that is declined without 3-D Secure, with its action code. */
    static Map<Card, Integer> declined() {
        Map<Card, Integer> codes = new LinkedHashMap<>();
        codes.put(withoutFunds(), 116);
        codes.put(card("4444444444444422", "123").build(), 913);
        codes.put(card("4444444444444455", "123").build(), 902);
        codes.put(card("4444444444443333", "123").build(), 123);
        codes.put(card("4444444444446666", "123").build(), -20010);
        codes.put(card("4444444411111111", "123").build(), 5);
        codes.put(card("4444444499999999", "123").build(), 151017);
        return codes;
    }

    private static Card.Builder card(String pan, String cvc) {
        return Card.builder().pan(pan).cvc(cvc).expiry(2034, 12).cardholder("IVAN IVANOV");
    }
}
