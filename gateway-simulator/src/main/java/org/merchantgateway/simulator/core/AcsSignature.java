package org.merchantgateway.simulator.core;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.merchantgateway.simulator.json.Json;
import org.merchantgateway.simulator.json.JsonObject;

/**
 * What the issuer's ACS signs for the 3DS SDK of a payer's device: a JWS (ES256) that holds the ACS's address and the two
 * ephemeral keys of the challenge. Its header has the public key, in place of the certificates of a scheme. Source: EMV 3-D
 * Secure, ACS signed content.
 */
final class AcsSignature {

    private static final int COORDINATE_LENGTH = 32;

    private AcsSignature() {}

    /** Made when it is first needed, and not kept in a state file: nobody asks for a signature again. */
    private static final class Key {

        static final KeyPair PAIR = made();

        private static KeyPair made() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                return generator.generateKeyPair();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("every JDK has this curve", impossible);
            }
        }
    }

    /**
     * The key by which an app's SDK encrypts the device's data: the Base64 of a public key (X.509). No source shows its form.
     */
    static String sdkKey() {
        return Base64.getEncoder().encodeToString(Key.PAIR.getPublic().getEncoded());
    }

    /**
     * The signed content of a challenge.
     *
     * @param acsUrl to which the SDK would speak
     * @param sdkKey the SDK's ephemeral key, as it came
     */
    static String of(String acsUrl, String sdkKey) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "ES256");
        header.put("jwk", jsonWebKey());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("acsURL", acsUrl);
        content.put("acsEphemPubKey", jsonWebKey());
        content.put("sdkEphemPubKey", asObject(sdkKey));
        String signed = base64(JsonObject.text(header).getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(JsonObject.text(content).getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(signature(signed));
    }

    private static byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(Key.PAIR.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has this signature", impossible);
        }
    }

    private static Map<String, Object> jsonWebKey() {
        ECPublicKey key = (ECPublicKey) Key.PAIR.getPublic();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kty", "EC");
        members.put("crv", "P-256");
        members.put("x", base64(coordinate(key.getW().getAffineX())));
        members.put("y", base64(coordinate(key.getW().getAffineY())));
        return members;
    }

    /** Of a fixed length, without a sign. */
    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_LENGTH];
        int length = Math.min(bytes.length, COORDINATE_LENGTH);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_LENGTH - length, length);
        return fixed;
    }

    private static Object asObject(String text) {
        try {
            return Json.read(text).orElse(text);
        } catch (IOException noJson) {
            return text;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
