package org.merchantgateway.acceptance.fire;

import java.nio.charset.StandardCharsets;
import org.merchantgateway.fault.RawAnswer;

/** What a firewall answers in the gateway's place: that access is denied, or asked for too often; over SOAP a client fault too. */
final class Firewall {

    private static final int[] STATUSES = {401, 403, 404, 405, 415, 429};

    private static final String CLIENT_FAULT =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                    + "<s:Fault><faultcode>s:Client</faultcode><faultstring>Request blocked</faultstring></s:Fault>"
                    + "</s:Body></s:Envelope>";

    private Firewall() {}

    /**
     * One of its answers.
     *
     * @param choice any number; the same one gives the same answer
     */
    static RawAnswer to(byte[] request, int choice) {
        int which = choice % (STATUSES.length + 1);
        if (which < STATUSES.length) {
            return RawAnswer.of(STATUSES[which], "text/html", "<html><body><h1>Request blocked</h1></body></html>");
        }
        boolean isSoap = new String(request, StandardCharsets.UTF_8).contains("Envelope");
        return isSoap
                ? RawAnswer.of(500, "text/xml;charset=UTF-8", CLIENT_FAULT)
                : RawAnswer.of(400, "text/plain", "Request blocked");
    }
}
