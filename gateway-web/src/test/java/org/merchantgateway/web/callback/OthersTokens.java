package org.merchantgateway.web.callback;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import org.merchantgateway.domain.callback.CallbackKey;

/** Tokens made by another maker's library, nimbus-jose-jwt. */
final class OthersTokens {

    static final String CLAIMS = "{\"payload\":{\"mdOrder\":\"06cf5599-3f17-7c86-bdbc-bd7d00a8b38b\","
            + "\"operation\":\"deposited\",\"status\":1}}";

    /** 64 bytes, so that it is long enough for all three algorithms. */
    static final byte[] KEY =
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde\u007f".getBytes(StandardCharsets.US_ASCII);

    private OthersTokens() {}

    /** As the gateway's account shows a key of so many bytes. */
    static CallbackKey key(int bytes) {
        return CallbackKey.symmetric(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(KEY, bytes)));
    }

    static String signed(JWSAlgorithm algorithm, String claims) {
        try {
            return signed(new JWSHeader(algorithm), claims, new MACSigner(KEY));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String signedByRsa(String claims) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return signed(
                    new JWSHeader(JWSAlgorithm.RS256),
                    claims,
                    new RSASSASigner(generator.generateKeyPair().getPrivate()));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String signed(JWSHeader header, String claims, JWSSigner signer) {
        try {
            JWSObject token = new JWSObject(header, new Payload(claims));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
