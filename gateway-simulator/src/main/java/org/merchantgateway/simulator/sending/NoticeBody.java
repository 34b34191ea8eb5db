package org.merchantgateway.simulator.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.setting.CallbackSigning;

/**
 * The body of a notification that is posted otherwise than as a form.
 *
 * @param contentType the header {@code Content-Type}
 * @param text what is posted
 */
record NoticeBody(String contentType, String text) {

    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    /**
     * One JSON object, unsigned, whose status is a number. Source: the description of Sberbank's gateway, callback.
     *
     * @param parameters what is told
     */
    static NoticeBody json(Map<String, String> parameters) {
        JsonObject body = told(parameters);
        if (parameters.containsKey("mdOrder")) {
            body.put("additionalParams", new JsonObject());
        }
        return new NoticeBody("application/json", utf8(body));
    }

    /**
     * A JSON Web Token, signed by HMAC-SHA256 with the key that the callback key is Base64 of. Source: the client that Banca
     * Transilvania publishes. It tells neither the media type of the body nor whether the status is a number.
     *
     * @param parameters what is told
     * @param key the callback key, Base64 for URLs
     */
    static NoticeBody jwt(Map<String, String> parameters, CallbackSigning.Symmetric key) {
        String head = utf8(new JsonObject().put("typ", "JWT").put("alg", "HS256"));
        String claims = utf8(new JsonObject().put("payload", told(parameters)));
        String signed = base64(head) + "." + base64(claims);
        return new NoticeBody("application/jwt", signed + "." + hmac(signed, key));
    }

    private static JsonObject told(Map<String, String> parameters) {
        JsonObject told = new JsonObject();
        parameters.forEach((name, value) -> told.put(name, name.equals("status") ? Integer.valueOf(value) : value));
        return told;
    }

    private static String utf8(JsonObject object) {
        return new String(object.bytes(), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return BASE64_URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String text, CallbackSigning.Symmetric key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(key.token()), mac.getAlgorithm()));
            return BASE64_URL.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException lacking) {
            throw new IllegalStateException("this JVM lacks HMAC-SHA256", lacking);
        }
    }

    /** The media type: the text may be signed. */
    @Override
    public String toString() {
        return "NoticeBody[" + contentType + "]";
    }
}
