package org.merchantgateway.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole HTTP answer.
 *
 * @param status the HTTP status
 * @param contentType the Content-Type, if there is one
 * @param body the bytes, at most as many as the configured limit
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
public record WireAnswer(int status, Optional<String> contentType, byte[] body) {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    /** The charset that the Content-Type names, as it came; empty if it names none. */
    public Optional<String> charset() {
        return contentType.map(CHARSET::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    /**
     * The body as text.
     *
     * @param charset its charset
     * @throws CharacterCodingException if there is no such charset, or the body is not of it
     */
    public CharBuffer text(String charset) throws CharacterCodingException {
        try {
            return Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(body));
        } catch (IllegalArgumentException unknown) {
            throw new CharacterCodingException();
        }
    }

    /** Without the body, which may hold secrets. */
    @Override
    public String toString() {
        return "HTTP " + status + " (" + body.length + " bytes)";
    }
}
