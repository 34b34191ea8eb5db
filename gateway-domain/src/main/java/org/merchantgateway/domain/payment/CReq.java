package org.merchantgateway.domain.payment;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * A Challenge Request, which the gateway makes and the browser takes to the issuer's ACS (3-D Secure 2): Base64 of the URL-safe
 * alphabet, of a JSON object. Whoever has it can open the payer's challenge, so it prints as three stars. It is taken as the gateway issues
 * it. Source:
 * paymentorder.do, response parameters, packedCReq; gateways that answer {@code cReq} mean the same.
 */
public final class CReq extends SecretText {

    private static final Rule<String> RULE = Rule.of(CReq.class);

    private static final Pattern TRANSACTION_ID =
            Pattern.compile("\"threeDSServerTransID\"\\s*:\\s*\"([\\w-]{1,36})\"");

    private final transient String value;

    private CReq(String value) {
        this.value = RULE.require(value).replaceAll("\\s", "");
        if (this.value.isEmpty()) {
            throw InvalidRequest.of("creq", "must be Base64", "got an empty text");
        }
    }

    /**
     * A Challenge Request.
     *
     * @param base64 white space in it is removed; whether it is Base64 of anything is not checked
     * @throws InvalidRequest if it is missing or has nothing but white space
     */
    public static CReq of(String base64) {
        return new CReq(base64);
    }

    /** The text without white space, as the browser posts it. Never log it. */
    @Override
    public String reveal() {
        return value;
    }

    /**
     * The authentication that it is for.
     *
     * @return empty if the id is not written in it as the schemes have it
     */
    public Optional<ThreeDsTransactionId> transactionId() {
        Matcher found = TRANSACTION_ID.matcher(json());
        return found.find() ? Optional.of(ThreeDsTransactionId.of(found.group(1))) : Optional.empty();
    }

    /** The JSON in it; empty if it is not Base64. */
    private String json() {
        try {
            byte[] json = Base64.getUrlDecoder().decode(value.replace('+', '-').replace('/', '_'));
            return new String(json, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
