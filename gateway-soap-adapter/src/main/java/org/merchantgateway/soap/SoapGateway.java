package org.merchantgateway.soap;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.Blot;
import org.merchantgateway.http.Wire;
import org.merchantgateway.http.WireObserver;

/**
 * The gateway over SOAP 1.1: envelopes to {@code {endpoint}/webservices/merchant-ws}, the merchant's name and password in
 * the WS-Security header. Safe for use by many threads. Source: WSDL of the merchant service.
 *
 * <p>Its one setting is {@code gateway.soap.profile}, the generation of the gateway: {@code 2021} (by default), or
 * {@code 2016} for a gateway that does not know taxes and prices of a cart's lines (they are not sent then), nor features,
 * child merchants and pages of the shop's own, wallets, declining an order, reversing a part, a refund's {@code expectedDepositedAmount} and searching
 * orders by their creation (what asks for one of them is refused as unsupported).
 *
 * <p>Whatever conforms to its notation can be written as XML. Should a request ever not be writable all the same,
 * {@code execute} throws {@link IllegalArgumentException}, as for every mistake on our side of the wire: nothing was sent.
 */
public final class SoapGateway implements PaymentGateway {

    private final Profile profile;
    private final Credentials credentials;
    private final MerchantClient client;
    private final Runnable closing;

    private SoapGateway(Profile profile, Credentials.Login login, SoapPost post, Runnable closing) {
        this.profile = profile;
        this.credentials = login;
        this.client = MerchantClient.open(
                post, login.userName().value(), login.password().value());
        this.closing = closing;
    }

    /**
     * Opens a gateway. Sends nothing.
     *
     * @param config how to reach it; {@code gateway.protocol} is not looked at
     * @return an open gateway, to be closed by the caller
     * @throws InvalidRequest if the credential is a token, which SOAP does not have, or a {@code gateway.soap} setting is
     *     none
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
     * @throws InvalidRequest if the credential is a token, which SOAP does not have, or a {@code gateway.soap} setting is
     *     none
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice
     */
    public static PaymentGateway open(GatewayConfig config, WireObserver observer) {
        Credentials.Login login = login(config.credentials());
        Profile profile = Profile.of(config.extras());
        Wire wire = Wire.open(config, observer, new SoapMasking(login.password()));
        SoapPost post = new WirePost(wire, URI.create(config.endpoint() + "/webservices/merchant-ws"));
        return new SoapGateway(profile, login, post, wire::close);
    }

    /** A gateway over what stands for the wire. */
    static PaymentGateway over(SoapPost post, GatewayConfig config) {
        return new SoapGateway(Profile.of(config.extras()), login(config.credentials()), post, () -> {});
    }

    private static Credentials.Login login(Credentials credentials) {
        return credentials.fold(Credentials.Login::new, token -> {
            throw InvalidRequest.of(
                    "gateway.token",
                    "must not be used over SOAP, which knows no tokens: set gateway.userName and gateway.password instead",
                    "got a token");
        });
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        @Nullable SoapCall<Operation<R>, ?, R> call = SoapCalls.of(operation);
        return call == null
                ? Outcome.Refused.unsupported(operation, "SOAP has no operation " + operation.name())
                : execute(operation, call);
    }

    private <A, R> Outcome<R> execute(Operation<R> operation, SoapCall<Operation<R>, A, R> call) {
        Optional<String> unsupported = call.unsupported(operation, profile);
        if (unsupported.isPresent()) {
            return Outcome.Refused.unsupported(operation, unsupported.get());
        }
        // made before the call, where a failure would count as an answer that cannot be read
        var request = call.request(operation, profile);
        Blot blot = Blot.of(credentials, operation);
        try {
            return blot.out(read(operation, call, client.call(request)));
        } catch (CallFailure failure) {
            return blot.out(failure.outcome(operation));
        }
    }

    private static <A, R> Outcome<R> read(Operation<R> operation, SoapCall<Operation<R>, A, R> call, A part) {
        if (call.refuses(part)) {
            Answer answer = call.answer(part);
            return new Outcome.Refused<>(
                    Outcome.Refused.Kind.GATEWAY,
                    answer.code().map(String::valueOf).orElse(""),
                    answer.texts(),
                    OptionalInt.of(200),
                    answer.action(),
                    operation.effect());
        }
        return call.decode(operation, part)
                .<Outcome<R>>map(Outcome.Accepted::new)
                .orElseGet(() -> new Outcome.InDoubt<>(
                        operation.pending(),
                        Doubt.of(Doubt.Kind.INCOMPLETE, "the answer lacks what success consists of", 200)));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The wire alone is closed: a closed Metro port would throw where the wire says that nothing was sent, and the port
     * holds no resource.
     */
    @Override
    public void close() {
        closing.run();
    }
}
