package org.merchantgateway.http;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.InvalidRequest;
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

    private final GatewayConfig config;
    private final WireObserver observer;
    private final Masking masking;
    private final Optional<SSLContext> tls;
    private final Optional<RequestSigning> signing;
    private final HostLookup lookup = new HostLookup();
    private final ClientTasks tasks;
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();

    private final Clients clients;

    private Wire(GatewayConfig config, WireObserver observer, Masking masking) {
        this.config = config;
        this.observer = observer;
        this.masking = masking;
        this.tls = TlsContext.of(config);
        this.signing = RequestSigning.of(config);
        this.tasks = new ClientTasks("https".equalsIgnoreCase(config.endpoint().getScheme()));
        this.clients = new Clients(this::newClient, tasks, config.idleTimeout(), System::nanoTime);
    }

    private HttpClient newClient(Executor executor) {
        HttpClient.Builder client = HttpClient.newBuilder();
        tls.ifPresent(client::sslContext);
        return client.version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor)
                // no proxy by default: the JVM-wide one is not ours
                .proxy(config.proxy().map(ProxySelector::of).orElse(HttpClient.Builder.NO_PROXY))
                .build();
    }

    /**
     * Makes a client. Reads the files that the configuration names, and connects nowhere.
     *
     * @param config where to, and the limits
     * @param observer sees every exchange; {@link WireObserver#NONE} for none
     * @param masking how bodies may be shown to the observer
     * @throws InvalidRequest if a file cannot be read or used; names the setting and the file
     * @throws IllegalStateException if this JVM is set up to send a POST twice, or to keep from a proxy who we are
     */
    public static Wire open(GatewayConfig config, WireObserver observer, Masking masking) {
        String retry = System.getProperty(RETRY_PROPERTY);
        if (retry != null && (retry.isEmpty() || Boolean.parseBoolean(retry))) {
            throw new IllegalStateException(
                    "the system property " + RETRY_PROPERTY + " makes the JDK send a POST twice: remove it");
        }
        ProxyCredentials.requireAllowed(config);
        warnOfInsecureEndpoint(config);
        return new Wire(config, observer, masking);
    }

    private static void warnOfInsecureEndpoint(GatewayConfig config) {
        URI endpoint = config.endpoint();
        if ("http".equalsIgnoreCase(endpoint.getScheme())
                && config.allowInsecureTestEndpoint()
                        .filter(endpoint.getHost()::equalsIgnoreCase)
                        .isPresent()) {
            System.getLogger(Wire.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "all that goes to {0}, passwords and cards too, is sent unencrypted (gateway.allowInsecureTestEndpoint)",
                            endpoint.getHost());
        }
    }

    @Override
    public WireResult post(WireRequest request) {
        if (clients.isClosed()) {
            return Exchange.CLOSED_BEFORE;
        }
        if (Thread.currentThread().isInterrupted()) {
            return Exchange.INTERRUPTED_BEFORE;
        }
        long start = System.nanoTime();
        WireRequest signed = signing.map(by -> by.signed(request)).orElse(request);
        WireResult result = lookUpHost(request, start).orElseGet(() -> exchange(signed, start));
        if (!observer.equals(WireObserver.NONE)) {
            show(request, result);
        }
        return result;
    }

    /** Looks the host up before the request is sent; empty if the request may go on. */
    private Optional<WireResult> lookUpHost(WireRequest request, long start) {
        CompletableFuture<?> found =
                lookup.of(config.proxy().map(InetSocketAddress::getHostString).orElseGet(request.target()::getHost));
        begin(found);
        try {
            Duration deadline = request.deadline().orElse(config.deadline());
            found.get(start + deadline.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (TimeoutException late) {
            return Optional.of(
                    new WireResult.NotSent(Reason.HOST_UNKNOWN, "the host's address was not found by the deadline"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of(Exchange.INTERRUPTED_BEFORE);
        } catch (CancellationException closed) {
            return Optional.of(Exchange.CLOSED_BEFORE);
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
        if (clients.isClosed()) {
            future.cancel(true); // close() may have looked for it a moment too early
        }
    }

    @SuppressWarnings("CollectionUndefinedEquality") // a future under way is meant by its identity
    private void end(CompletableFuture<?> future) {
        underWay.remove(future);
    }

    private WireResult exchange(WireRequest request, long start) {
        Optional<Clients.Client> taken = clients.take();
        if (taken.isEmpty()) {
            return Exchange.CLOSED_BEFORE;
        }
        try {
            return exchange(taken.get().http(), request, start);
        } finally {
            clients.giveBack(taken.get());
        }
    }

    private WireResult exchange(HttpClient client, WireRequest request, long start) {
        Exchange exchange = Exchange.send(config, tasks, client, () -> newClient(tasks::execute), request);
        begin(exchange.underWay());
        try {
            return exchange.await(start, clients::isClosed);
        } finally {
            end(exchange.underWay());
        }
    }

    private void show(WireRequest request, WireResult result) {
        try {
            observer.observe(new WireExchange(
                    request.target(),
                    Printable.withoutPansOfSchemes(
                            masking.request(request.body(), request.secrets().fields())),
                    result.fold(answer -> OptionalInt.of(answer.status()), n -> OptionalInt.empty(), Doubt::httpStatus),
                    Printable.withoutPansOfSchemes(result.<String>fold(
                            answer -> Redactor.of(secrets(request)).redact(masking.answer(answer.body())),
                            WireResult.NotSent::text,
                            Doubt::text))));
        } catch (Throwable failure) {
            logObserverFailure(failure); // an observer must not change what became of a payment
        }
    }

    private List<String> secrets(WireRequest request) {
        return Stream.concat(request.secrets().values().stream(), Redactor.headerSecrets(config))
                .toList();
    }

    /** Logging may fail too. */
    static void logObserverFailure(Throwable failure) {
        try {
            System.getLogger(Wire.class.getName())
                    .log(System.Logger.Level.WARNING, "an observer failed: {0}", failure.getClass());
        } catch (Throwable logFailure) {
            // there is nowhere left to report it
        }
    }

    /** Cancels the calls under way, whose outcome is in doubt then; nothing is sent afterwards. */
    @Override
    public void close() {
        clients.close();
        underWay.forEach(tasks::cancel);
    }
}
