package org.merchantgateway.testkit.fire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.testkit.fault.RawAnswer;

/** The gateway's error code 7, in the words of the wire on which the request came. */
final class SystemError {

    private static final String NAMESPACE = "http://engine.paymentgate.ru/webservices/merchant";

    /** The element in the body of an envelope; a form has none. */
    private static final Pattern OPERATION = Pattern.compile(":Body>\\s*<(?:\\w+:)?(\\w+)");

    private SystemError() {}

    static RawAnswer to(byte[] request) {
        Matcher operation = OPERATION.matcher(new String(request, StandardCharsets.UTF_8));
        return operation.find()
                ? RawAnswer.ok("text/xml;charset=UTF-8", envelope(operation.group(1)))
                : RawAnswer.ok("application/json", "{\"errorCode\":\"7\",\"errorMessage\":\"System error\"}");
    }

    private static String envelope(String operation) {
        return ("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                        + "<m:%1$sResponse xmlns:m=\"%2$s\"><return errorCode=\"7\" errorMessage=\"System error\"/>"
                        + "</m:%1$sResponse></s:Body></s:Envelope>")
                .formatted(operation, NAMESPACE);
    }
}
