package org.merchantgateway.testkit.simulator.setting;

import java.util.Set;

/**
 * In what gateways of this family differ from each other: releases, banks, settings of a merchant. {@link #usual()} is
 * what most sources agree on.
 *
 * @param cartErrorCode the error code of a cart that is wrong or does not come to the order's amount: 8 on newer gateways,
 *     5 on older ones
 * @param numbersOrders whether the gateway numbers an order that comes without a number
 * @param zeroRefundMeansAll whether a refund of zero gives back all that is left; otherwise it is refused with code 5
 * @param paymentWithoutCvc whether the merchant may pay by card without a CVC
 * @param badCredentialsFault whether SOAP answers wrong credentials by a {@code FailedAuthentication} fault instead of
 *     error code 5
 * @param statusVersion the merchant's version of the extended status, 1 to 46: the answer grows with it
 * @param storesCards whether the card of a paid order that names its client is stored
 * @param partialReversal whether a part of a payment can be reversed; gateways before 2021 cannot
 * @param novelties what a later release has changed compatibly
 * @param codeStyle of which JSON type error codes are over REST
 */
public record Variations(
        int cartErrorCode,
        boolean numbersOrders,
        boolean zeroRefundMeansAll,
        boolean paymentWithoutCvc,
        boolean badCredentialsFault,
        int statusVersion,
        boolean storesCards,
        boolean partialReversal,
        Set<Novelty> novelties,
        CodeStyle codeStyle) {

    private static final int NEWER_CART_ERROR = 8;
    private static final int OLDER_CART_ERROR = 5;
    private static final int LAST_STATUS_VERSION = 46;

    /**
     * Checks what it is made of.
     *
     * @throws IllegalArgumentException if the cart's code is neither 5 nor 8, or the version not 1 to 46
     */
    public Variations {
        novelties = Set.copyOf(novelties);
        if (cartErrorCode != NEWER_CART_ERROR && cartErrorCode != OLDER_CART_ERROR) {
            throw new IllegalArgumentException("cartErrorCode must be 8 or 5, got " + cartErrorCode);
        }
        if (statusVersion < 1 || statusVersion > LAST_STATUS_VERSION) {
            throw new IllegalArgumentException("statusVersion must be 1 to 46, got " + statusVersion);
        }
    }

    /**
     * Cart errors are code 8, the shop numbers its orders, a refund of zero gives back all, status of version 14, stored
     * cards, reversals of a part.
     */
    public static Variations usual() {
        return new Variations(
                NEWER_CART_ERROR, false, true, false, false, 14, true, true, Set.of(), CodeStyle.AS_RECORDED);
    }

    /** The same with another code of cart errors: 8 or 5. */
    public Variations withCartErrorCode(int code) {
        return new Variations(
                code,
                numbersOrders,
                zeroRefundMeansAll,
                paymentWithoutCvc,
                badCredentialsFault,
                statusVersion,
                storesCards,
                partialReversal,
                novelties,
                codeStyle);
    }

    /** The same, numbering orders that come without a number, or refusing them. */
    public Variations withNumbersOrders(boolean numbers) {
        return new Variations(
                cartErrorCode,
                numbers,
                zeroRefundMeansAll,
                paymentWithoutCvc,
                badCredentialsFault,
                statusVersion,
                storesCards,
                partialReversal,
                novelties,
                codeStyle);
    }

    /** The same, taking a refund of zero for all that is left, or refusing it. */
    public Variations withZeroRefundMeansAll(boolean all) {
        return new Variations(
                cartErrorCode,
                numbersOrders,
                all,
                paymentWithoutCvc,
                badCredentialsFault,
                statusVersion,
                storesCards,
                partialReversal,
                novelties,
                codeStyle);
    }

    /** The same, with or without the permission to pay without a CVC. */
    public Variations withPaymentWithoutCvc(boolean allowed) {
        return new Variations(
                cartErrorCode,
                numbersOrders,
                zeroRefundMeansAll,
                allowed,
                badCredentialsFault,
                statusVersion,
                storesCards,
                partialReversal,
                novelties,
                codeStyle);
    }

    /** The same, answering wrong SOAP credentials by a fault, or by error code 5. */
    public Variations withBadCredentialsFault(boolean fault) {
        return new Variations(
                cartErrorCode,
                numbersOrders,
                zeroRefundMeansAll,
                paymentWithoutCvc,
                fault,
                statusVersion,
                storesCards,
                partialReversal,
                novelties,
                codeStyle);
    }

    /** The same with another version of the extended status, 1 to 46. */
    public Variations withStatusVersion(int version) {
        return new Variations(
                cartErrorCode,
                numbersOrders,
                zeroRefundMeansAll,
                paymentWithoutCvc,
                badCredentialsFault,
                version,
                storesCards,
                partialReversal,
                novelties,
                codeStyle);
    }

    /** The same, storing the cards of clients, or not. */
    public Variations withStoredCards(boolean stores) {
        return new Variations(
                cartErrorCode,
                numbersOrders,
                zeroRefundMeansAll,
                paymentWithoutCvc,
                badCredentialsFault,
                statusVersion,
                stores,
                partialReversal,
                novelties,
                codeStyle);
    }

    /** The same, reversing parts, or only the whole. */
    public Variations withPartialReversal(boolean parts) {
        return new Variations(
                cartErrorCode,
                numbersOrders,
                zeroRefundMeansAll,
                paymentWithoutCvc,
                badCredentialsFault,
                statusVersion,
                storesCards,
                parts,
                novelties,
                codeStyle);
    }

    /** The same, of a later release. */
    public Variations withNovelties(Set<Novelty> changes) {
        return new Variations(
                cartErrorCode,
                numbersOrders,
                zeroRefundMeansAll,
                paymentWithoutCvc,
                badCredentialsFault,
                statusVersion,
                storesCards,
                partialReversal,
                changes,
                codeStyle);
    }

    /** The same with another JSON type of error codes over REST. */
    public Variations withCodeStyle(CodeStyle style) {
        return new Variations(
                cartErrorCode,
                numbersOrders,
                zeroRefundMeansAll,
                paymentWithoutCvc,
                badCredentialsFault,
                statusVersion,
                storesCards,
                partialReversal,
                novelties,
                style);
    }
}
