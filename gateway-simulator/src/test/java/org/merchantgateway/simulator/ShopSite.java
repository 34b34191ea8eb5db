package org.merchantgateway.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shop's own pages, to which a payer's browser comes back. */
final class ShopSite implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> pages;

    private ShopSite(HttpServer server, Map<String, String> pages) {
        this.server = server;
        this.pages = pages;
    }

    /** Serves another page at a path. */
    void serve(String path, String html) {
        pages.put(path, html);
    }

    static ShopSite open() {
        try {
            Map<String, String> pages = new ConcurrentHashMap<>();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] page = pages.getOrDefault(
                                exchange.getRequestURI().getPath(), "<!DOCTYPE html><title>Shop</title><p>The shop")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            return new ShopSite(server, pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
