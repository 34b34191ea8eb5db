package org.merchantgateway.acceptance.fault;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.merchantgateway.domain.port.PaymentGateway;

/**
 * A JVM whose name server does not answer until it is told to: its file of hosts is a pipe. The arguments are the pipe, a wire
 * and where; a line is printed of every call.
 */
final class SlowLookup {

    private SlowLookup() {}

    public static void main(String[] arguments) throws Exception {
        Path pipe = Path.of(arguments[0]);
        WireUnderTest wire = WireUnderTest.valueOf(arguments[1]);
        URI endpoint = URI.create(arguments[2]);
        Thread caller = Thread.currentThread();
        try (PaymentGateway hasty = wire.open(endpoint);
                PaymentGateway patient = wire.open(endpoint, "gateway.deadline", "20000");
                PaymentGateway closed = wire.open(endpoint, "gateway.deadline", "20000")) {
            call("late", hasty);
            soon(caller::interrupt);
            call("interrupted", patient);
            System.out.println("flag " + Thread.interrupted());
            soon(closed::close);
            call("closed", closed);
            Files.writeString(
                    pipe, "127.0.0.1 localhost\n"); // ends the lookups: whoever gave up must not send any more
            Thread.sleep(500);
            call("found", patient);
        }
    }

    private static void soon(Runnable what) {
        Thread later = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            what.run();
        });
        later.setDaemon(true);
        later.start();
    }

    private static void call(String name, PaymentGateway gateway) {
        long start = System.nanoTime();
        String outcome = Probes.told(gateway.execute(Probes.REFUND));
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.println(name + ": " + outcome + " " + (took < 3_000 ? "in time" : "after " + took + " ms"));
    }
}
