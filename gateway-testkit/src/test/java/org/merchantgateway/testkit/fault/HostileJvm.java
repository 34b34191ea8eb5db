package org.merchantgateway.testkit.fault;

import java.net.URI;
import org.merchantgateway.domain.port.PaymentGateway;

/**
 * A JVM that was set up by somebody else. Each argument is a wire, how many calls to make, and where; what came of the last
 * call is printed.
 */
final class HostileJvm {

    /** Lets the JDK's client read its switch, and hides it from us then, as a line in the JDK's net.properties would. */
    private static final String HIDDEN = "hidden";

    private HostileJvm() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
        if (Boolean.getBoolean(HIDDEN)) {
            Class.forName("jdk.internal.net.http.MultiExchange");
            System.clearProperty("jdk.httpclient.enableAllMethodRetry");
        }
        for (String argument : arguments) {
            String[] parts = argument.split("\\|");
            System.out.println(parts[0] + " " + lastOf(parts));
        }
    }

    private static String lastOf(String[] parts) {
        try (PaymentGateway gateway = WireUnderTest.valueOf(parts[0]).open(URI.create(parts[2]))) {
            String outcome = "";
            for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
                outcome = Probes.told(gateway.execute(Probes.REFUND));
            }
            return outcome;
        } catch (IllegalStateException refused) {
            return refused.getMessage();
        }
    }
}
