package org.merchantgateway.web.callback;

import java.util.function.Function;
import org.merchantgateway.domain.callback.Notification;

/**
 * A notification that was read, and whether the gateway is proven to have sent it. Neither case means that an order is
 * paid: read its status before goods are delivered.
 *
 * <pre>{@code
 * NotificationReader.of(payments.profile(), key).read(contentType, query, body).fold(
 *         verified   -> "note it, then ask for the order's status",
 *         unverified -> "anyone may have sent it: do nothing but ask for the status of an order of ours");
 * }</pre>
 */
public sealed interface ReceivedNotification {

    /** What it says. */
    Notification notification();

    /**
     * The gateway sent it: it is signed with the merchant's callback key.
     *
     * @param notification what it says
     */
    record Verified(Notification notification) implements ReceivedNotification {}

    /**
     * Anyone may have sent it. Take it for a hint that the status of the order should be asked for, and store nothing else of it.
     *
     * @param notification what it says
     * @param reason why nothing proves where it is from
     */
    record Unverified(Notification notification, Reason reason) implements ReceivedNotification {}

    /** Why nothing proves where a notification is from. */
    enum Reason {
        /**
         * The gateway's notifications are never signed, as in {@link org.merchantgateway.domain.profile.CallbackStyle#JSON}.
         */
        UNSIGNED_STYLE,
        /** The reader was made without a key. */
        NO_KEY,
        /** It holds no checksum. */
        NO_CHECKSUM,
        /**
         * Its checksum does not belong to it. That is a forgery, the wrong key, parameters of the shop's own that the reader was
         * not told, or a value with semicolons that could be read in two ways.
         */
        WRONG_CHECKSUM
    }

    /**
     * Calls the function of the case that this is.
     *
     * @param verified for one that the gateway sent
     * @param unverified for one that anyone may have sent
     * @return what that function returns
     */
    default <T> T fold(
            Function<? super Verified, ? extends T> verified, Function<? super Unverified, ? extends T> unverified) {
        return this instanceof Verified proven ? verified.apply(proven) : unverified.apply((Unverified) this);
    }
}
