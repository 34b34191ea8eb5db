package org.merchantgateway.web.threeds;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.web.text.Base64Url;

/**
 * {@code threeDSMethodData}: what the payer's browser posts to the ACS's method page, with the address that the ACS notifies, and
 * what the browser posts to that address when the method has run, with the transaction alone. Anyone may have sent the latter.
 * Source: EMV 3-D Secure 2, 3DS method, as payment services retell it.
 */
public final class MethodData extends ThreeDsMessage {

    private static final String FIELD = "threeDSMethodData";

    private MethodData(String text) {
        super(text, FIELD);
    }

    /**
     * Reads it.
     *
     * @param text Base64 for URLs, with or without padding, at most 16 KiB
     * @throws InvalidRequest if it is no such text, or names no transaction; shows nothing of it
     */
    public static MethodData of(String text) {
        return new MethodData(text);
    }

    /**
     * What to post to the method page where the gateway answers its address alone.
     *
     * @param transactionId the gateway's {@code threeDSServerTransId}
     * @param notificationUrl the shop's address that the ACS notifies, HTTPS or HTTP; at most 256 characters by the specification
     * @throws InvalidRequest if one of them is invalid
     */
    public static MethodData of(String transactionId, String notificationUrl) {
        WebAddress.of(notificationUrl, "threeDSMethodNotificationURL");
        if (notificationUrl.length() > 256) {
            throw InvalidRequest.of(
                    "threeDSMethodNotificationURL",
                    "must have at most 256 characters",
                    "got " + notificationUrl.length());
        }
        String json = "{\"threeDSServerTransID\":\"" + quoted(transactionId) + "\",\"threeDSMethodNotificationURL\":\""
                + quoted(notificationUrl) + "\"}";
        return new MethodData(Base64Url.encoded(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String quoted(String text) {
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    /** The address that the ACS notifies, as it came; empty in what the browser posts there. */
    public Optional<String> notificationUrl() {
        return find("threeDSMethodNotificationURL");
    }
}
