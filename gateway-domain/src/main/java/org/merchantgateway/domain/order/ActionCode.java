package org.merchantgateway.domain.order;

import java.util.Map;
import java.util.Optional;

/**
 * The result code that the processing gives a payment: {@code actionCode}. Any number is accepted: a code that is not
 * in the table of this class keeps its number, and its kind is {@link Kind#UNKNOWN}. Gateways add codes at any time, so
 * do not treat an unknown code as success or as a final refusal: whether an order is paid is decided by its
 * {@link OrderStatus}.
 *
 * <p>A code describes the last payment attempt or operation, not the order: an order may have a failed attempt and
 * still be payable. Source: getOrderStatusExtended.do, action codes; the banks' action-code tables.
 *
 * @param code as the gateway gives it; 0 is success
 */
public record ActionCode(int code) {

    /** Who or what caused the code. It is a help for support and statistics: the gateway does not answer it. */
    public enum Kind {
        /** The operation was processed: a payment (0) or a reversal (400). */
        SUCCESS,
        /** No payment was attempted yet; the order can still be paid until it expires. */
        NONE,
        /** The issuing bank or the card network declined. The payer may ask their bank or use another card. */
        BANK,
        /** 3-D Secure failed, or was not possible. */
        THREE_D_SECURE,
        /** A limit of the card, the merchant or the gateway is exceeded: an amount or a number of transactions. */
        LIMIT,
        /** The time for the payment has run out, or the allowed number of attempts is used up. Register a new order. */
        EXPIRED,
        /** The card's data are wrong or the card has expired. The payer may correct them or use another card. */
        CARD_DATA,
        /**
         * The merchant's or the gateway's settings, or the order's state, do not allow it. To repeat the same request
         * does not help.
         */
        MERCHANT,
        /** A technical error or time-out. It does not prove that no money moved: read the order's status. */
        TECHNICAL,
        /** The code is not in the table of this class. */
        UNKNOWN
    }

    private record Meaning(Kind kind, String text) {}

    private static final Map<Integer, Meaning> MEANINGS = Map.ofEntries(
            of(0, Kind.SUCCESS, "approved"),
            of(-100, Kind.NONE, "no payment attempt yet"),
            of(1001, Kind.NONE, "registered, no card data yet"),
            of(-301, Kind.CARD_DATA, "bad payment token"),
            of(-2000, Kind.MERCHANT, "the card is black-listed"),
            of(-2003, Kind.THREE_D_SECURE, "payments without 3-D Secure are forbidden"),
            of(2003, Kind.THREE_D_SECURE, "payments without 3-D Secure are forbidden"),
            of(-2005, Kind.THREE_D_SECURE, "the 3-D Secure messages failed validation"),
            of(-2006, Kind.THREE_D_SECURE, "authentication failed"),
            of(-2007, Kind.EXPIRED, "not paid in time"),
            of(-2009, Kind.THREE_D_SECURE, "the payer did not return from the ACS"),
            of(-2010, Kind.THREE_D_SECURE, "XID mismatch"),
            of(-2011, Kind.THREE_D_SECURE, "authentication was not possible (PaRes U)"),
            of(-2013, Kind.EXPIRED, "payment attempts are used up"),
            of(-2014, Kind.EXPIRED, "the payer left the page"),
            of(-2015, Kind.THREE_D_SECURE, "3-D Secure processing error"),
            of(-2016, Kind.THREE_D_SECURE, "enrollment could not be checked (VERes U)"),
            of(-2017, Kind.THREE_D_SECURE, "3-D Secure processing error"),
            of(-2018, Kind.THREE_D_SECURE, "3-D Secure processing error"),
            of(-2019, Kind.THREE_D_SECURE, "3-D Secure processing error"),
            of(-2020, Kind.THREE_D_SECURE, "the ECI is not allowed"),
            of(-2022, Kind.THREE_D_SECURE, "3-D Secure 2 error"),
            of(-2023, Kind.THREE_D_SECURE, "3-D Secure 2 error"),
            of(-2024, Kind.THREE_D_SECURE, "3-D Secure 2 error"),
            of(-2025, Kind.THREE_D_SECURE, "3-D Secure 2 error"),
            of(-20010, Kind.LIMIT, "blocked by a limit"),
            of(1, Kind.BANK, "the payer's identity must be checked"),
            of(5, Kind.BANK, "the network declined"),
            of(100, Kind.LIMIT, "limit of the card"),
            of(101, Kind.CARD_DATA, "the card has expired"),
            of(103, Kind.TECHNICAL, "no contact with the issuer"),
            of(106, Kind.BANK, "PIN tries used up, the card may be blocked"),
            of(109, Kind.MERCHANT, "wrong merchant or terminal"),
            of(110, Kind.MERCHANT, "wrong amount"),
            of(111, Kind.CARD_DATA, "wrong card number"),
            of(116, Kind.BANK, "insufficient funds"),
            of(118, Kind.BANK, "not permitted by the issuer"),
            of(119, Kind.BANK, "security violation"),
            of(120, Kind.BANK, "not permitted by the issuer"),
            of(121, Kind.LIMIT, "the amount limit is exceeded"),
            of(123, Kind.LIMIT, "the number of transactions is exceeded"),
            of(124, Kind.TECHNICAL, "technical error on reversal or refund"),
            of(125, Kind.CARD_DATA, "wrong card number, or wrong refund amount"),
            of(151, Kind.BANK, "the issuer suspects fraud"),
            of(208, Kind.BANK, "the card is lost"),
            of(400, Kind.SUCCESS, "the reversal was processed"),
            of(902, Kind.LIMIT, "restriction of the card"),
            of(903, Kind.LIMIT, "a limit is exceeded"),
            of(904, Kind.TECHNICAL, "bad message format"),
            of(907, Kind.TECHNICAL, "the issuer is not available"),
            of(909, Kind.TECHNICAL, "system error"),
            of(910, Kind.TECHNICAL, "the issuer is not available"),
            of(912, Kind.TECHNICAL, "the issuer is not available"),
            of(913, Kind.TECHNICAL, "bad message format"),
            of(914, Kind.TECHNICAL, "the original transaction was not found"),
            of(999, Kind.BANK, "suspicion of fraud, or not started"),
            of(2002, Kind.MERCHANT, "impossible in this state"),
            of(2007, Kind.MERCHANT, "the order is paid already"),
            of(2009, Kind.MERCHANT, "the refund exceeds the payment"),
            of(2012, Kind.MERCHANT, "the order is cancelled"),
            of(2016, Kind.MERCHANT, "the merchant may not use 3-D Secure"),
            of(4005, Kind.MERCHANT, "declined by the merchant"),
            of(1015, Kind.CARD_DATA, "wrong card data entered"),
            of(71015, Kind.CARD_DATA, "wrong card data entered"),
            of(151017, Kind.THREE_D_SECURE, "no connection to 3-D Secure"),
            of(151018, Kind.TECHNICAL, "processing time-out, not sent"),
            of(151019, Kind.TECHNICAL, "processing time-out, sent, no answer"));

    private static Map.Entry<Integer, Meaning> of(int code, Kind kind, String text) {
        return Map.entry(code, new Meaning(kind, text));
    }

    /**
     * Who or what caused the code.
     *
     * @return never null; {@link Kind#UNKNOWN} if the code is not in the table
     */
    public Kind kind() {
        return Optional.ofNullable(MEANINGS.get(code)).map(Meaning::kind).orElse(Kind.UNKNOWN);
    }

    /**
     * What the code means, in English. It is meant for logs and support; show the payer the localised
     * {@link OrderReport#actionCodeDescription()} at most.
     *
     * @return empty if the code is not in the table
     */
    public Optional<String> meaning() {
        return Optional.ofNullable(MEANINGS.get(code)).map(Meaning::text);
    }

    /** The code and, if it is known, its meaning: {@code 116 (insufficient funds)}. */
    @Override
    public String toString() {
        return code + meaning().map(text -> " (" + text + ")").orElse("");
    }
}
