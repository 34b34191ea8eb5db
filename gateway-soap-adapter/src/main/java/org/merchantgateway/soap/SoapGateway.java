package org.merchantgateway.soap;

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
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.AnswerFormat;
import org.merchantgateway.http.answer.UnreadableAnswer;

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

    private final URI target;
    private final Profile profile;
    private final Credentials credentials;
    private final EnvelopeWriter writer;
    private final Function<WireRequest, WireResult> post;
    private final Runnable closing;

    private SoapGateway(
            GatewayConfig config,
            Profile profile,
            Credentials.Login login,
            Function<WireRequest, WireResult> post,
            Runnable closing) {
        this.target = URI.create(config.endpoint() + "/webservices/merchant-ws");
        this.profile = profile;
        this.credentials = login;
        this.writer =
                EnvelopeWriter.open(login.userName().value(), login.password().reveal());
        this.post = post;
        this.closing = closing;
    }

    /**
     * Opens a gateway. Sends nothing.
     *
     * @param config how to reach it; {@code gateway.protocol} is not looked at
     * @return an open gateway, to be closed by the caller
     * @throws InvalidRequest if the credential is a token, which SOAP does not have, or a {@code gateway.soap} setting is
     *     invalid
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
     *     invalid
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice
     */
    public static PaymentGateway open(GatewayConfig config, WireObserver observer) {
        Credentials.Login login = login(config.credentials());
        Profile profile = Profile.of(config.extras());
        Wire wire = Wire.open(config, observer, new SoapMasking(login.password()));
        return new SoapGateway(config, profile, login, wire::post, wire::close);
    }

    /** A gateway over what stands for the wire. */
    static PaymentGateway over(Function<WireRequest, WireResult> post, GatewayConfig config) {
        return new SoapGateway(config, Profile.of(config.extras()), login(config.credentials()), post, () -> {});
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
        @Nullable SoapCall<Operation<R>, R> call = SoapCalls.of(operation);
        if (call == null) {
            return Outcome.Refused.unsupported(operation, "SOAP has no operation " + operation.name());
        }
        Optional<String> unsupported = call.unsupported(operation, profile);
        if (unsupported.isPresent()) {
            return Outcome.Refused.unsupported(operation, unsupported.get());
        }
        SoapRequest request = writer.write(call.request(operation, profile));
        Outcome<R> outcome = post.apply(wireRequest(request))
                .fold(
                        answer -> read(operation, call, request.operation(), answer),
                        notSent -> new Outcome.NotSent<>(notSent.reason(), notSent.text()),
                        doubt -> new Outcome.InDoubt<>(operation.pending(), doubt));
        return Redactor.of(credentials, operation).redact(outcome);
    }

    private WireRequest wireRequest(SoapRequest request) {
        return new WireRequest(
                target,
                Map.of("Content-Type", request.contentType(), "Accept", "text/xml", "SOAPAction", "\"\""),
                request.envelope());
    }

    /** An answer that cannot be read means what its status means; under 200, that the operation is in doubt. */
    private static <R> Outcome<R> read(
            Operation<R> operation, SoapCall<Operation<R>, R> call, String wireName, WireAnswer answer) {
        try {
            Envelope envelope = Envelope.read(answer, wireName);
            return envelope.fault().isPresent()
                    ? envelope.fault().get().outcome(operation, answer.status())
                    : call.outcome(operation, new Answer(envelope.part(), AnswerFormat.XML), answer.status());
        } catch (UnreadableAnswer unreadable) {
            return HttpStatus.<R>decide(operation, answer.status())
                    .orElseGet(() -> new Outcome.InDoubt<>(
                            operation.pending(), Doubt.of(Doubt.Kind.UNREADABLE, unreadable.text(), answer.status())));
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
