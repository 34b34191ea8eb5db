package org.merchantgateway.http;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome.NotSent.Reason;

/**
 * One POST, exactly once: bytes out, bytes in, or why not. Has one deadline over the whole exchange, from the host's lookup on
 * (the JDK's own time-out covers neither that nor the body), caps the answer, follows no redirect, keeps no cookies and knows
 * no authenticator. Never sends a request a second time. Safe for use by many threads.
 */
public final class Wire implements Transport {

    /** With this set, the JDK repeats a POST when the peer drops the connection (measured on 17 and 25). */
    private static final String RETRY_PROPERTY = "jdk.httpclient.enableAllMethodRetry";

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private static final WireResult CLOSED_BEFORE =
            new WireResult.NotSent(Reason.CLOSED, "the gateway was closed before");
    private static final WireResult INTERRUPTED_BEFORE =
            new WireResult.NotSent(Reason.INTERRUPTED, "the thread was interrupted before anything was sent");
    private static final WireResult CLOSED =
            inDoubt(Doubt.Kind.INTERRUPTED, "the gateway was closed while waiting for the answer");
    private static final WireResult INTERRUPTED =
            inDoubt(Doubt.Kind.INTERRUPTED, "the thread was interrupted while waiting for the answer");

    private final GatewayConfig config;
    private final WireObserver observer;
    private final Masking masking;
    private final HostLookup lookup = new HostLookup();
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();

    /** Null once closed: idle connections and the selector thread go with the last reference (JDK 17 has no close). */
    private final AtomicReference<@Nullable HttpClient> client;

    private Wire(GatewayConfig config, WireObserver observer, Masking masking) {
        this.config = config;
        this.observer = observer;
        this.masking = masking;
        // executor(Runnable::run): the answer is read on the JDK's own selector thread, a fifth cheaper
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .executor(Runnable::run);
        // no proxy by default: the JVM-wide one is not ours
        builder.proxy(config.proxy().map(ProxySelector::of).orElse(HttpClient.Builder.NO_PROXY));
        this.client = new AtomicReference<>(builder.build());
    }

    /**
     * Makes a client. Connects nowhere.
     *
     * @param config where to, and the limits
     * @param observer sees every exchange; {@link WireObserver#NONE} for none
     * @param masking how bodies may be shown to the observer
     * @throws IllegalStateException if this JVM is set up to send a POST twice
     */
    public static Wire open(GatewayConfig config, WireObserver observer, Masking masking) {
        String retry = System.getProperty(RETRY_PROPERTY);
        if (retry != null && (retry.isEmpty() || Boolean.parseBoolean(retry))) {
            throw new IllegalStateException(
                    "the system property " + RETRY_PROPERTY + " makes the JDK send a POST twice: remove it");
        }
        return new Wire(config, observer, masking);
    }

    @Override
    public WireResult post(WireRequest request) {
        HttpClient open = client.get();
        if (open == null) {
            return CLOSED_BEFORE;
        }
        if (Thread.currentThread().isInterrupted()) {
            return INTERRUPTED_BEFORE;
        }
        long start = System.nanoTime();
        WireResult result = lookUpHost(request.target(), start).orElseGet(() -> exchange(open, request, start));
        if (!observer.equals(WireObserver.NONE)) {
            show(request, result);
        }
        return result;
    }

    /** Looks the host up before the request is sent; empty if the request may go on. */
    private Optional<WireResult> lookUpHost(URI target, long start) {
        CompletableFuture<?> found =
                lookup.of(config.proxy().map(InetSocketAddress::getHostString).orElseGet(target::getHost));
        begin(found);
        try {
            found.get(left(start), TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (TimeoutException late) {
            return Optional.of(
                    new WireResult.NotSent(Reason.HOST_UNKNOWN, "the host's address was not found by the deadline"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of(INTERRUPTED_BEFORE);
        } catch (CancellationException closed) {
            return Optional.of(CLOSED_BEFORE);
        } catch (ExecutionException failed) {
            return Optional.empty(); // the client will fail alike
        } finally {
            found.cancel(true); // a lookup that waits for its turn is not wanted any more
            end(found);
        }
    }

    /** From now on {@link #close()} ends it. */
    private void begin(CompletableFuture<?> future) {
        underWay.add(future);
        if (client.get() == null) {
            future.cancel(true); // close() may have looked for it a moment too early
        }
    }

    @SuppressWarnings("CollectionUndefinedEquality") // a future under way is meant by its identity
    private void end(CompletableFuture<?> future) {
        underWay.remove(future);
    }

    private long left(long start) {
        return config.deadline().toNanos() - (System.nanoTime() - start);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the result completes another future
    private WireResult exchange(HttpClient open, WireRequest request, long start) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.target()).POST(new SingleUseBody(request.body()));
        request.headers().forEach(builder::setHeader);
        AtomicBoolean tooLarge = new AtomicBoolean();
        CompletableFuture<WireResult> result = new CompletableFuture<>();
        CompletableFuture<HttpResponse<byte[]>> answer = open.sendAsync(builder.build(), head -> {
            CappedBody body = new CappedBody(config.maxAnswerBytes(), tooLarge);
            if (head.statusCode() != PROXY_AUTHENTICATION_REQUIRED) { // of which the whole response tells more
                body.getBody().thenAccept(whole -> result.complete(answered(head.statusCode(), head.headers(), whole)));
            }
            return body;
        });
        // the JDK completes its own future on the common pool, whose threads may all be busy
        answer.whenComplete((response, failure) -> {
            if (failure == null) {
                result.complete(answered(response));
            } else {
                result.completeExceptionally(failure);
            }
        });
        begin(answer);
        try {
            return result.get(left(start), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return inDoubt(Doubt.Kind.DEADLINE, "no whole answer by the deadline");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        } catch (CancellationException closed) {
            return CLOSED;
        } catch (ExecutionException failed) {
            closeConnection(answer);
            return Failures.classify(tooLarge.get() ? new CappedBody.TooLarge() : cause(failed))
                    .fold(WireResult.Answered::new, notSent -> notSent, this::unlessWeEndedIt);
        } finally {
            if (!result.isDone() || result.isCompletedExceptionally()) {
                answer.cancel(true); // closes the socket: no later answer can meet another request
            }
            end(answer);
        }
    }

    /**
     * Closes the connection of a failed exchange. The JDK (17 to 25) keeps it open for ever, even after the peer has closed,
     * when it cannot read the answer's head; and a future that has failed takes no cancelling. One that is made from it does.
     */
    private static void closeConnection(CompletableFuture<?> failed) {
        failed.newIncompleteFuture().cancel(true);
    }

    private static Throwable cause(ExecutionException failed) {
        return Optional.ofNullable(failed.getCause()).orElse(failed);
    }

    /** A call that we ended ourselves may come back as a lost connection: on 25 it mostly does. */
    private WireResult unlessWeEndedIt(Doubt doubt) {
        if (client.get() == null) {
            return CLOSED;
        }
        return Thread.currentThread().isInterrupted() ? INTERRUPTED : new WireResult.InDoubt(doubt);
    }

    private static WireResult inDoubt(Doubt.Kind kind, String text) {
        return new WireResult.InDoubt(Doubt.of(kind, text));
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

    private void show(WireRequest request, WireResult result) {
        try {
            observer.observe(new WireExchange(
                    request.target(),
                    Printable.withoutPans(masking.request(request.body())),
                    result.fold(answer -> OptionalInt.of(answer.status()), n -> OptionalInt.empty(), Doubt::httpStatus),
                    Printable.withoutPans(result.<String>fold(
                            answer ->
                                    Redactor.of(masking.secrets(request.body())).redact(masking.answer(answer.body())),
                            WireResult.NotSent::text,
                            Doubt::text))));
        } catch (Throwable failure) {
            logObserverFailure(failure); // an observer must not change what became of a payment
        }
    }

    /** Logging may fail too. */
    private static void logObserverFailure(Throwable failure) {
        try {
            System.getLogger(Wire.class.getName())
                    .log(System.Logger.Level.WARNING, "a wire observer failed: {0}", failure.getClass());
        } catch (Throwable logFailure) {
            // there is nowhere left to report it
        }
    }

    /** Cancels the calls under way, whose outcome is in doubt then; nothing is sent afterwards. */
    @Override
    public void close() {
        HttpClient open = client.getAndSet(null);
        underWay.forEach(answer -> answer.cancel(true));
        // the client can be closed from JDK 21 on
        if ((Object) open instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception impossible) { // HttpClient.close() declares none
                throw new IllegalStateException(impossible);
            }
        }
    }
}
