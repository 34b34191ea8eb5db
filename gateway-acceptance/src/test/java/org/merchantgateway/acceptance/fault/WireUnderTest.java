package org.merchantgateway.acceptance.fault;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.RawAnswer;

/** The two wires: how to open an adapter by configuration alone, and what a gateway would answer. */
enum WireUnderTest {
    REST("application/json"),
    SOAP("text/xml;charset=UTF-8");

    static final long DEADLINE_MILLIS = 500;

    private static final String NAMESPACE = "http://engine.paymentgate.ru/webservices/merchant";

    final String contentType;

    WireUnderTest(String contentType) {
        this.contentType = contentType;
    }

    PaymentGateway open(URI endpoint, String... settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "gateway.protocol", name().toLowerCase(Locale.ROOT),
                "gateway.endpoint", endpoint.toString(),
                "gateway.userName", "shop",
                "gateway.password", "secret",
                "gateway.deadline", String.valueOf(DEADLINE_MILLIS)));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return Gateways.open(GatewayConfig.from(all));
    }

    <T> T either(T overRest, T overSoap) {
        return this == REST ? overRest : overSoap;
    }

    Fault healthy() {
        return Fault.answering(success());
    }

    /** The answer to a refund that was made. */
    RawAnswer success() {
        return code("\"0\"");
    }

    /**
     * The answer to a refund.
     *
     * @param code its error code in JSON; {@code null} is left out over SOAP
     */
    RawAnswer code(String code) {
        return refunded(
                "{\"errorCode\":" + code + "}",
                code.equals("null") ? "<return/>" : "<return errorCode=\"" + code.replace("\"", "") + "\"/>");
    }

    /** The answer to a refund. */
    RawAnswer refunded(String json, String xml) {
        return answer(json, "refundOrder", xml);
    }

    /** The answer to {@link Probes#UNBIND}. */
    RawAnswer unbound() {
        return answer("{\"errorCode\":\"0\"}", "unBindCard", "<return errorCode=\"0\"/>");
    }

    /** The answer to a question for an order's extended status. */
    RawAnswer report(String json, String xml) {
        return answer(json, "getOrderStatusExtended", xml);
    }

    /** An answer with the parts of either wire. */
    RawAnswer answer(String json, String operation, String xml) {
        return RawAnswer.ok(contentType, either(json, envelope(response(operation, xml))));
    }

    static String response(String operation, String part) {
        return "<m:%1$sResponse xmlns:m=\"%2$s\">%3$s</m:%1$sResponse>".formatted(operation, NAMESPACE, part);
    }

    static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }
}
