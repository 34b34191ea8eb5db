package org.merchantgateway.simulator.setting;

import java.util.Set;
import java.util.function.Consumer;

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
        return changed(copy -> copy.cartErrorCode = code);
    }

    /** The same, numbering orders that come without a number, or refusing them. */
    public Variations withNumbersOrders(boolean numbers) {
        return changed(copy -> copy.numbersOrders = numbers);
    }

    /** The same, taking a refund of zero for all that is left, or refusing it. */
    public Variations withZeroRefundMeansAll(boolean all) {
        return changed(copy -> copy.zeroRefundMeansAll = all);
    }

    /** The same, with or without the permission to pay without a CVC. */
    public Variations withPaymentWithoutCvc(boolean allowed) {
        return changed(copy -> copy.paymentWithoutCvc = allowed);
    }

    /** The same, answering wrong SOAP credentials by a fault, or by error code 5. */
    public Variations withBadCredentialsFault(boolean fault) {
        return changed(copy -> copy.badCredentialsFault = fault);
    }

    /** The same with another version of the extended status, 1 to 46. */
    public Variations withStatusVersion(int version) {
        return changed(copy -> copy.statusVersion = version);
    }

    /** The same, storing the cards of clients, or not. */
    public Variations withStoredCards(boolean stores) {
        return changed(copy -> copy.storesCards = stores);
    }

    /** The same, reversing parts, or only the whole. */
    public Variations withPartialReversal(boolean parts) {
        return changed(copy -> copy.partialReversal = parts);
    }

    /** The same, of a later release. */
    public Variations withNovelties(Set<Novelty> changes) {
        return changed(copy -> copy.novelties = changes);
    }

    /** The same with another JSON type of error codes over REST. */
    public Variations withCodeStyle(CodeStyle style) {
        return changed(copy -> copy.codeStyle = style);
    }

    private Variations changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.variations();
    }

    /** These, while one of them is changed. */
    private static final class Copy {

        private int cartErrorCode;
        private boolean numbersOrders;
        private boolean zeroRefundMeansAll;
        private boolean paymentWithoutCvc;
        private boolean badCredentialsFault;
        private int statusVersion;
        private boolean storesCards;
        private boolean partialReversal;
        private Set<Novelty> novelties;
        private CodeStyle codeStyle;

        Copy(Variations from) {
            cartErrorCode = from.cartErrorCode;
            numbersOrders = from.numbersOrders;
            zeroRefundMeansAll = from.zeroRefundMeansAll;
            paymentWithoutCvc = from.paymentWithoutCvc;
            badCredentialsFault = from.badCredentialsFault;
            statusVersion = from.statusVersion;
            storesCards = from.storesCards;
            partialReversal = from.partialReversal;
            novelties = from.novelties;
            codeStyle = from.codeStyle;
        }

        Variations variations() {
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
                    codeStyle);
        }
    }
}
