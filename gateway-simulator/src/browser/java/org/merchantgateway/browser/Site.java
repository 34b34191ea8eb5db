package org.merchantgateway.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/** A web site of an origin of its own, which answers a form by a page. */
public final class Site implements AutoCloseable {

    /**
     * A page.
     *
     * @param headers of the answer
     */
    public record Page(String html, Map<String, String> headers) {}

    private final BlockingQueue<String> visits = new LinkedBlockingQueue<>();
    private final HttpServer server;

    public Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    public String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Answers a form or a query at a place. */
    public Site on(String path, Function<Map<String, String>, Page> answer) {
        server.createContext(path, exchange -> {
            Map<String, String> fields = fields(exchange);
            visits.add(exchange.getRequestMethod() + " " + path + " " + fields);
            Page page = answer.apply(fields);
            byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
            page.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        return this;
    }

    /** A page without a policy. */
    public static Page plain(String body) {
        return new Page(
                "<!DOCTYPE html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><body>" + body,
                Map.of("Content-Type", "text/html; charset=utf-8"));
    }

    /** What was asked for, in its order. */
    public Iterable<String> visits() {
        return visits;
    }

    private static Map<String, String> fields(HttpExchange exchange) throws IOException {
        String posted = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String form = posted.isEmpty() ? exchange.getRequestURI().getRawQuery() : posted;
        Map<String, String> fields = new TreeMap<>();
        for (String pair : (form == null ? "" : form).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
