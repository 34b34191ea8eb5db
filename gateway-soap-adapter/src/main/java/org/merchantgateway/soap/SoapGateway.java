package org.merchantgateway.soap;

import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.HttpGateway;
import org.merchantgateway.http.Transport;
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
public final class SoapGateway extends HttpGateway<SoapService> {

    private SoapGateway(GatewayConfig config, SoapService service, Transport transport) {
        super("SOAP", config, service, SoapCalls.BY_OPERATION, transport);
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
        SoapService service = SoapService.of(config, login);
        return new SoapGateway(config, service, Wire.open(config, observer, new SoapMasking(login.password())));
    }

    /** A gateway over what stands for the wire. */
    static PaymentGateway over(Transport transport, GatewayConfig config) {
        return new SoapGateway(config, SoapService.of(config, login(config.credentials())), transport);
    }

    private static Credentials.Login login(Credentials credentials) {
        return credentials.fold(Credentials.Login::new, token -> {
            throw InvalidRequest.of(
                    "gateway.token",
                    "must not be used over SOAP, which knows no tokens: set gateway.userName and gateway.password instead",
                    "got a token");
        });
    }
}
