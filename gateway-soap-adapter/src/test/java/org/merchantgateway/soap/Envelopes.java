package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    static SoapAnswer ok(String envelope) {
        return new SoapAnswer(200, "text/xml;charset=UTF-8", envelope.getBytes(UTF_8));
    }

    static SoapAnswer serverError(String envelope) {
        return new SoapAnswer(500, "text/xml;charset=UTF-8", envelope.getBytes(UTF_8));
    }

    static MerchantClient client(SoapPost post) {
        return MerchantClient.open(post, "shop-api", "secret");
    }
}
