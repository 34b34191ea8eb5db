package org.merchantgateway.acceptance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.callback.Notification;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.web.callback.NotificationReader;
import org.merchantgateway.web.callback.ReceivedNotification;

/**
 * The body of a notification, as a form, as JSON, as a token, as the claims of a token that was signed, and as its header: read or refused, and
 * believed only if it was signed.
 */
final class WebCallbackTarget implements Target {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Nobody guesses it; of 64 bytes. */
    private static final byte[] KEY =
            "a key that nobody else has, and that is long enough for HS512...".getBytes(StandardCharsets.US_ASCII);

    private final CallbackKey key =
            CallbackKey.symmetric(Base64.getUrlEncoder().withoutPadding().encodeToString(KEY));
    private final NotificationReader forms = NotificationReader.of(Profile.manual(), key);
    private final NotificationReader json = NotificationReader.of(Profile.of("sber"), key);
    private final NotificationReader tokens = NotificationReader.of(Profile.of("bt"), key);

    @Override
    public void take(byte[] input) {
        isNotBelieved(forms, input);
        isNotBelieved(json, input);
        isNotBelieved(tokens, input);
        read(tokens, signed("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.US_ASCII), input));
        read(
                tokens,
                signed(
                        input,
                        "{\"payload\":{\"mdOrder\":\"o\",\"operation\":\"a\"}}".getBytes(StandardCharsets.US_ASCII)));
    }

    private static void isNotBelieved(NotificationReader reader, byte[] input) {
        assertThat(read(reader, input)).isNotInstanceOf(ReceivedNotification.Verified.class);
    }

    /** What was read, or the refusal. */
    private static Object read(NotificationReader reader, byte[] input) {
        try {
            ReceivedNotification received = reader.read(FORM, null, input);
            Notification told = received.notification();
            Planted.isNoReferenceIn(received.toString());
            Planted.isALine(received.toString());
            assertThat(told.arrivalAfter(List.of(told))).isEqualTo(Notification.Arrival.REPEATED);
            return received;
        } catch (InvalidRequest refused) {
            Planted.isNotIn(refused);
            return refused;
        }
    }

    private static byte[] signed(byte[] header, byte[] claims) {
        String signed = base64(header) + "." + base64(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, mac.getAlgorithm()));
            String signature = base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
            return (signed + "." + signature).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException lacking) {
            throw new AssertionError(lacking);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
