package org.merchantgateway.domain.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Secret;

/** The checksum of notifications. Source: callback notifications, whose vector with a shared token this is. */
class CallbackKeyTest {

    private static final String TOKEN = "ooc7slpvc61k7sf7ma7p4hrefr";
    private static final String FORM =
            "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b&operation=approved&orderNumber=2003&status=1";
    private static final String CHECKSUM = "EAF2FB72CAB99FD5067F4BA493DD84F4D79C1589FDE8ED29622F0F07215AA972";

    private static final CallbackKey SHARED = CallbackKey.symmetric(TOKEN);
    private static final KeyPair PAIR = pair("RSA", 2048);
    private static final CallbackKey PUBLIC = CallbackKey.asymmetric(PAIR.getPublic());

    private static boolean isSigned(String form) {
        return Notification.parse(form).isSignedBy(SHARED);
    }

    @Test
    void verifiesTheDocumentedVector() {
        assertThat(isSigned(FORM + "&checksum=" + CHECKSUM)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=1&operation=approved&orderNumber=2003&mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b",
                "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b&operation=%61pproved&orderNumber=2003&status=%31",
                "sign_alias=whatever&mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b&operation=approved"
                        + "&orderNumber=2003&status=1",
            })
    void verifiesItHoweverItIsWritten(String form) {
        assertThat(isSigned("checksum=" + CHECKSUM + "&" + form)).isTrue();
    }

    @Test
    void takesHexadecimalDigitsInEitherCase() {
        assertThat(isSigned(FORM + "&checksum=" + CHECKSUM.toLowerCase(Locale.ROOT)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b&operation=approved&orderNumber=2004&status=1",
                "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38c&operation=approved&orderNumber=2003&status=1",
                "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b&operation=deposited&orderNumber=2003&status=1",
                "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b&operation=approved&orderNumber=2003&status=0",
                "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b&operation=approved&orderNumber=2003",
                "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b&operation=approved&orderNumber=2003&status=1&amount=1",
                "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b&operation=approved&orderNumber=2003&status=1&a=",
                "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b&operation=approved&ordernumber=2003&status=1",
                "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b+&operation=approved&orderNumber=2003&status=1",
            })
    void refusesWhateverWasChanged(String forged) {
        assertThat(isSigned(forged + "&checksum=" + CHECKSUM)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&checksum=",
                "&checksum=+",
                "&checksum=0",
                "&checksum=00",
                "&checksum=none",
                "&checksum=" + "0000000000000000000000000000000000000000000000000000000000000000",
                "&checksum=EAF2FB72CAB99FD5067F4BA493DD84F4D79C1589FDE8ED29622F0F07215AA973",
                "&checksum=EAF2FB72CAB99FD5067F4BA493DD84F4D79C1589FDE8ED29622F0F07215AA9",
                "&checksum=EAF2FB72CAB99FD5067F4BA493DD84F4D79C1589FDE8ED29622F0F07215AA97",
                "&checksum=EAF2FB72CAB99FD5067F4BA493DD84F4D79C1589FDE8ED29622F0F07215AA97200",
                "&checksum=zAF2FB72CAB99FD5067F4BA493DD84F4D79C1589FDE8ED29622F0F07215AA972",
                "&checksum=0xEAF2FB72CAB99FD5067F4BA493DD84F4D79C1589FDE8ED29622F0F07215AA972",
                "&Checksum=EAF2FB72CAB99FD5067F4BA493DD84F4D79C1589FDE8ED29622F0F07215AA972",
            })
    void refusesAMissingOrAnotherChecksum(String checksum) {
        Notification notification = Notification.parse(FORM + checksum);

        assertThat(notification.isSignedBy(SHARED)).isFalse();
        assertThat(notification.isSignedBy(PUBLIC)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ooc7slpvc61k7sf7ma7p4href", "OOC7SLPVC61K7SF7MA7P4HREFR", " ooc7slpvc61k7sf7ma7p4hrefr"})
    void refusesByAnotherToken(String token) {
        assertThat(Notification.parse(FORM + "&checksum=" + CHECKSUM).isSignedBy(CallbackKey.symmetric(token)))
                .isFalse();
    }

    @Property
    void refusesAnyOtherBitOfTheChecksum(@ForAll @IntRange(max = 255) int bit) {
        byte[] bytes = HexFormat.of().parseHex(CHECKSUM);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));

        assertThat(isSigned(FORM + "&checksum=" + HexFormat.of().formatHex(bytes)))
                .isFalse();
    }

    private static final String DOCUMENTED =
            "amount;35000099;mdOrder;12b59da8-f68f-7c8d-12b5-9da8000826ea;operation;deposited;status;1;";
    private static final String DEPOSITED =
            "amount=35000099&mdOrder=12b59da8-f68f-7c8d-12b5-9da8000826ea&operation=deposited&status=1"
                    + "&sign_alias=SHA-256+with+RSA&checksum=";

    @Test
    void verifiesASignatureBySha512AlthoughTheAliasSaysAnother() {
        Notification notification = Notification.parse(DEPOSITED + signature("SHA512withRSA", PAIR, DOCUMENTED));

        assertThat(notification.signedText()).isEqualTo(DOCUMENTED);
        assertThat(notification.isSignedBy(PUBLIC)).isTrue();
    }

    /** Which hash it is depends on how the gateway's key was made. Source: callback notifications, asymmetric checksum. */
    @Test
    void verifiesASignatureBySha256() {
        String signature = signature("SHA256withRSA", PAIR, DOCUMENTED);

        assertThat(Notification.parse(DEPOSITED + signature).isSignedBy(PUBLIC)).isTrue();
        assertThat(PUBLIC.verifies(DOCUMENTED + "a;1;", signature)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1withRSA", "SHA384withRSA", "MD5withRSA"})
    void refusesASignatureByAnotherHash(String algorithm) {
        assertThat(Notification.parse(DEPOSITED + signature(algorithm, PAIR, DOCUMENTED))
                        .isSignedBy(PUBLIC))
                .isFalse();
    }

    @Test
    void refusesASignatureByAnotherKey() {
        assertThat(Notification.parse(DEPOSITED + signature("SHA512withRSA", pair("RSA", 2048), DOCUMENTED))
                        .isSignedBy(PUBLIC))
                .isFalse();
        assertThat(Notification.parse(DEPOSITED + signature("SHA512withRSA", pair("RSA", 3072), DOCUMENTED))
                        .isSignedBy(PUBLIC))
                .as("longer than ours")
                .isFalse();
    }

    @Property(tries = 1_000)
    void verifiesWhatItsKeySignedAndNothingElse(
            @ForAll @AlphaChars @StringLength(max = 20) String one,
            @ForAll @AlphaChars @StringLength(max = 20) String other) {
        String signature = signature("SHA512withRSA", PAIR, one);

        assertThat(PUBLIC.verifies(one, signature)).isTrue();
        assertThat(PUBLIC.verifies(other, signature)).isEqualTo(one.equals(other));
    }

    @ParameterizedTest
    @CsvSource({"EC, 256", "DSA, 1024", "RSA, 512"})
    void needsAnRsaKeyThatIsLongEnough(String algorithm, int bits) {
        PublicKey key = pair(algorithm, bits).getPublic();

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> CallbackKey.asymmetric(key))
                .withMessage("callbackKey must be an RSA key that is long enough for SHA512withRSA, got one of "
                        + algorithm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void needsAToken(String token) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> CallbackKey.symmetric(token))
                .withMessage("callbackKey is required, got nothing");
    }

    @Test
    void showsNothingOfItself() {
        assertThat(SHARED).hasToString("***").isInstanceOf(Secret.class);
        assertThat(CallbackKey.asymmetric(PAIR.getPublic()))
                .isEqualTo(PUBLIC)
                .hasToString("***")
                .isInstanceOf(Secret.class);
    }

    /** RFC 7515, appendix A.1: its key, what is signed, and the HMAC. */
    private static final String RFC_KEY =
            "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";

    private static final String RFC_SIGNED = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
            + "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    private static final byte[] RFC_HMAC = Base64.getUrlDecoder().decode("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    @ParameterizedTest
    @CsvSource({"256, '', true", "384, '', false", "512, '', false", "256, ' ', false"})
    void verifiesTheHmacOfATokenByTheDecodedKey(int bits, String changed, boolean verifies) {
        CallbackKey key = CallbackKey.symmetric(RFC_KEY);

        assertThat(key.takesTokens()).isTrue();
        assertThat(key.verifiesHmac(RFC_SIGNED + changed, RFC_HMAC, bits)).isEqualTo(verifies);
    }

    @ParameterizedTest
    @CsvSource({"32, true", "31, false", "1, false"})
    void takesTokensOfAKeyOf32BytesOrMore(int bytes, boolean takes) throws GeneralSecurityException {
        byte[] raw = new byte[bytes];
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(raw, mac.getAlgorithm()));
        CallbackKey key = CallbackKey.symmetric(Base64.getUrlEncoder().encodeToString(raw));

        assertThat(key.takesTokens()).isEqualTo(takes);
        assertThat(key.verifiesHmac("a.b", mac.doFinal("a.b".getBytes(StandardCharsets.UTF_8)), 256))
                .isEqualTo(takes);
    }

    @Test
    void takesNoTokenByAPublicKeyOrATextThatIsNotBase64() {
        assertThat(PUBLIC.takesTokens()).isFalse();
        assertThat(PUBLIC.verifiesHmac("a.b", new byte[32], 256)).isFalse();
        assertThat(CallbackKey.symmetric("a key of more than thirty-two bytes").takesTokens())
                .isFalse();
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String signature(String algorithm, KeyPair pair, String text) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
