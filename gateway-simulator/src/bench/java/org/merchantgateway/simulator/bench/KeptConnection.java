package org.merchantgateway.simulator.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The cheapest client: requests written beforehand over one kept connection, answers read to their end. */
final class KeptConnection implements AutoCloseable {

    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final byte[] line = new byte[1024];

    KeptConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }

    /** A request that posts a form. */
    static byte[] post(String path, String form) {
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + form.length() + "\r\n\r\n" + form)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends a request and reads the answer's body. */
    byte[] exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int length = 0;
        for (int read = readLine(); read > 0; read = readLine()) {
            length = isLength(read)
                    ? Integer.parseInt(
                            new String(line, LENGTH.length, read - LENGTH.length, StandardCharsets.US_ASCII).strip())
                    : length;
        }
        return in.readNBytes(length);
    }

    private boolean isLength(int read) {
        for (int i = 0; i < LENGTH.length; i++) {
            if (i >= read || Character.toLowerCase(line[i]) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads to the end of a line; its length without the end. */
    private int readLine() throws IOException {
        int length = 0;
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("the server has closed");
            }
            if (octet != '\r') {
                line[length++] = (byte) octet;
            }
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
