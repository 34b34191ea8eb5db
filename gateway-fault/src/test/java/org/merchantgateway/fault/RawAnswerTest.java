package org.merchantgateway.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An answer's bytes, true or not. */
class RawAnswerTest {

    private static String text(RawAnswer answer) {
        return new String(answer.toBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void statesTheLengthOfItsBodyInBytes() {
        assertThat(text(RawAnswer.ok("text/plain", "чай")))
                .isEqualTo("HTTP/1.1 200 Answer\r\nContent-Length: 6\r\nContent-Type: text/plain\r\n\r\nчай");
    }

    @Test
    void liesAboutItsLengthIfTold() {
        assertThat(text(RawAnswer.of(502, "text/plain", "abc").withHeader("content-length", "99")))
                .startsWith("HTTP/1.1 502 Answer\r\n")
                .containsIgnoringCase("content-length: 99\r\n")
                .doesNotContain(": 3\r\n");
    }

    @Test
    void statesNoLengthWithATransferEncoding() {
        assertThat(text(RawAnswer.ok("text/plain", "3\r\nabc\r\n0\r\n\r\n").withHeader("Transfer-Encoding", "chunked")))
                .doesNotContain("Content-Length");
    }

    @Test
    void replacesAHeaderInWhateverCase() {
        assertThat(text(RawAnswer.ok("text/plain", "").withHeader("CONTENT-TYPE", "text/xml")))
                .containsOnlyOnce("text/")
                .contains("text/xml");
    }

    @Test
    void redirectsWithoutABody() {
        assertThat(text(RawAnswer.redirect(307, "http://127.0.0.1/")))
                .isEqualTo("HTTP/1.1 307 Answer\r\nContent-Length: 0\r\nLocation: http://127.0.0.1/\r\n\r\n");
    }

    @Test
    void isImmutable() {
        byte[] body = {1, 2, 3};
        RawAnswer answer = RawAnswer.ok("text/plain", "").withBody(body);
        body[0] = 9;
        answer.body()[1] = 9;

        assertThat(answer.body()).containsExactly(1, 2, 3);
    }

    @Test
    void printsItsStatusAlone() {
        assertThat(RawAnswer.of(401, "text/plain", "4111111111111111")).hasToString("HTTP 401");
    }
}
