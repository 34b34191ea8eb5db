package org.merchantgateway.simulator.core;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;

/**
 * A stored card: a binding of a client of a merchant. Never holds a CVC.
 *
 * @param id the gateway's id of it
 * @param merchant whose client it is of
 * @param clientId the shop's id of the payer
 * @param pan the card's number, of a test card
 * @param expiry until when it is valid
 * @param cardholder the name on it
 * @param active whether it can be paid with
 */
public record StoredCard(
        String id, Merchant merchant, String clientId, Pan pan, Expiry expiry, String cardholder, boolean active) {

    /** How an order is paid by it. */
    static final String PAYMENT_WAY = "CARD_BINDING";

    /** First six and last four digits. */
    public String maskedPan() {
        return Attempt.masked(pan);
    }

    /** How a list of stored cards shows it: texts by the names that both wires have for them. */
    public Map<String, String> listed() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("bindingId", id);
        fields.put("maskedPan", maskedPan());
        fields.put("expiryDate", expiry.toString());
        fields.put("clientId", clientId);
        fields.put("paymentWay", "CARD");
        return fields;
    }

    boolean isExpired(YearMonth now) {
        return !expiry.covers(now);
    }

    boolean isOf(Merchant owner, String client, Card card) {
        return merchant.equals(owner) && clientId.equals(client) && pan.equals(card.pan());
    }

    StoredCard active(boolean whether) {
        return new StoredCard(id, merchant, clientId, pan, expiry, cardholder, whether);
    }

    StoredCard until(Expiry another) {
        return new StoredCard(id, merchant, clientId, pan, another, cardholder, active);
    }
}
