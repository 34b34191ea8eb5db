package org.merchantgateway.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.CallOptions;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Extras;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.UnreadableAnswer;

/**
 * A gateway over one wire: the one way in which an operation becomes a request, and its answer or failure an outcome. A wire
 * adds its table of calls. Safe for use by many threads.
 *
 * @param <C> what the wire's requests are made with
 */
public abstract class HttpGateway<C> implements PaymentGateway {

    private final String wireName;
    private final GatewayConfig config;
    private final C context;
    private final Map<Class<?>, ? extends WireCall<?, ?, C>> calls;
    private final Transport transport;

    /**
     * A gateway; nothing is sent.
     *
     * @param wireName for texts, such as {@code REST}
     * @param config the deadline, the credentials, which are redacted in what the gateway says, and their merchant
     * @param context what requests are made with
     * @param calls by the operation's class, each for its own operation
     * @param transport posts the requests; closed with the gateway
     */
    protected HttpGateway(
            String wireName,
            GatewayConfig config,
            C context,
            Map<Class<?>, ? extends WireCall<?, ?, C>> calls,
            Transport transport) {
        this.wireName = wireName;
        this.config = config;
        this.context = context;
        this.calls = calls;
        this.transport = transport;
    }

    /**
     * Tries what writing a request and reading an answer need. A library that is missing or too old has to be found before
     * money moves.
     *
     * @param overSample a gateway over a transport that answers every request with the report of an order
     * @throws IllegalStateException if the report is not read
     */
    protected static void tryReading(HttpGateway<?> overSample) {
        try {
            overSample.execute(GetOrderStatusExtended.of(OrderId.of("1"))).orElseThrow();
        } catch (RuntimeException | LinkageError failure) {
            throw new IllegalStateException(
                    "an answer cannot be read with the libraries on the class path or module path", failure);
        }
    }

    @Override
    public final <R> Outcome<R> execute(Operation<R> operation) {
        return execute(operation, CallOptions.NONE);
    }

    private <R> Outcome<R> execute(Operation<R> operation, CallOptions options) {
        Operation<R> asked = options.applyTo(operation.withoutExtras());
        return execute(config.profile().checked(asked), operation.extras(), options);
    }

    private <R> Outcome<R> execute(Operation<R> operation, Extras extras, CallOptions options) {
        @Nullable WireCall<Operation<R>, R, C> call = call(operation);
        if (call == null) {
            return Outcome.Refused.unsupported(operation, wireName + " has no operation " + operation.name());
        }
        Optional<String> unsupported = call.unsupported(operation, context)
                .or(() -> extras.isEmpty() ? Optional.empty() : call.unsupportedExtras(operation, extras, context));
        if (unsupported.isPresent()) {
            return Outcome.Refused.unsupported(operation, unsupported.get());
        }
        // all that needs the operation's own code comes before anything is sent
        Pending pending = operation.pending();
        RequestSecrets secrets = call.secrets(operation).and(extras);
        Redactor redactor = Redactor.of(config, secrets.values());
        WireCall.Prepared<R> prepared = call.prepare(operation, extras, context);
        WireRequest request = prepared.request().withSecrets(secrets).with(options);
        return outcome(
                operation,
                pending,
                redactor,
                answer -> prepared.reader().read(answer, fields -> show(fields, redactor, options)),
                transport.post(operation.effect() == Effect.MONEY ? request.onOwnConnection() : request));
    }

    /** How the answer to one request is read. */
    private interface Reading<R> {
        Outcome<R> read(WireAnswer answer) throws UnreadableAnswer;
    }

    /** Shows an answer's fields to the one who asked for them; whatever that throws changes nothing. */
    private static void show(Answer fields, Redactor redactor, CallOptions options) {
        options.answers().ifPresent(viewer -> {
            try {
                viewer.accept(redactor.redact(fields.byPath()));
            } catch (Throwable failure) {
                Wire.logObserverFailure(failure);
            }
        });
    }

    /** What is thrown from here on, Errors included, leaves open what became of the request. */
    private static <R> Outcome<R> outcome(
            Operation<R> operation, Pending pending, Redactor redactor, Reading<R> reading, WireResult result) {
        try {
            return result.fold(
                    answer -> byStatus(operation, redactor.redact(read(operation, pending, reading, answer)), answer),
                    notSent -> new Outcome.NotSent<>(notSent.reason(), notSent.text()),
                    doubt -> new Outcome.InDoubt<>(pending, doubt));
        } catch (Throwable failure) { // its message may quote the answer
            return new Outcome.InDoubt<>(
                    pending,
                    Doubt.of(
                            Doubt.Kind.UNREADABLE,
                            "reading the answer failed: " + failure.getClass().getSimpleName()));
        }
    }

    /** The call of an operation, or null if the wire has none. */
    @SuppressWarnings("unchecked") // the table pairs every operation with its own call
    private <R> @Nullable WireCall<Operation<R>, R, C> call(Operation<R> operation) {
        Class<?> type = operation.getClass(); // or a generated class below it
        WireCall<?, ?, C> call = calls.get(type);
        return (WireCall<Operation<R>, R, C>) (call == null ? calls.get(type.getSuperclass()) : call);
    }

    /** An answer that cannot be read means what its status means; under 200, that the operation is in doubt. */
    private static <R> Outcome<R> read(Operation<R> operation, Pending pending, Reading<R> reading, WireAnswer answer) {
        try {
            return reading.read(answer);
        } catch (UnreadableAnswer unreadable) {
            return HttpStatus.<R>decide(operation, answer.status())
                    .orElseGet(() -> new Outcome.InDoubt<>(
                            pending, Doubt.of(unreadable.kind(), unreadable.text(), answer.status())));
        }
    }

    /** A refusal by an error code, under a status that is no success. */
    private static <R> Outcome<R> byStatus(Operation<R> operation, Outcome<R> outcome, WireAnswer answer) {
        return outcome instanceof Outcome.Refused<R> refusal
                        && refusal.kind() == Outcome.Refused.Kind.GATEWAY
                        && !refusal.code().isEmpty()
                        && !ResultDecoder.isSuccess(answer.status())
                ? HttpStatus.decide(operation, refusal, answer.status())
                : outcome;
    }

    @Override
    public final PaymentGateway with(CallOptions options) {
        return new WithOptions(options);
    }

    @Override
    public final Optional<Duration> deadline() {
        return Optional.of(config.deadline());
    }

    @Override
    public final Profile profile() {
        return config.profile();
    }

    @Override
    public final boolean findsOrdersOf(String merchantLogin) {
        return config.findsOrdersOf(merchantLogin);
    }

    @Override
    public final void close() {
        transport.close();
    }

    /** This gateway, for calls with options. */
    private final class WithOptions implements PaymentGateway {

        private final CallOptions options;

        WithOptions(CallOptions options) {
            this.options = options;
        }

        @Override
        public <R> Outcome<R> execute(Operation<R> operation) {
            return HttpGateway.this.execute(operation, options);
        }

        @Override
        public PaymentGateway with(CallOptions others) {
            return HttpGateway.this.with(others);
        }

        @Override
        public Optional<Duration> deadline() {
            return options.deadline().or(HttpGateway.this::deadline);
        }

        @Override
        public Profile profile() {
            return HttpGateway.this.profile();
        }

        @Override
        public boolean findsOrdersOf(String merchantLogin) {
            return HttpGateway.this.findsOrdersOf(merchantLogin);
        }

        @Override
        public void close() {
            HttpGateway.this.close();
        }
    }
}
