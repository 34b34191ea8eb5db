package org.merchantgateway.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.merchantgateway.domain.callback.Notification;

/** A shop that takes notifications, and answers as it is told. */
final class ListeningShop implements AutoCloseable {

    /** A notification as it came. */
    record Heard(String method, String path, String contentType, String text) {

        Notification notification() {
            return Notification.parse(text);
        }
    }

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile int answer = 200;

    ListeningShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean post = exchange.getRequestMethod().equals("POST");
            heard.add(new Heard(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    post
                            ? new String(body, StandardCharsets.UTF_8)
                            : exchange.getRequestURI().getRawQuery()));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    void answersWith(int status) {
        answer = status;
    }

    Heard next() {
        try {
            Heard next = heard.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was heard");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<Heard> others() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
