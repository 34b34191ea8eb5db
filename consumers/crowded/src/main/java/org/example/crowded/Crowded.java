package org.example.crowded;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.ws.spi.Provider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;

import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** Calls over SOAP where the host has another StAX, another SAAJ and another provider of JAX-WS: nothing is different. */
public final class Crowded {

    private static final String ENVELOPE = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + "<soap:Body>%s</soap:Body></soap:Envelope>";
    private static final String REFUNDED = ENVELOPE.formatted(
            "<m:refundOrderResponse xmlns:m=\"http://engine.paymentgate.ru/webservices/merchant\">"
                    + "<return errorCode=\"%s\"/></m:refundOrderResponse>");
    private static final String FAULT = ENVELOPE.formatted("<soap:Fault><faultcode xmlns:f=\"%s\">f:%s</faultcode>"
            + "<faultstring>no</faultstring></soap:Fault>");

    private Crowded() {}

    public static void main(String[] arguments) throws Exception {
        whoElseIsHere();
        registersAndAsks(URI.create(arguments[0]));
        readsAsEver();
    }

    /** Else this project would show nothing. */
    private static void whoElseIsHere() throws SOAPException {
        expect(XMLInputFactory.newFactory().getClass().getName(), "com.ctc.wstx.stax.WstxInputFactory");
        expect(XMLOutputFactory.newFactory().getClass().getName(), "com.ctc.wstx.stax.WstxOutputFactory");
        expect(MessageFactory.newInstance().getClass().getName(), "org.apache.axis2.saaj.MessageFactoryImpl");
        expect(Provider.provider().getClass().getName(), "org.apache.cxf.jaxws.spi.ProviderImpl");
    }

    private static void registersAndAsks(URI base) {
        try (PaymentGateway gateway = Gateways.open(GatewayConfig.of("soap", base, "shop", "secret"))) {
            OrderId id = gateway.execute(RegisterOrder.onePhase()
                            .orderNumber("CROWDED-1")
                            .amount(230_000)
                            .returnUrl("https://shop.example/ok?a=1&b=2")
                            .description("Чай \"в\" <пакетиках> & 'сахар' \ud83d\ude00")
                            .build())
                    .orElseThrow()
                    .orderId();
            var report = gateway.execute(GetOrderStatusExtended.of(id)).orElseThrow();
            expect(report.status().orElseThrow(), OrderStatus.REGISTERED);
            expect(report.orderDescription().orElseThrow(), "Чай \"в\" <пакетиках> & 'сахар' \ud83d\ude00");
            System.out.println("crowded: " + report);
        }
    }

    private static void readsAsEver() throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("accepted", REFUNDED.formatted("0"));
        answers.put("refused", REFUNDED.formatted("7"));
        answers.put("doctype", "<!DOCTYPE x [<!ENTITY zero \"0\">]>" + REFUNDED.formatted("&zero;"));
        answers.put("external", "<!DOCTYPE x SYSTEM \"file:///etc/hostname\">" + REFUNDED.formatted("0"));
        answers.put("oversized", REFUNDED.formatted("0") + " ".repeat(2 << 20));
        answers.put("deep", REFUNDED.formatted("0").replace("<return", "<a>".repeat(20_000) + "<return"));
        answers.put("torn", REFUNDED.formatted("0").replace("</soap:Envelope>", ""));
        answers.put("shutOut", FAULT.formatted("http://ws.apache.org/wss4j", "SecurityError"));
        answers.put("notUnderstood", FAULT.formatted("http://schemas.xmlsoap.org/soap/envelope/", "Client"));
        answers.put("broken", FAULT.formatted("http://schemas.xmlsoap.org/soap/envelope/", "Server"));
        Map<String, String> wanted = Map.of(
                "accepted", "Accepted", "refused", "Refused GATEWAY", "oversized", "InDoubt TOO_LARGE",
                "shutOut", "Refused ACCESS", "notUnderstood", "Refused GATEWAY", "broken", "InDoubt FAULT");

        HttpServer peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answers.forEach((name, answer) -> peer.createContext("/" + name, exchange -> answer(exchange, answer)));
        peer.start();
        try {
            for (String name : answers.keySet()) {
                URI base = URI.create("http://127.0.0.1:" + peer.getAddress().getPort() + "/" + name);
                expect(name + ": " + refund(base), name + ": " + wanted.getOrDefault(name, "InDoubt UNREADABLE"));
            }
        } finally {
            peer.stop(0);
        }
        System.out.println("crowded: read " + answers.keySet() + " as ever");
    }

    private static void answer(HttpExchange exchange, String answer) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(answer.contains("Fault") ? 500 : 200, answer.getBytes(UTF_8).length);
        try (exchange) {
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
        }
    }

    private static String refund(URI base) {
        try (PaymentGateway gateway = Gateways.open(GatewayConfig.of("soap", base, "shop", "secret"))) {
            Outcome<?> outcome = gateway.execute(RefundOrder.of(OrderId.of("order-1"), Amount.ofMinor(100)));
            return outcome.fold(
                    accepted -> "Accepted",
                    refused -> "Refused " + refused.kind(),
                    notSent -> "NotSent " + notSent.reason(),
                    doubtful -> "InDoubt " + doubtful.doubt().kind());
        }
    }

    private static void expect(Object got, Object wanted) {
        if (!wanted.equals(got)) {
            throw new AssertionError("wanted " + wanted + ", got " + got);
        }
    }
}
