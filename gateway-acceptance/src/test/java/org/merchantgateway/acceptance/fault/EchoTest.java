package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.NotAcceptedException;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.http.WireExchange;
import org.merchantgateway.http.WireObserver;
import org.merchantgateway.rest.RestGateway;
import org.merchantgateway.soap.SoapGateway;

/** Fault 39: a gateway that quotes the request in its error. */
class EchoTest {

    private static final String QUOTE = "bad password s3cr3t&word of shop, CVC 987 of 4111111111111111";

    private final List<WireExchange> seen = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorCode\":\"5\",\"errorMessage\":\"" + QUOTE + "\"}",
                "{\"errorCode\":\"0\",\"info\":\"" + QUOTE + "\"}",
                "{\"errorCode\":\"" + QUOTE + "\"}"
            })
    void noSecretComesBackOverRest(String answer) {
        try (FaultServer server = FaultServer.start(Fault.answering("application/json", answer));
                PaymentGateway gateway = RestGateway.open(config(server), observer())) {
            assertSilent(gateway);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<m:paymentOrderResponse xmlns:m=\"http://engine.paymentgate.ru/webservices/merchant\">"
                        + "<return errorCode=\"5\" errorMessage=\"" + ESCAPED_TEXT + "\"/></m:paymentOrderResponse>",
                "<m:paymentOrderResponse xmlns:m=\"http://engine.paymentgate.ru/webservices/merchant\">"
                        + "<return errorCode=\"0\" info=\"" + ESCAPED_TEXT + "\"/></m:paymentOrderResponse>",
                "<s:Fault><faultcode>s:Client</faultcode><faultstring>" + ESCAPED_TEXT + "</faultstring></s:Fault>"
            })
    void noSecretComesBackOverSoap(String body) {
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                + "</s:Body></s:Envelope>";
        try (FaultServer server = FaultServer.start(Fault.answering("text/xml", envelope));
                PaymentGateway gateway = SoapGateway.open(config(server), observer())) {
            assertSilent(gateway);
        }
    }

    private static final String ESCAPED_TEXT = "bad password s3cr3t&amp;word of shop, CVC 987 of 4111111111111111";

    private void assertSilent(PaymentGateway gateway) {
        Outcome<PaymentAttempt> outcome = gateway.execute(PayByCard.builder()
                .orderId("order-1")
                .card(Card.builder()
                        .pan("4111111111111111")
                        .cvc("987")
                        .expiry(2034, 12)
                        .cardholder("IVAN IVANOV"))
                .build());
        StringBuilder said = new StringBuilder(outcome.toString()).append(seen);
        if (outcome instanceof Outcome.Refused<PaymentAttempt> refused) {
            said.append(refused.texts().technical());
        }
        try {
            outcome.orElseThrow();
        } catch (NotAcceptedException refused) {
            said.append(refused.getMessage());
        }

        assertThat(seen).hasSize(1);
        assertThat(said.toString()).doesNotContain("s3cr3t", "987 ", "4111111111111111");
    }

    private WireObserver observer() {
        return seen::add;
    }

    private static GatewayConfig config(FaultServer server) {
        return GatewayConfig.of("any", server.baseUri(), "shop", "s3cr3t&word");
    }
}
