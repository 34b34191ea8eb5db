package org.merchantgateway.rest;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.HttpGateway;
import org.merchantgateway.http.Transport;
import org.merchantgateway.http.Wire;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.http.WireObserver;
import org.merchantgateway.http.WireResult;

/**
 * The gateway over REST: form-encoded POSTs in UTF-8 to {@code {endpoint}/rest/...}, JSON back. Payments by wallet are JSON,
 * to {@code {endpoint}/google/payment.do} and its siblings. Safe for use by many threads. Source: REST interface.
 *
 * <p>Where requests are posted, what fields are called and whether bodies are forms or JSON is the profile's matter
 * ({@link GatewayConfig#profile}).
 */
public final class RestGateway extends HttpGateway<GatewayConfig> {

    private static final Transport SAMPLE = request -> new WireResult.Answered(new WireAnswer(
            200,
            Optional.of("application/json"),
            "{\"errorCode\":\"0\",\"orderStatus\":2,\"amount\":100,\"rate\":1.5,\"refunds\":[]}"
                    .getBytes(StandardCharsets.UTF_8)));

    private RestGateway(GatewayConfig config, Map<Class<?>, RestCall<?, ?>> calls, Transport transport) {
        super("REST", config, config, calls, transport);
    }

    /**
     * Opens a gateway. Sends nothing.
     *
     * @param config how to reach it; {@code gateway.protocol} is not looked at
     * @return an open gateway, to be closed by the caller
     * @throws InvalidRequest if a {@code gateway.rest} setting is invalid
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice, or cannot
     *     read an answer
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
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice, or cannot
     *     read an answer
     */
    public static PaymentGateway open(GatewayConfig config, WireObserver observer) {
        return open(config, observer, List.of());
    }

    /**
     * Opens a gateway that has operations of a team's own beside the built-in ones.
     *
     * @param config how to reach it; {@code gateway.protocol} is not looked at
     * @param observer sees every exchange when it is over; {@link WireObserver#NONE} for none
     * @param own no two for the same class of operation
     * @return an open gateway, to be closed by the caller
     * @throws InvalidRequest if a {@code gateway.rest} setting is invalid
     * @throws IllegalArgumentException if one of the own operations is built in, or is given twice
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice, or cannot
     *     read an answer
     */
    public static PaymentGateway open(GatewayConfig config, WireObserver observer, Collection<OwnOperation<?, ?>> own) {
        Map<Class<?>, RestCall<?, ?>> calls = calls(config, own);
        tryReading(new RestGateway(config, calls, SAMPLE));
        return new RestGateway(config, calls, Wire.open(config, observer, new RestMasking(config.credentials())));
    }

    /**
     * The calls by the operation's class.
     *
     * @throws InvalidRequest if there is a setting of this adapter: it has none
     */
    private static Map<Class<?>, RestCall<?, ?>> calls(GatewayConfig config, Collection<OwnOperation<?, ?>> own) {
        InvalidRequest.throwIfAny(config.extras().keySet().stream()
                .filter(key -> key.startsWith("gateway.rest."))
                .sorted()
                .map(key -> new Violation(key, "is not a setting", "see gateway.profile.path and walletCurrency"))
                .toList());
        Map<Class<?>, RestCall<?, ?>> calls = new HashMap<>(RestCalls.BY_OPERATION);
        for (OwnOperation<?, ?> operation : own) {
            if (calls.putIfAbsent(operation.type(), operation.call()) != null) {
                throw new IllegalArgumentException(
                        operation.type().getSimpleName() + " is built in, or is given twice");
            }
        }
        return calls;
    }

    /** A gateway over what stands for the wire. */
    static PaymentGateway over(Transport transport, GatewayConfig config) {
        return new RestGateway(config, calls(config, List.of()), transport);
    }
}
