package org.merchantgateway.acceptance.fire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.merchantgateway.fault.ProxiedRequest;
import org.merchantgateway.fault.ProxyFault;

/** Injects faults into the requests of a shop, and kills its JVM at a chosen moment. */
final class CrashInjector implements Supplier<ProxyFault> {

    /** When a JVM is killed, seen from one of its requests. */
    enum Moment {
        /** The request is lost when its sender is killed. */
        WITH_THE_REQUEST,
        /** The request is executed after its sender was killed. */
        BEFORE_EXECUTION,
        /** The request was executed, and its sender is killed before it has the answer. */
        BEFORE_ANSWER,
        /** The sender has the answer, and is killed while it processes it. */
        AFTER_ANSWER
    }

    private final Moment moment;
    private final boolean killsACommand;
    private final Random random;
    private final RequestCounter requests = new RequestCounter();
    private final Runnable killJvm;
    private int before;
    private boolean isOver;

    /**
     * Kills one JVM.
     *
     * @param moment when it kills
     * @param killsACommand whether it waits for a request that is not a read
     * @param before how many requests it lets pass first
     * @param random decides on everything else
     * @param killJvm ends the JVM, and returns when it is dead
     */
    CrashInjector(Moment moment, boolean killsACommand, int before, Random random, Runnable killJvm) {
        this.moment = moment;
        this.killsACommand = killsACommand;
        this.random = random;
        this.killJvm = killJvm;
        this.before = before;
    }

    /** Injects faults but does not kill. */
    static CrashInjector none(Random random) {
        CrashInjector none = new CrashInjector(Moment.AFTER_ANSWER, false, 0, random, () -> {});
        none.isOver = true;
        return none;
    }

    RequestCounter requests() {
        return requests;
    }

    /** Whether the JVM was killed, or is about to be. */
    synchronized boolean hasKilled() {
        return isOver;
    }

    @Override
    public synchronized ProxyFault get() {
        InjectedFault fault = fault();
        return requests.counted(request -> {
            if (kills(request)) {
                kill(request);
            } else {
                fault.apply(request);
            }
        });
    }

    private InjectedFault fault() {
        InjectedFault.Kind[] kinds = Arrays.stream(InjectedFault.Kind.values())
                .filter(kind -> !kind.isSlow() || random.nextInt(4) == 0)
                .filter(kind -> !kind.deniesWhatWasExecuted()) // it would be believed of a registration
                .toArray(InjectedFault.Kind[]::new);
        InjectedFault fault = new InjectedFault(kinds[random.nextInt(kinds.length)], random.nextInt(1200));
        return random.nextBoolean() ? fault : InjectedFault.NONE;
    }

    private synchronized boolean kills(ProxiedRequest request) {
        before--;
        boolean isRead = new String(request.request(), StandardCharsets.US_ASCII).contains("getOrderStatusExtended");
        boolean kills = !isOver && before < 0 && !(killsACommand && isRead);
        isOver |= kills;
        return kills;
    }

    private void kill(ProxiedRequest request) throws IOException {
        switch (moment) {
            case WITH_THE_REQUEST -> killJvm.run();
            case BEFORE_EXECUTION -> {
                killJvm.run();
                request.forward();
            }
            case BEFORE_ANSWER -> {
                request.forward();
                killJvm.run();
            }
            case AFTER_ANSWER -> {
                request.client().write(request.forward());
                request.client().pause(Duration.ofNanos(random.nextInt(20_000_000)));
                killJvm.run();
            }
        }
    }
}
