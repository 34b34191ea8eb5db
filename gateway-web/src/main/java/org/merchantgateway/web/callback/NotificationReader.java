package org.merchantgateway.web.callback;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.callback.Notification;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.profile.CallbackStyle;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.web.callback.ReceivedNotification.Reason;
import org.merchantgateway.web.callback.ReceivedNotification.Unverified;
import org.merchantgateway.web.callback.ReceivedNotification.Verified;
import org.merchantgateway.web.text.JsonMembers;

/**
 * Reads the gateway's notifications from what an HTTP server has of a request, in the style of the gateway's profile
 * ({@link Profile#callbacks}), and checks whether the gateway sent them. Immutable.
 *
 * <table>
 * <caption>How each style is read</caption>
 * <tr><th>style</th><th>read from</th><th>proven by</th></tr>
 * <tr><td>{@code FORM}</td><td>the body, if it is a form, else the query</td><td>{@code checksum}</td></tr>
 * <tr><td>{@code JSON} (Sberbank)</td><td>the body</td><td>nothing</td></tr>
 * <tr><td>{@code JWT} (Banca Transilvania)</td><td>the body</td><td>the token's signature</td></tr>
 * </table>
 *
 * <p>Answer with HTTP status 200 when the notification is stored, also when it is a repeated one, and with 400 to what is
 * refused here. Source: callback notifications; for JSON the OpenAPI description of Sberbank's gateway, for tokens the client
 * that Banca Transilvania publishes.
 */
public final class NotificationReader {

    /** How many bytes of a body, or characters of a query, are read at the most: 64 KiB. */
    public static final int LIMIT = 65_536;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FIELD = "notification";

    private final CallbackStyle style;
    private final Optional<CallbackKey> key;
    private final Set<String> ownParameters;

    private NotificationReader(CallbackStyle style, Optional<CallbackKey> key, Set<String> ownParameters) {
        this.style = style;
        this.key = key;
        this.ownParameters = ownParameters;
    }

    /**
     * A reader that checks signatures.
     *
     * @param profile what the gateway is like
     * @param key as agreed with the gateway for this merchant; not used where notifications are JSON, which nobody signs
     * @throws InvalidRequest if the gateway sends tokens and the key is {@linkplain CallbackKey#takesTokens none for them}
     */
    public static NotificationReader of(Profile profile, CallbackKey key) {
        if (profile.callbacks() == CallbackStyle.JWT && !key.takesTokens()) {
            throw InvalidRequest.of(
                    "callbackKey",
                    "must be Base64 for URLs of at least 32 bytes for profile " + profile.name(),
                    "got another");
        }
        return new NotificationReader(profile.callbacks(), Optional.of(key), Set.of());
    }

    /**
     * A reader for a gateway that was not set up to sign: all its notifications are {@link Unverified}.
     *
     * @param profile what the gateway is like
     * @throws InvalidRequest if the gateway sends tokens, which are always signed
     */
    public static NotificationReader withoutKey(Profile profile) {
        if (profile.callbacks() == CallbackStyle.JWT) {
            throw InvalidRequest.of("callbackKey", "is required by profile " + profile.name(), "got nothing");
        }
        return new NotificationReader(profile.callbacks(), Optional.empty(), Set.of());
    }

    /**
     * A reader for an address with parameters of the shop's own, such as {@code https://shop.example/notify?branch=7}. The
     * gateway does not sign those.
     *
     * @param names of the address's own parameters; they are left out of the notification
     * @throws InvalidRequest if one of them is a name of the gateway's, such as {@code status}
     */
    public NotificationReader withOwnParameters(Set<String> names) {
        Notification.parse("mdOrder=1&operation=1", names); // refuses the names now, and not when the first one comes
        return new NotificationReader(style, key, Set.copyOf(names));
    }

    /**
     * Reads one notification.
     *
     * @param contentType the request's {@code Content-Type}; null if it has none. It tells a form from a query, and nothing else
     * @param query the request's query as it came, percent-encoded; null if it has none
     * @param body the request's body; empty if it has none. Read {@link #LIMIT} bytes and one more, so that nobody fills the memory
     * @throws InvalidRequest if it is none of the style, is longer than {@link #LIMIT}, is a token that the key did not sign, or
     *     names no order or operation; shows no secret
     */
    public ReceivedNotification read(@Nullable String contentType, @Nullable String query, byte[] body) {
        return switch (style) {
            case FORM -> form(isForm(contentType) ? text(body) : limited(query == null ? "" : query));
            case JSON -> new Unverified(json(limited(body)), Reason.UNSIGNED_STYLE);
            case JWT ->
                new Verified(new Notification(SignedToken.payload(text(body).strip(), key.orElseThrow())));
        };
    }

    private ReceivedNotification form(String form) {
        Notification notification = Notification.parse(form, ownParameters);
        if (key.isEmpty()) {
            return new Unverified(notification, Reason.NO_KEY);
        }
        if (notification.isSignedBy(key.get())) {
            return new Verified(notification);
        }
        boolean signed = notification.parameters().containsKey("checksum");
        return new Unverified(notification, signed ? Reason.WRONG_CHECKSUM : Reason.NO_CHECKSUM);
    }

    /** What stands in {@code additionalParams} keeps its path as its name: {@code additionalParams.qrcId}. */
    private static Notification json(byte[] body) {
        return new Notification(JsonMembers.of(body, FIELD));
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(FORM);
    }

    private static String text(byte[] body) {
        return new String(limited(body), StandardCharsets.UTF_8);
    }

    private static byte[] limited(byte[] body) {
        refuseIfLonger(body.length);
        return body;
    }

    private static String limited(String query) {
        refuseIfLonger(query.length());
        return query;
    }

    private static void refuseIfLonger(int length) {
        if (length > LIMIT) {
            throw InvalidRequest.of(FIELD, "must have at most " + LIMIT + " bytes", "got more");
        }
    }
}
