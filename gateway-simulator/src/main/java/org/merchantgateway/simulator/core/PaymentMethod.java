package org.merchantgateway.simulator.core;

import java.util.Optional;
import org.merchantgateway.domain.card.Card;

/**
 * What an order is paid with. Lives no longer than the request.
 *
 * @param card the card
 * @param way how it is used, such as {@code CARD}
 * @param bindingId the stored card that it is, if it is one
 * @param ip the payer's address
 * @param email the payer's address
 * @param language in which the shop asked to be answered
 */
record PaymentMethod(
        Card card,
        String way,
        Optional<String> bindingId,
        Optional<String> ip,
        Optional<String> email,
        Optional<String> language) {

    /** The card as it may be kept while the payer authenticates. */
    Card cardWithoutCvc() {
        return Card.builder()
                .pan(card.pan())
                .expiry(card.expiry())
                .cardholder(card.cardholder())
                .build();
    }
}
