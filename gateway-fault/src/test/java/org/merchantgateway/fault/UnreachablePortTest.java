package org.merchantgateway.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

/** Ports on which no connection is made. */
class UnreachablePortTest {

    private static void connect(int port) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
        }
    }

    @Test
    void refuses() {
        try (UnreachablePort port = UnreachablePort.refusing()) {
            assertThat(port.baseUri()).hasPort(port.port());
            assertThatThrownBy(() -> connect(port.port())).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void neverAnswers() {
        try (UnreachablePort port = UnreachablePort.silent()) {
            assertThatThrownBy(() -> connect(port.port())).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void leavesThePortToOthersOnceClosed() throws Exception {
        UnreachablePort port = UnreachablePort.refusing();
        port.close();

        try (ServerSocket other = new ServerSocket(port.port())) {
            connect(other.getLocalPort());
        }
    }
}
