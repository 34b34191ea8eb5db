package org.merchantgateway.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one HTTP message as it stands, head and body, and not a byte more. */
final class HttpBytes {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d{1,9})\\s*$");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding:\\s*chunked\\s*$");

    /** Longer than any client's or gateway's. */
    private static final int LONGEST_LINE = 1 << 20;

    private final InputStream in;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    private HttpBytes(InputStream in) {
        this.in = in;
    }

    /**
     * Reads one message.
     *
     * @param from a stream that buffers
     * @return empty if the stream ends before the first byte
     * @throws EOFException if it ends later, but before the message does
     */
    static Optional<byte[]> read(InputStream from) throws IOException {
        HttpBytes message = new HttpBytes(from);
        if (!message.readsLine()) {
            return Optional.empty();
        }
        int length;
        do {
            length = message.read.size();
            message.line();
        } while (message.read.size() > length + 2);
        message.body(message.read.toString(StandardCharsets.ISO_8859_1));
        return Optional.of(message.read.toByteArray());
    }

    private void body(String head) throws IOException {
        Matcher length = LENGTH.matcher(head);
        if (CHUNKED.matcher(head).find()) {
            chunks();
        } else if (length.find()) {
            exactly(Integer.parseInt(length.group(1)));
        }
    }

    private void chunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            exactly(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        int start = read.size();
        if (!readsLine()) {
            throw new EOFException("the message ends too soon");
        }
        return read.toString(StandardCharsets.ISO_8859_1).substring(start);
    }

    /** False if the stream is at its end. */
    private boolean readsLine() throws IOException {
        for (int i = 0; i < LONGEST_LINE; i++) {
            int next = in.read();
            if (next < 0 && i == 0) {
                return false;
            }
            if (next < 0) {
                throw new EOFException("the message ends too soon");
            }
            read.write(next);
            if (next == '\n') {
                return true;
            }
        }
        throw new IOException("a line of a head is too long");
    }

    private void exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the message ends too soon");
        }
        read.writeBytes(bytes);
    }
}
