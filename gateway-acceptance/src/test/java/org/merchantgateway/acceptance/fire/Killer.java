package org.merchantgateway.acceptance.fire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.merchantgateway.fault.ProxiedRequest;
import org.merchantgateway.fault.ProxyFault;

/** What befalls the requests of a shop that is to be killed: blows, and at last the end of its JVM. */
final class Killer implements Supplier<ProxyFault> {

    /** When a JVM is killed, seen from one of its requests. */
    enum Moment {
        /** The request is lost with its sender. */
        WITH_THE_REQUEST,
        /** The request is executed after its sender died. */
        BEFORE_EXECUTION,
        /** The request was executed, and its sender dies without the answer. */
        BEFORE_ANSWER,
        /** The sender has the answer, and dies while it works on it. */
        AFTER_ANSWER
    }

    private final Moment moment;
    private final boolean killsACommand;
    private final Random random;
    private final Passages passages = new Passages();
    private final Runnable death;
    private int before;
    private boolean isOver;

    /**
     * A killer of one JVM.
     *
     * @param moment when it strikes
     * @param killsACommand whether it waits for a request that is no question
     * @param before how many requests it lets pass first
     * @param random decides on everything else
     * @param death ends the JVM, and returns when it is dead
     */
    Killer(Moment moment, boolean killsACommand, int before, Random random, Runnable death) {
        this.moment = moment;
        this.killsACommand = killsACommand;
        this.random = random;
        this.death = death;
        this.before = before;
    }

    /** Does not kill. */
    static Killer none(Random random) {
        Killer none = new Killer(Moment.AFTER_ANSWER, false, 0, random, () -> {});
        none.isOver = true;
        return none;
    }

    Passages passages() {
        return passages;
    }

    /** Whether the JVM is dead, or about to die. */
    synchronized boolean hasStruck() {
        return isOver;
    }

    @Override
    public synchronized ProxyFault get() {
        Blow blow = blow();
        return passages.counted(passage -> {
            if (strikes(passage)) {
                kill(passage);
            } else {
                blow.apply(passage);
            }
        });
    }

    private Blow blow() {
        Blow.Kind[] kinds = Arrays.stream(Blow.Kind.values())
                .filter(kind -> !kind.isSlow() || random.nextInt(4) == 0)
                .filter(kind -> kind != Blow.Kind.SYSTEM_ERROR_AFTER_EXECUTION) // a lie about a registration
                .toArray(Blow.Kind[]::new);
        Blow blow = new Blow(kinds[random.nextInt(kinds.length)], random.nextInt(1200));
        return random.nextBoolean() ? blow : Blow.NONE;
    }

    private synchronized boolean strikes(ProxiedRequest passage) {
        before--;
        boolean isQuestion =
                new String(passage.request(), StandardCharsets.US_ASCII).contains("getOrderStatusExtended");
        boolean strikes = !isOver && before < 0 && !(killsACommand && isQuestion);
        isOver |= strikes;
        return strikes;
    }

    private void kill(ProxiedRequest passage) throws IOException {
        switch (moment) {
            case WITH_THE_REQUEST -> death.run();
            case BEFORE_EXECUTION -> {
                death.run();
                passage.forward();
            }
            case BEFORE_ANSWER -> {
                passage.forward();
                death.run();
            }
            case AFTER_ANSWER -> {
                passage.client().write(passage.forward());
                passage.client().pause(Duration.ofNanos(random.nextInt(20_000_000)));
                death.run();
            }
        }
    }
}
