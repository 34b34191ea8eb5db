package org.merchantgateway.acceptance.fault;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;

/**
 * A JVM that was set up by somebody else. Each argument is a wire, how many calls to make, where, and with which deadline;
 * for each a line is printed with what came of every call, and after how many milliseconds.
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
            System.out.println(told(argument.split("\\|")));
        }
    }

    private static String told(String[] parts) {
        WireUnderTest wire = WireUnderTest.valueOf(parts[0]);
        Operation<?> operation = parts[4].equals("unbind") ? Probes.UNBIND : Probes.REFUND;
        try (PaymentGateway gateway = wire.open(URI.create(parts[2]), "gateway.deadline", parts[3])) {
            List<String> calls = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
                long start = System.nanoTime();
                String outcome = Probes.told(gateway.execute(operation));
                calls.add(outcome + ":" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
            return String.join(", ", calls);
        } catch (IllegalStateException refused) {
            return refused.getMessage();
        }
    }
}
