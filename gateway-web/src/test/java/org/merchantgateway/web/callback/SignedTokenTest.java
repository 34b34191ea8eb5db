package org.merchantgateway.web.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.merchantgateway.web.callback.OthersTokens.CLAIMS;
import static org.merchantgateway.web.callback.OthersTokens.key;
import static org.merchantgateway.web.callback.OthersTokens.signed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.notation.InvalidRequest;

/** Tokens by another maker's library, good ones and bad ones. */
class SignedTokenTest {

    private static final String GOOD = signed(JWSAlgorithm.HS256, CLAIMS);
    private static final String ANOTHER_ALGORITHM =
            "notification must be a token signed by HS256, HS384 or HS512 and without crit, got another";
    private static final String ANOTHER_SIGNATURE =
            "notification must be signed with the callback key, got another signature";
    private static final String NOT_BASE64 = "notification must be Base64 for URLs without padding, got another text";
    private static final String NOT_JSON =
            "notification must be one JSON object of at most 4 levels without duplicate members, got another text";

    @ParameterizedTest
    @CsvSource({"HS256, 64", "HS384, 64", "HS512, 64"})
    void readsWhatTheKeySigned(String algorithm, int bytes) {
        assertThat(SignedToken.payload(signed(JWSAlgorithm.parse(algorithm), CLAIMS), key(bytes)))
                .isEqualTo(Map.of(
                        "mdOrder", "06cf5599-3f17-7c86-bdbc-bd7d00a8b38b", "operation", "deposited", "status", "1"));
    }

    static Stream<Arguments> bad() {
        String[] parts = GOOD.split("\\.");
        return Stream.of(
                Arguments.of("no signature", unsigned("{\"alg\":\"none\"}"), ANOTHER_ALGORITHM),
                Arguments.of("no signature, capitals", unsigned("{\"alg\":\"NONE\"}"), ANOTHER_ALGORITHM),
                Arguments.of("no algorithm", unsigned("{\"typ\":\"JWT\"}"), ANOTHER_ALGORITHM),
                Arguments.of("an empty header", unsigned("{}"), ANOTHER_ALGORITHM),
                Arguments.of("signed by RSA", OthersTokens.signedByRsa(CLAIMS), ANOTHER_ALGORITHM),
                Arguments.of("an extension to be understood", withExtension(), ANOTHER_ALGORITHM),
                Arguments.of("two algorithms", unsigned("{\"alg\":\"HS256\",\"alg\":\"none\"}"), NOT_JSON),
                Arguments.of("a header that is a list", unsigned("[\"alg\",\"HS256\"]"), NOT_JSON),
                Arguments.of(
                        "another header",
                        unsigned("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + parts[2],
                        ANOTHER_SIGNATURE),
                Arguments.of("an empty signature", parts[0] + "." + parts[1] + ".", ANOTHER_SIGNATURE),
                Arguments.of("half a signature", GOOD.substring(0, GOOD.length() - 21), NOT_BASE64),
                Arguments.of("a signature with padding", GOOD + "=", NOT_BASE64),
                Arguments.of("a blank inside", parts[0] + ". " + parts[1] + "." + parts[2], ANOTHER_SIGNATURE),
                Arguments.of("claims of another", parts[0] + "." + base64("{}") + "." + parts[2], ANOTHER_SIGNATURE),
                Arguments.of(
                        "two parts", parts[0] + "." + parts[1], "notification must be a token of three parts, got 2"),
                Arguments.of("four parts", GOOD + "." + parts[2], "notification must be a token of three parts, got 4"),
                Arguments.of("five empty parts", "....", "notification must be a token of three parts, got 5"),
                Arguments.of("nothing", "", "notification must be a token of three parts, got 1"),
                Arguments.of("duplicate claims", sealed("{\"payload\":{\"status\":0,\"status\":1}}"), NOT_JSON),
                Arguments.of("a path in two ways", sealed("{\"payload.a\":0,\"payload\":{\"a\":1}}"), NOT_JSON),
                Arguments.of("deep claims", sealed("{\"payload\":".repeat(5) + "1" + "}".repeat(5)), NOT_JSON),
                Arguments.of("two claims", sealed(CLAIMS + CLAIMS), NOT_JSON),
                Arguments.of("claims that are no JSON", sealed("payload"), NOT_JSON));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void refuses(String what, String token, String message) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> SignedToken.payload(token, key(64)))
                .withMessage(message)
                .withNoCause();
    }

    /** RFC 7518, section 3.2: a key is at least as long as the hash. */
    @ParameterizedTest
    @CsvSource({"HS384, 47", "HS512, 63", "HS512, 32"})
    void refusesAnAlgorithmThatIsTooLongForTheKey(String algorithm, int bytes) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> SignedToken.payload(signed(JWSAlgorithm.parse(algorithm), CLAIMS), key(bytes)))
                .withMessage(ANOTHER_SIGNATURE);
    }

    @Example
    void takesAKeyAsLongAsTheHash() throws JOSEException {
        byte[] shortKey = Arrays.copyOf(OthersTokens.KEY, 32);
        String token = signed(new JWSHeader(JWSAlgorithm.HS256), CLAIMS, new MACSigner(shortKey));

        assertThat(SignedToken.payload(token, key(32))).containsEntry("status", "1");
    }

    @Property
    void doesNotVerifyWithAnyByteChanged(
            @ForAll @IntRange(max = 2000) int place, @ForAll @IntRange(min = 1, max = 127) int flipped) {
        byte[] token = signed(JWSAlgorithm.HS384, CLAIMS).getBytes(StandardCharsets.US_ASCII);
        token[place % token.length] ^= (byte) flipped;

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> SignedToken.payload(new String(token, StandardCharsets.US_ASCII).strip(), key(64)));
    }

    private static String withExtension() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .criticalParams(Set.of("exp"))
                .customParam("exp", 1)
                .build();
        try {
            return signed(header, CLAIMS, new MACSigner(OthersTokens.KEY));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String sealed(String claims) {
        return signed(JWSAlgorithm.HS256, claims);
    }

    private static String unsigned(String header) {
        return base64(header) + "." + base64(CLAIMS) + ".";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
