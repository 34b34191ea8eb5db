package org.merchantgateway.http;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome.NotSent.Reason;

/**
 * One POST under way. Whatever ends it before the JDK has asked for the body was not sent, and nothing else: what an
 * exception says of it may be about a repetition or a renegotiation after the request was executed.
 */
final class Exchange {

    static final WireResult CLOSED_BEFORE =
            new WireResult.NotSent(Reason.CLOSED, "the gateway was closed before anything was sent");
    static final WireResult INTERRUPTED_BEFORE =
            new WireResult.NotSent(Reason.INTERRUPTED, "the thread was interrupted before anything was sent");
    private static final WireResult NO_CONNECTION = new WireResult.NotSent(
            Reason.CONNECT_TIMEOUT, "no connection, TLS handshake included, within the connect time-out");
    /** A peer that refuses the handshake may be gone before its alert is read. */
    private static final WireResult NO_HANDSHAKE = new WireResult.NotSent(
            Reason.TLS,
            "the connection was lost in the TLS handshake: the gateway may want a client certificate (gateway.tls.keyStore)");

    private static final WireResult CLOSED =
            inDoubt(Doubt.Kind.INTERRUPTED, "the gateway was closed while waiting for the answer");
    private static final WireResult INTERRUPTED =
            inDoubt(Doubt.Kind.INTERRUPTED, "the thread was interrupted while waiting for the answer");

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    /** So many used connections may be closed for a request on one of its own; then a new client is made for it. */
    private static final int MOST_USED_CONNECTIONS = 1000;

    private final GatewayConfig config;
    private final ClientTasks tasks;
    private final SingleUseBody body;
    private final AtomicBoolean tooLarge = new AtomicBoolean();
    private final CompletableFuture<WireResult> result = new CompletableFuture<>();
    private final CompletableFuture<HttpResponse<byte[]>> answer;

    @SuppressWarnings("FutureReturnValueIgnored") // the result completes another future
    private Exchange(
            GatewayConfig config, ClientTasks tasks, HttpClient client, WireRequest request, boolean ownConnection) {
        this.config = config;
        this.tasks = tasks;
        this.body = new SingleUseBody(request.body(), ownConnection);
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.target()).POST(body);
        config.headers().forEach(builder::setHeader);
        builder.setHeader("User-Agent", config.userAgent().orElse(LibraryVersion.USER_AGENT));
        request.headers().forEach(builder::setHeader);
        this.answer = sendAsync(client, builder.build(), ownConnection);
        // the JDK completes its own future on the common pool, whose threads may all be busy
        answer.whenComplete((response, failure) -> {
            if (failure == null) {
                result.complete(answered(response));
            } else {
                result.completeExceptionally(failure);
            }
        });
    }

    /**
     * Sends a request.
     *
     * @param tasks of the client
     * @param client to send it with
     * @param another makes a client without connections
     */
    static Exchange send(
            GatewayConfig config,
            ClientTasks tasks,
            HttpClient client,
            Supplier<HttpClient> another,
            WireRequest request) {
        for (int used = 0; used < MOST_USED_CONNECTIONS; used++) {
            Exchange exchange = new Exchange(config, tasks, client, request, request.ownConnection());
            if (!exchange.body.metUsedConnection()) {
                return exchange;
            }
        }
        return new Exchange(config, tasks, another.get(), request, false);
    }

    /** What the JDK throws before it has asked for the body is thrown; afterwards anything may have happened. */
    private CompletableFuture<HttpResponse<byte[]>> sendAsync(
            HttpClient client, HttpRequest request, boolean ownConnection) {
        try {
            return ownConnection
                    ? tasks.sendOnOwnConnection(() -> client.sendAsync(request, this::readBody))
                    : client.sendAsync(request, this::readBody);
        } catch (RuntimeException | Error failure) {
            if (body.withdraw()) {
                throw failure;
            }
            return CompletableFuture.failedFuture(failure);
        }
    }

    private HttpResponse.BodySubscriber<byte[]> readBody(HttpResponse.ResponseInfo head) {
        CappedBody read = new CappedBody(config.maxAnswerBytes(), tooLarge);
        if (head.statusCode() != PROXY_AUTHENTICATION_REQUIRED) { // of which the whole response tells more
            read.getBody().thenAccept(whole -> result.complete(answered(head.statusCode(), head.headers(), whole)));
        }
        return read;
    }

    private WireResult answered(HttpResponse<byte[]> response) {
        // without a proxy, or inside its tunnel, it is the gateway that says so, and it has read the request
        if (response.statusCode() == PROXY_AUTHENTICATION_REQUIRED
                && config.proxy().isPresent()
                && response.sslSession().isEmpty()) {
            return new WireResult.NotSent(Reason.PROXY, "the proxy wants to know who we are");
        }
        return answered(response.statusCode(), response.headers(), response.body());
    }

    private static WireResult answered(int status, HttpHeaders headers, byte[] body) {
        return new WireResult.Answered(new WireAnswer(status, headers.firstValue("Content-Type"), body));
    }

    /** What {@link CompletableFuture#cancel} ends. */
    CompletableFuture<?> underWay() {
        return answer;
    }

    /**
     * Waits for the end.
     *
     * @param start when the call began, by {@link System#nanoTime}; its deadline counts from then
     * @param isClosed whether the gateway was closed
     */
    WireResult await(long start, Supplier<Boolean> isClosed) {
        long connectBy = System.nanoTime() + config.connectTimeout().toNanos();
        long answerBy = start + config.deadline().toNanos();
        try {
            return await(connectBy, answerBy);
        } catch (TimeoutException late) {
            return inDoubt(Doubt.Kind.DEADLINE, "no whole answer by the deadline");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return body.withdraw() ? INTERRUPTED_BEFORE : INTERRUPTED;
        } catch (CancellationException closed) {
            return body.withdraw() ? CLOSED_BEFORE : CLOSED;
        } catch (ExecutionException failed) {
            // JDK 17 to 25 keep the connection open for ever, even after the peer has closed, when they cannot read the
            // answer's head; and a future that has failed takes no cancelling. One that is made from it does
            tasks.cancel(answer.newIncompleteFuture());
            return failed(Optional.ofNullable(failed.getCause()).orElse(failed), isClosed);
        } finally {
            if (!result.isDone() || result.isCompletedExceptionally()) {
                tasks.cancel(answer); // closes the socket: no later answer can meet another request
            }
        }
    }

    /** The JDK's own connect time-out is sometimes lost between connecting and the handshake (17, 4 of 28,000). */
    private WireResult await(long connectBy, long answerBy)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (connectBy - answerBy < 0) { // the deadline may be the shorter one
            try {
                return result.get(connectBy - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException slow) {
                if (body.withdraw()) {
                    return NO_CONNECTION;
                }
            }
        }
        return result.get(answerBy - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private WireResult failed(Throwable failure, Supplier<Boolean> isClosed) {
        return Failures.classify(tooLarge.get() ? new CappedBody.TooLarge() : failure)
                .fold(
                        WireResult.Answered::new,
                        notSent -> body.withdraw()
                                ? notSent
                                : inDoubt(
                                        Doubt.Kind.CONNECTION_LOST,
                                        "the connection failed after sending began: " + notSent.text()),
                        doubt -> unlessWeEndedIt(doubt, isClosed));
    }

    /** A call that we ended ourselves may come back as a lost connection: on 25 it mostly does. */
    private WireResult unlessWeEndedIt(Doubt doubt, Supplier<Boolean> isClosed) {
        if (isClosed.get()) {
            return CLOSED;
        }
        if (Thread.currentThread().isInterrupted()) {
            return INTERRUPTED;
        }
        return config.endpoint().getScheme().equalsIgnoreCase("https") && body.withdraw()
                ? NO_HANDSHAKE
                : new WireResult.InDoubt(doubt);
    }

    private static WireResult inDoubt(Doubt.Kind kind, String text) {
        return new WireResult.InDoubt(Doubt.of(kind, text));
    }
}
