package org.merchantgateway.fault;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One request on its way through a {@link FaultProxy}, as a {@link ProxyFault} sees it. */
public final class ProxiedRequest {

    private final FaultConnection client;
    private final URI upstream;
    private @Nullable Socket onward;

    ProxiedRequest(FaultConnection client, URI upstream) {
        this.client = client;
        this.upstream = upstream;
    }

    /** The connection on which the request came, and on which the client waits. */
    public FaultConnection client() {
        return client;
    }

    /** The whole request, head and body. */
    public byte[] request() {
        return client.request();
    }

    /**
     * Sends the whole request on and waits for the whole answer. Counts it as executed.
     *
     * @return the answer, head and body
     * @throws IOException if the upstream does not answer
     */
    public byte[] forward() throws IOException {
        Socket socket = connected();
        socket.getOutputStream().write(request());
        byte[] answer = HttpBytes.read(new BufferedInputStream(socket.getInputStream()))
                .orElseThrow(() -> new EOFException("the upstream closed without an answer"));
        client.executed();
        return answer;
    }

    /**
     * Sends the first bytes of the request on; the connection to the upstream ends with the passage. All of them are the
     * whole request: then it waits for the answer as {@link #forward} does, so that what happened is known.
     *
     * @param bytes how many
     */
    public void forwardPart(int bytes) throws IOException {
        byte[] request = request();
        if (bytes >= request.length) {
            forward();
        } else {
            Socket socket = connected();
            socket.getOutputStream().write(request, 0, bytes);
            socket.getOutputStream().flush();
        }
    }

    private Socket connected() throws IOException {
        end();
        Socket socket = new Socket(upstream.getHost(), upstream.getPort());
        socket.setTcpNoDelay(true);
        onward = socket;
        return socket;
    }

    /** Closes the connection to the upstream, if there is one. */
    void end() throws IOException {
        if (onward != null) {
            onward.close();
        }
    }
}
