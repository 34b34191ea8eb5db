package org.merchantgateway.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
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

    @Override
    public final <R> Outcome<R> execute(Operation<R> operation) {
        @Nullable WireCall<Operation<R>, R, C> call = call(operation);
        if (call == null) {
            return Outcome.Refused.unsupported(operation, wireName + " has no operation " + operation.name());
        }
        Optional<String> unsupported = call.unsupported(operation, context);
        if (unsupported.isPresent()) {
            return Outcome.Refused.unsupported(operation, unsupported.get());
        }
        WireCall.Prepared<R> prepared = call.prepare(operation, context);
        Outcome<R> outcome = transport
                .post(prepared.request())
                .fold(
                        answer -> read(operation, prepared.reader(), answer),
                        notSent -> new Outcome.NotSent<>(notSent.reason(), notSent.text()),
                        doubt -> new Outcome.InDoubt<>(operation.pending(), doubt));
        return Redactor.of(config.credentials(), operation).redact(outcome);
    }

    /** The call of an operation, or null if the wire has none. */
    @SuppressWarnings("unchecked") // the table pairs every operation with its own call
    private <R> @Nullable WireCall<Operation<R>, R, C> call(Operation<R> operation) {
        Class<?> type = operation.getClass(); // or a generated class below it
        WireCall<?, ?, C> call = calls.get(type);
        return (WireCall<Operation<R>, R, C>) (call == null ? calls.get(type.getSuperclass()) : call);
    }

    /** An answer that cannot be read means what its status means; under 200, that the operation is in doubt. */
    private static <R> Outcome<R> read(Operation<R> operation, WireCall.Reader<R> reader, WireAnswer answer) {
        try {
            return reader.read(answer);
        } catch (UnreadableAnswer unreadable) {
            return HttpStatus.<R>decide(operation, answer.status())
                    .orElseGet(() -> new Outcome.InDoubt<>(
                            operation.pending(), Doubt.of(Doubt.Kind.UNREADABLE, unreadable.text(), answer.status())));
        }
    }

    @Override
    public final Optional<Duration> deadline() {
        return Optional.of(config.deadline());
    }

    @Override
    public final boolean findsOrdersOf(String merchantLogin) {
        return config.findsOrdersOf(merchantLogin);
    }

    @Override
    public final void close() {
        transport.close();
    }
}
