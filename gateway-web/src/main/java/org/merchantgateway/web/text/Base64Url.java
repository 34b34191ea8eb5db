package org.merchantgateway.web.text;

import java.util.Base64;
import org.merchantgateway.domain.notation.InvalidRequest;

/** Base64 for URLs, RFC 4648 section 5. */
public final class Base64Url {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    /** The text without padding. */
    public static String encoded(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /**
     * The bytes of a text without padding; no other text has the same bytes.
     *
     * @param field the name under which a violation is reported
     * @throws InvalidRequest if it is another text; shows nothing of it
     */
    public static byte[] decoded(String text, String field) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (encoded(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException another) {
            // refused below
        }
        throw InvalidRequest.of(field, "must be Base64 for URLs without padding", "got another text");
    }
}
