package org.merchantgateway.soap;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.http.HttpGateway;
import org.merchantgateway.http.Transport;
import org.merchantgateway.http.Wire;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.http.WireObserver;
import org.merchantgateway.http.WireResult;

/**
 * The gateway over SOAP 1.1: envelopes to {@code {endpoint}/webservices/merchant-ws}, the merchant's name and password in
 * the WS-Security header. Safe for use by many threads. Source: WSDL of the merchant service.
 *
 * <p>Its settings are {@code gateway.soap.profile}, the generation of the gateway: {@code 2021} (by default), or
 * {@code 2016}, which lacks wallets, declining an order, stored cards by a card's number, reversing a part, a refund's
 * {@code expectedDepositedAmount}, searching orders by their creation, features, child merchants, and the fields below.
 * What asks for one of them is refused as unsupported before anything is sent. The other setting,
 * {@code gateway.soap.leaveOut}, names fields that are left out of a request to a gateway of 2016 instead, with commas between
 * them: {@code tax}, {@code itemPrice} and {@code itemAttributes} of a cart's lines, {@code fullName} and {@code inn} of
 * the customer, {@code pageView} (if it is a page of the shop's own), {@code dynamicCallbackUrl}. Source: WSDL of the merchant service, 2016 and 2021.
 *
 * <p>Whatever conforms to its notation can be written as XML. Should a request ever not be writable all the same,
 * {@code execute} throws {@link IllegalArgumentException}, as for every mistake on our side of the wire: nothing was sent.
 */
public final class SoapGateway extends HttpGateway<SoapService> {

    private static final Transport SAMPLE = request -> new WireResult.Answered(
            new WireAnswer(200, Optional.of("text/xml; charset=utf-8"), """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
            <m:getOrderStatusExtendedResponse xmlns:m="http://engine.paymentgate.ru/webservices/merchant">
            <return errorCode="0" orderStatus="2" amount="100"/>
            </m:getOrderStatusExtendedResponse></s:Body></s:Envelope>""".getBytes(StandardCharsets.UTF_8)));

    private SoapGateway(GatewayConfig config, SoapService service, Transport transport) {
        super("SOAP", config, service, SoapCalls.BY_OPERATION, transport);
    }

    /**
     * Opens a gateway. Sends nothing.
     *
     * @param config how to reach it; {@code gateway.protocol} is not looked at
     * @return an open gateway, to be closed by the caller
     * @throws InvalidRequest if the credential is a token, which SOAP does not have, the profile is one of JSON bodies, or a {@code gateway.soap} setting is
     *     invalid
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
     * @throws InvalidRequest if the credential is a token, which SOAP does not have, the profile is one of JSON bodies, or a {@code gateway.soap} setting is
     *     invalid
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice, or cannot
     *     read an answer
     */
    public static PaymentGateway open(GatewayConfig config, WireObserver observer) {
        if (config.profile().bodies() == BodyStyle.JSON) {
            throw InvalidRequest.of(
                    "gateway.protocol",
                    "must be rest for a gateway of JSON bodies",
                    "got soap for " + config.profile());
        }
        Credentials.Login login = login(config.credentials());
        SoapService service = SoapService.of(config, login);
        tryReading(new SoapGateway(config, service, SAMPLE));
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
