package org.merchantgateway.rest;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.HttpStatus;
import org.merchantgateway.http.Redactor;
import org.merchantgateway.http.Wire;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.http.WireObserver;
import org.merchantgateway.http.WireRequest;
import org.merchantgateway.http.WireResult;
import org.merchantgateway.http.answer.UnreadableAnswer;

/**
 * The gateway over REST: form-encoded POSTs in UTF-8 to {@code {endpoint}/rest/...}, JSON back. Payments by wallet are JSON,
 * to {@code {endpoint}/google/payment.do} and its siblings. Safe for use by many threads. Source: REST interface.
 *
 * <p>Its settings are {@code gateway.rest.wallet-currency}, what a payment by wallet calls its currency: {@code currency}
 * (by default) or {@code currencyCode}; and where below the endpoint a wallet is posted to:
 * {@code gateway.rest.android-pay-path} and {@code gateway.rest.google-pay-path} ({@code google/payment.do} by default),
 * {@code gateway.rest.apple-pay-path} ({@code applepay/payment.do}), {@code gateway.rest.samsung-pay-path}
 * ({@code samsung/payment.do}).
 */
public final class RestGateway implements PaymentGateway {

    private final URI endpoint;
    private final Credentials credentials;
    private final RestCalls calls;
    private final Function<WireRequest, WireResult> post;
    private final Runnable closing;

    private RestGateway(
            GatewayConfig config, RestCalls calls, Function<WireRequest, WireResult> post, Runnable closing) {
        this.endpoint = config.endpoint();
        this.credentials = config.credentials();
        this.calls = calls;
        this.post = post;
        this.closing = closing;
    }

    /**
     * Opens a gateway. Sends nothing.
     *
     * @param config how to reach it; {@code gateway.protocol} is not looked at
     * @return an open gateway, to be closed by the caller
     * @throws InvalidRequest if a {@code gateway.rest} setting is invalid
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice
     */
    public static PaymentGateway open(GatewayConfig config) {
        return open(config, WireObserver.NONE);
    }

    /**
     * Opens a gateway whose exchanges are seen, masked, by an observer.
     *
     * @param config how to reach it; {@code gateway.protocol} is not looked at
     * @param observer sees every exchange when it is over
     * @return an open gateway, to be closed by the caller
     * @throws InvalidRequest if a {@code gateway.rest} setting is invalid
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice
     */
    public static PaymentGateway open(GatewayConfig config, WireObserver observer) {
        RestCalls calls = calls(config);
        Wire wire = Wire.open(config, observer, new RestMasking(config.credentials()));
        return new RestGateway(config, calls, wire::post, wire::close);
    }

    private static RestCalls calls(GatewayConfig config) {
        return new RestCalls(RestSettings.of(config.extras()));
    }

    /** A gateway over what stands for the wire. */
    static PaymentGateway over(Function<WireRequest, WireResult> post, GatewayConfig config) {
        return new RestGateway(config, calls(config), post, () -> {});
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        @Nullable RestCall<Operation<R>, R> call = calls.of(operation);
        if (call == null) {
            return Outcome.Refused.unsupported(operation, "REST has no operation " + operation.name());
        }
        Optional<String> unsupported = call.unsupported(operation, credentials);
        if (unsupported.isPresent()) {
            return Outcome.Refused.unsupported(operation, unsupported.get());
        }
        Outcome<R> outcome = post.apply(request(operation, call))
                .fold(
                        answer -> HttpStatus.decide(operation, answer.status())
                                .orElseGet(() -> read(operation, call, answer)),
                        notSent -> new Outcome.NotSent<>(notSent.reason(), notSent.text()),
                        doubt -> new Outcome.InDoubt<>(operation.pending(), doubt));
        return Redactor.of(credentials, operation).redact(outcome);
    }

    private <R> WireRequest request(Operation<R> operation, RestCall<Operation<R>, R> call) {
        RestBody body = call.encode(operation, credentials);
        return new WireRequest(
                URI.create(endpoint + "/" + call.path(operation)),
                Map.of("Content-Type", body.contentType(), "Accept", "application/json"),
                body.toBytes());
    }

    private static <R> Outcome<R> read(Operation<R> operation, RestCall<Operation<R>, R> call, WireAnswer answer) {
        try {
            return call.outcome(operation, Json.answer(answer.body()), answer.status());
        } catch (UnreadableAnswer unreadable) {
            return new Outcome.InDoubt<>(
                    operation.pending(), Doubt.of(Doubt.Kind.UNREADABLE, unreadable.text(), answer.status()));
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
