package org.merchantgateway.web.callback;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.web.text.Base64Url;
import org.merchantgateway.web.text.JsonMembers;

/**
 * A JSON Web Token of the one kind that a gateway of the family sends: compact, signed by HMAC (RFC 7515, RFC 7518 section
 * 3.2). Read here and by no library: of nimbus-jose-jwt or jjwt, 0.4 to 0.9 MB of code, it would need this much, and their
 * readers take other algorithms unless told not to.
 *
 * <p>{@code exp} and {@code iat} are not looked at: no source knows them here, and a repeated or late notification does no harm.
 */
final class SignedToken {

    private static final String FIELD = "notification";
    private static final String PAYLOAD = "payload.";

    private SignedToken() {}

    /**
     * What stands in the token's claim {@code payload}, after its signature was checked.
     *
     * @param token the text, without white space around it
     * @param key which must have signed it
     * @return each member of the payload, by its path in it
     * @throws InvalidRequest if it is no such token, is signed otherwise, or does not verify; shows nothing of it
     */
    static Map<String, String> payload(String token, CallbackKey key) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw InvalidRequest.of(FIELD, "must be a token of three parts", "got " + parts.length);
        }
        int bits = bits(JsonMembers.of(Base64Url.decoded(parts[0], FIELD), FIELD));
        byte[] signature = Base64Url.decoded(parts[2], FIELD);
        if (!key.verifiesHmac(parts[0] + "." + parts[1], signature, bits)) {
            throw InvalidRequest.of(FIELD, "must be signed with the callback key", "got another signature");
        }
        Map<String, String> payload = new TreeMap<>();
        JsonMembers.of(Base64Url.decoded(parts[1], FIELD), FIELD).forEach((path, value) -> {
            if (path.startsWith(PAYLOAD)) {
                payload.put(path.substring(PAYLOAD.length()), value);
            }
        });
        return payload;
    }

    /** The algorithm's; an extension that a reader must understand ({@code crit}) is refused with every other algorithm. */
    private static int bits(Map<String, String> header) {
        String algorithm = Optional.ofNullable(header.get("alg"))
                .filter(given -> header.keySet().stream().noneMatch(name -> name.startsWith("crit")))
                .orElse("");
        return switch (algorithm) {
            case "HS256" -> 256;
            case "HS384" -> 384;
            case "HS512" -> 512;
            default ->
                throw InvalidRequest.of(
                        FIELD, "must be a token signed by HS256, HS384 or HS512 and without crit", "got another");
        };
    }
}
