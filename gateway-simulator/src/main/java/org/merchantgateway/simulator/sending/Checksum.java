package org.merchantgateway.simulator.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantgateway.simulator.setting.CallbackSigning;

/** Signs notifications as the gateway does. Source: callback notifications, checksum. */
final class Checksum {

    private static final HexFormat UPPER_CASE = HexFormat.of().withUpperCase();

    private Checksum() {}

    /** The same parameters, with a checksum if one is wanted. */
    static Map<String, String> signed(Map<String, String> parameters, CallbackSigning signing) {
        Map<String, String> signed = new TreeMap<>(parameters);
        String text = text(new TreeMap<>(parameters));
        if (signing instanceof CallbackSigning.Symmetric shared) {
            signed.put("checksum", hmac(text, shared.token()));
        } else if (signing instanceof CallbackSigning.Asymmetric own) {
            signed.put("checksum", signature(text, own.key()));
            signed.put("sign_alias", own.alias());
        }
        return signed;
    }

    /** What is signed: {@code name;value;} of every parameter, in the order of the names' bytes. */
    static String text(SortedMap<String, String> parameters) {
        StringBuilder text = new StringBuilder();
        parameters.forEach(
                (name, value) -> text.append(name).append(';').append(value).append(';'));
        return text.toString();
    }

    /** HMAC-SHA256. */
    static String hmac(String text, String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return UPPER_CASE.formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException lacking) {
            throw new IllegalStateException("this JVM lacks HMAC-SHA256", lacking);
        }
    }

    /** SHA512withRSA, PKCS #1 v1.5: what the manual's examples verify with, whatever their alias says. */
    private static String signature(String text, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA512withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return UPPER_CASE.formatHex(signature.sign());
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("the callback's key cannot sign", unfit);
        }
    }
}
