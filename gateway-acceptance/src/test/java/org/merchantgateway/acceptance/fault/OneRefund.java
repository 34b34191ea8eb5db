package org.merchantgateway.acceptance.fault;

import java.net.URI;
import java.util.Arrays;
import org.merchantgateway.domain.port.PaymentGateway;

/** A shop in a JVM of its own that refunds once. The arguments are a wire, where, and settings; prints what came of it. */
final class OneRefund {

    private OneRefund() {}

    public static void main(String[] arguments) {
        String[] settings = Arrays.copyOfRange(arguments, 2, arguments.length);
        try (PaymentGateway gateway = WireUnderTest.valueOf(arguments[0]).open(URI.create(arguments[1]), settings)) {
            System.out.println(Probes.told(gateway.execute(Probes.REFUND)));
        } catch (IllegalStateException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
