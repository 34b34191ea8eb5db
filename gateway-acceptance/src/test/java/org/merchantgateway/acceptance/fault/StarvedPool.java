package org.merchantgateway.acceptance.fault;

import java.net.URI;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.merchantgateway.domain.port.PaymentGateway;

/** A JVM whose common pool is busy with a shop's own waiting. Prints what came of two calls meanwhile. */
final class StarvedPool {

    private StarvedPool() {}

    public static void main(String[] arguments) {
        ForkJoinPool pool = ForkJoinPool.commonPool();
        for (int i = 0; i < 4 * pool.getParallelism(); i++) {
            pool.execute(StarvedPool::waits);
        }
        try (PaymentGateway gateway =
                WireUnderTest.valueOf(arguments[0]).open(URI.create(arguments[1]), "gateway.deadline", "10000")) {
            System.out.println(Probes.told(gateway.execute(Probes.UNBIND)));
            System.out.println(Probes.told(gateway.execute(Probes.UNBIND)));
        }
    }

    private static void waits() {
        try {
            TimeUnit.MINUTES.sleep(2);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
