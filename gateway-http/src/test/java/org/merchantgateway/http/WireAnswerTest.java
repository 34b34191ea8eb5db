package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireAnswerTest {

    private static WireAnswer answer(String contentType, byte... body) {
        return new WireAnswer(200, Optional.ofNullable(contentType), body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;charset=windows-1251           | windows-1251",
                "text/xml; Charset=\"UTF-16\"                    | UTF-16",
                "text/xml; boundary=x; charset = utf-8; other=y  | utf-8",
                "application/json                                |",
                "text/plain; xcharset=utf-8                      |",
                "                                                |"
            })
    void namesItsCharset(String contentType, String charset) {
        assertThat(answer(contentType).charset()).isEqualTo(Optional.ofNullable(charset));
    }

    @Test
    void isReadByACharset() throws CharacterCodingException {
        byte[] body = "\u043d\u0435\u0442".getBytes(Charset.forName("windows-1251"));

        assertThat(answer("text/plain", body).text("windows-1251").toString()).isEqualTo("\u043d\u0435\u0442");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "no-such-charset", "not a name"})
    void isNotReadByACharsetThatItIsNotOf(String charset) {
        assertThatThrownBy(() -> answer("text/plain", (byte) 0xed).text(charset))
                .isInstanceOf(CharacterCodingException.class);
    }
}
