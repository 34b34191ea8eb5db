package org.merchantgateway.acceptance.fire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.fault.RawAnswer;

/** The gateway's error code 7, in the words of the wire on which the request came; a wallet has its own. */
final class SystemError {

    private static final String NAMESPACE = "http://engine.paymentgate.ru/webservices/merchant";

    /** The element in the body of an envelope; a form has none. */
    private static final Pattern OPERATION = Pattern.compile(":Body>\\s*<(?:\\w+:)?(\\w+)");

    private SystemError() {}

    static RawAnswer to(byte[] request) {
        String text = new String(request, StandardCharsets.UTF_8);
        Matcher operation = OPERATION.matcher(text);
        if (operation.find()) {
            return RawAnswer.ok("text/xml;charset=UTF-8", envelope(operation.group(1)));
        }
        String json = text.contains("/google/payment.do")
                ? "{\"success\":false,\"error\":{\"code\":7,\"description\":\"System error\"}}"
                : "{\"errorCode\":\"7\",\"errorMessage\":\"System error\"}";
        return RawAnswer.ok("application/json", json);
    }

    private static String envelope(String operation) {
        String answer = operation.endsWith("Pay")
                ? "<return><success>false</success><error><code>7</code><description>System error</description></error></return>"
                : "<return errorCode=\"7\" errorMessage=\"System error\"/>";
        return ("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                        + "<m:%1$sResponse xmlns:m=\"%2$s\">%3$s</m:%1$sResponse></s:Body></s:Envelope>")
                .formatted(operation, NAMESPACE, answer);
    }
}
