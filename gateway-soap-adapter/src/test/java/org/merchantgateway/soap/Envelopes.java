package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.merchantgateway.http.WireAnswer;

/** Answers written for these tests, in the gateway's shape: prefixes as its server prints them, values our own. */
final class Envelopes {

    private Envelopes() {}

    /** An answer to an operation, from its {@code return} part. */
    static String answer(String operation, String part) {
        return body("""
                <ns1:%sResponse xmlns:ns1="http://engine.paymentgate.ru/webservices/merchant">%s</ns1:%sResponse>""".formatted(operation, part, operation));
    }

    static String fault(String code, String text) {
        return body("<soap:Fault><faultcode %s</faultcode><faultstring>%s</faultstring></soap:Fault>"
                .formatted(code, text));
    }

    static String body(String content) {
        return """
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>%s</soap:Body></soap:Envelope>""".formatted(content);
    }

    static WireAnswer ok(String envelope) {
        return under(200, "text/xml;charset=UTF-8", envelope.getBytes(UTF_8));
    }

    static WireAnswer serverError(String envelope) {
        return under(500, "text/xml;charset=UTF-8", envelope.getBytes(UTF_8));
    }

    /** An answer by its status and Content-Type; no header at all for an empty one. */
    static WireAnswer under(int status, String contentType, byte[] body) {
        return new WireAnswer(status, Optional.of(contentType).filter(type -> !type.isEmpty()), body);
    }

    static EnvelopeWriter writer() {
        return EnvelopeWriter.open("shop-api", "secret");
    }
}
