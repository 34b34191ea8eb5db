package org.merchantgateway.acceptance.fire;

import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.SimulatedPayer;
import org.merchantgateway.simulator.card.TestCard;

/** The payer's cards: each is used in one way, so that the ledger shows which way it was. */
final class Cards {

    /** Whose orders they are. */
    static final String CLIENT = "payer";

    static final TestCard GOOD = TestCard.MASTERCARD_WITHOUT_3DS;
    static final TestCard EMPTY = TestCard.INSUFFICIENT_FUNDS;
    /** Wants 3-D Secure. */
    static final TestCard ENROLLED = TestCard.VISA_ENROLLED;
    /** Wants 3-D Secure 2 with a challenge. */
    static final TestCard CHALLENGED = TestCard.THREE_DS_2_CHALLENGE;
    /** Wants 3-D Secure 2, whose issuer asks for no challenge. */
    static final TestCard UNCHALLENGED = TestCard.THREE_DS_2_FRICTIONLESS;
    /** A plain one that the gateway has stored, and that is in the wallet. */
    static final TestCard STORED = TestCard.VISA_WITHOUT_3DS;

    private Cards() {}

    /** Pays orders of their own, so that the gateway stores the cards. */
    static StoredCards store(GatewaySimulator simulator, PaymentGateway gateway) {
        SimulatedPayer payer = simulator.payer();
        payer.pay(registered("STORED", gateway), STORED);
        String challenged = registered("STORED-2", gateway);
        payer.pay(challenged, CHALLENGED);
        payer.checkDevice(challenged);
        payer.goOn(challenged);
        payer.authenticate(challenged);
        return new StoredCards(stored(STORED, gateway), stored(CHALLENGED, gateway));
    }

    private static String registered(String orderNumber, PaymentGateway gateway) {
        return gateway.execute(RegisterOrder.onePhase()
                        .orderNumber(orderNumber)
                        .amount(100)
                        .clientId(CLIENT)
                        .returnUrl("https://shop.example/ok")
                        .build())
                .orElseThrow()
                .formUrl();
    }

    private static BindingId stored(TestCard card, PaymentGateway gateway) {
        String lastFour = card.pan().substring(card.pan().length() - 4);
        return gateway.execute(GetBindings.of(ClientId.of(CLIENT))).orElseThrow().cards().stream()
                .filter(one ->
                        one.maskedPan().filter(pan -> pan.endsWith(lastFour)).isPresent())
                .findFirst()
                .orElseThrow()
                .id();
    }
}
