package org.merchantgateway.domain.payment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.merchantgateway.domain.notation.InvalidRequest;

/** Inflates Base64 of a zlib stream to text, up to a limit: a few compressed bytes can inflate to gigabytes. */
final class Inflation {

    /** The greatest number of inflated bytes, 64 KiB. */
    private static final int LIMIT = 65_536;

    private Inflation() {}

    /**
     * Decodes and inflates.
     *
     * @param base64 without white space
     * @param field the name under which a violation is reported
     * @return the text, at most 64 KiB of UTF-8
     * @throws InvalidRequest if it is not Base64, not a whole zlib stream, longer than the limit or not UTF-8; the
     *     message shows nothing of the text
     */
    static String text(String base64, String field) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(Base64.getDecoder().decode(base64));
            byte[] out = new byte[LIMIT + 1];
            int length = 0;
            while (!inflater.finished() && length < out.length) {
                int more = inflater.inflate(out, length, out.length - length);
                if (more == 0 && !inflater.finished()) {
                    throw InvalidRequest.of(field, "must be a whole zlib stream", "got one that ends too soon");
                }
                length += more;
            }
            if (length > LIMIT) {
                throw InvalidRequest.of(field, "must inflate to at most 64 KiB", "got more");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out, 0, length))
                    .toString();
        } catch (DataFormatException notZlib) {
            throw InvalidRequest.of(field, "must be a zlib stream", "got other bytes");
        } catch (CharacterCodingException notText) {
            throw InvalidRequest.of(field, "must inflate to UTF-8 text", "got other bytes");
        } catch (IllegalArgumentException notBase64) {
            throw notBase64 instanceof InvalidRequest invalid
                    ? invalid
                    : InvalidRequest.of(field, "must be Base64", "got another text");
        } finally {
            inflater.end();
        }
    }
}
