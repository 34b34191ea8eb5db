package org.merchantgateway.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;

/** What the browser carries to the issuer's ACS and back, both ways the same: Base64 of a zlib stream of XML. */
class PaReqTest {

    private static final String XML = "<ThreeDSecure><Message id=\"1\"><PAReq><version>1.0.2</version>"
            + "<Merchant><name>\u0427\u0430\u0439</name></Merchant></PAReq></Message></ThreeDSecure>";

    private static final int LIMIT = 65_536;

    /** A message by its name and what it says; made of Base64. */
    record Kind(String field, Function<String, String> xml) {}

    static Stream<Named<Kind>> kinds() {
        return Stream.of(
                Named.of("PaReq", new Kind("paReq", base64 -> PaReq.of(base64).xml())),
                Named.of("PaRes", new Kind("paRes", base64 -> PaRes.of(base64).xml())));
    }

    private static byte[] zlib(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] zlib(String text) {
        return zlib(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysItsXml(Kind kind) {
        assertThat(kind.xml().apply(base64(zlib(XML)))).isEqualTo(XML);
    }

    @Property
    void saysWhateverWasPacked(@ForAll @StringLength(max = 300) String text) {
        String sound = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(PaReq.of(base64(zlib(sound))).xml()).isEqualTo(sound);
        assertThat(PaRes.of(base64(zlib(sound))).xml()).isEqualTo(sound);
    }

    /** Line feeds after 76 characters, which browsers turn into two characters and XML attributes into blanks. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", " ", "\t", "\n \n"})
    void leavesOutWhiteSpace(String between) {
        byte[] packed = zlib(XML);
        String lines = Base64.getMimeEncoder(76, between.getBytes(StandardCharsets.US_ASCII))
                .encodeToString(packed);

        assertThat(lines).contains(between);
        assertThat(PaReq.of(between + lines + between)).isEqualTo(PaReq.of(base64(packed)));
        assertThat(PaRes.of(between + lines + between).reveal()).isEqualTo(base64(packed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "c2VjcmV",
                "c2Vjc-V0",
                "c2Vjc_V0",
                "c2VjcmV0=",
                "c2=VjcmV",
                "====",
                "\u0441\u0441\u0441\u0441",
                "<PAReq/>"
            })
    void isBase64(String text) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PaReq.of(text).xml())
                .withMessageStartingWith("paReq must be ")
                .withMessageNotContaining("c2Vj");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PaRes.of(text))
                .withMessageStartingWith("paRes must be Base64, got ");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 512, LIMIT})
    void isAsLongAsSixtyFourThousandCharacters(int characters) {
        assertThat(PaRes.of("A".repeat(characters)).reveal()).hasSize(characters);
    }

    /** The gateway issues it, and recorded ones are cut off with dots. */
    @Test
    void isTakenAsTheGatewayIssuesIt() {
        assertThat(PaReq.of("eJxVU...4BaHYvAI=").reveal()).isEqualTo("eJxVU...4BaHYvAI=");
        assertThat(PaReq.of("A".repeat(LIMIT + 1)).reveal()).hasSize(LIMIT + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 4, 1 << 20})
    void isNoLonger(int characters) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PaRes.of("A".repeat(characters)))
                .withMessage("paRes must be Base64, got " + characters + " characters, and at most 65536 are taken");
    }

    static Stream<Arguments> brokenStreams() {
        byte[] whole = zlib(XML);
        byte[] otherChecksum = whole.clone();
        otherChecksum[whole.length - 1] ^= 1;
        byte[] needsDictionary = {0x78, (byte) 0xBB, 0, 0, 0, 0};
        byte[] random = new byte[200];
        new Random(1).nextBytes(random);
        return Stream.of(
                Arguments.of("text", XML.getBytes(StandardCharsets.UTF_8), "must be a zlib stream, got other bytes"),
                Arguments.of("random bytes", random, "must be a zlib stream, got other bytes"),
                Arguments.of(
                        "gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0}, "must be a zlib stream, got other bytes"),
                Arguments.of("another checksum", otherChecksum, "must be a zlib stream, got other bytes"),
                Arguments.of(
                        "without its checksum",
                        Arrays.copyOf(whole, whole.length - 4),
                        "must be a whole zlib stream, got one that ends too soon"),
                Arguments.of(
                        "its head", Arrays.copyOf(whole, 2), "must be a whole zlib stream, got one that ends too soon"),
                Arguments.of(
                        "a dictionary wanted",
                        needsDictionary,
                        "must be a whole zlib stream, got one that ends too soon"),
                Arguments.of(
                        "not UTF-8",
                        zlib(new byte[] {'<', (byte) 0xC3, 0x28, '>'}),
                        "must inflate to UTF-8 text, got other bytes"),
                Arguments.of(
                        "half a character",
                        zlib(new byte[] {'<', (byte) 0xD0}),
                        "must inflate to UTF-8 text, got other bytes"),
                Arguments.of(
                        "UTF-16",
                        zlib("\u0427".getBytes(StandardCharsets.UTF_16)),
                        "must inflate to UTF-8 text, got other bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenStreams")
    void refusesAStreamThatIsNoneOrNotWhole(String name, byte[] bytes, String message) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PaReq.of(base64(bytes)).xml())
                .withMessage("paReq " + message);
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PaRes.of(base64(bytes)).xml())
                .withMessage("paRes " + message);
    }

    @Property
    void refusesAStreamThatEndsTooSoonWhereverItEnds(@ForAll @IntRange(min = 1, max = 100) int missing) {
        byte[] whole = zlib(XML);
        byte[] part = Arrays.copyOf(whole, Math.max(1, whole.length - missing));

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PaRes.of(base64(part)).xml());
    }

    /** A thousand times as long as it looks; and no more of it is inflated than may be. */
    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 1 << 20, 40 << 20})
    void refusesABomb(int zeros) {
        String bomb = base64(zlib(new byte[zeros]));

        assertThat(bomb).hasSizeLessThanOrEqualTo(LIMIT);
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PaReq.of(bomb).xml())
                .withMessage("paReq must inflate to at most 64 KiB, got more");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, LIMIT - 1, LIMIT})
    void inflatesUpToTheLimit(int characters) {
        assertThat(PaReq.of(base64(zlib("a".repeat(characters)))).xml()).hasSize(characters);
    }
}
