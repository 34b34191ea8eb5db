package org.merchantgateway.simulator.acs;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.simulator.xml.XmlElement;

/**
 * What a PaReq says: which shop asks for how much from which account. Source: the manual's example of a PaReq, decoded.
 *
 * @param id the message's id
 * @param merchantName the shop, as the ACS's page shows it
 * @param merchantUrl the shop's address
 * @param xid the authentication's id, Base64 of twenty digits
 * @param date when it was asked, Moscow's wall time: {@code yyyyMMdd HH:mm:ss}
 * @param amount minor units
 * @param currency the amount's currency
 * @param account the issuer's id of the card's account; not the card number
 * @param expiry the card's
 */
public record AuthenticationRequest(
        String id,
        String merchantName,
        String merchantUrl,
        String xid,
        LocalDateTime date,
        Amount amount,
        Currency currency,
        String account,
        Expiry expiry) {

    static final String BODY = "PAReq";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd HH:mm:ss");
    private static final String ACQUIRER = "400000";
    private static final String MERCHANT_ID = "1";
    private static final String COUNTRY = "643";
    private static final int CENTURY = 2000;

    /** The message as the gateway hands it out: Base64 with a line feed every 76 characters. */
    public String packed() {
        return ThreeDsXml.packed(id, BODY, xml -> {
            xml.element("Merchant", this::writeMerchant);
            xml.element("Purchase", purchase -> {
                purchase.text("xid", xid);
                purchase.text("date", DATE.format(date));
                purchase.text("amount", amount.toString());
                purchase.text("purchAmount", amount.toString());
                purchase.text("currency", currency.code());
                purchase.text("exponent", Integer.toString(currency.minorDigits()));
            });
            xml.element("CH", holder -> {
                holder.text("acctID", account);
                holder.text("expiry", expiry.year().substring(2) + expiry.monthOfYear());
            });
        });
    }

    private void writeMerchant(ThreeDsXml xml) throws XMLStreamException {
        xml.text("acqBIN", ACQUIRER);
        xml.text("merID", MERCHANT_ID);
        xml.text("name", merchantName);
        xml.text("country", COUNTRY);
        xml.text("url", merchantUrl);
    }

    /**
     * Reads a PaReq.
     *
     * @throws InvalidRequest if it is not one
     */
    public static AuthenticationRequest of(PaReq paReq) {
        XmlElement body = ThreeDsXml.body(paReq.xml(), BODY);
        XmlElement purchase = body.child("Purchase");
        XmlElement holder = body.child("CH");
        return new AuthenticationRequest(
                "",
                ThreeDsXml.required(body.child("Merchant"), "name"),
                ThreeDsXml.required(body.child("Merchant"), "url"),
                ThreeDsXml.required(purchase, "xid"),
                date(ThreeDsXml.required(purchase, "date")),
                Amount.parse(ThreeDsXml.required(purchase, "purchAmount")),
                Currency.of(ThreeDsXml.required(purchase, "currency")),
                ThreeDsXml.required(holder, "acctID"),
                expiry(ThreeDsXml.required(holder, "expiry")));
    }

    private static LocalDateTime date(String text) {
        try {
            return LocalDateTime.parse(text, DATE);
        } catch (java.time.DateTimeException malformed) {
            throw InvalidRequest.of("date", "must be yyyyMMdd HH:mm:ss", "got another text");
        }
    }

    private static Expiry expiry(String yymm) {
        if (!yymm.matches("\\d{4}")) {
            throw InvalidRequest.of("expiry", "must be YYMM", "got another text");
        }
        return Expiry.of(CENTURY + Integer.parseInt(yymm.substring(0, 2)), Integer.parseInt(yymm.substring(2)));
    }
}
