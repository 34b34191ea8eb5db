package org.merchantgateway.testkit.simulator.callback;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What became of the gateway's notifications: the last {@value #MOST} attempts, oldest first. Safe for use by many threads.
 */
public final class Callbacks {

    /** How many attempts are remembered. */
    public static final int MOST = 10_000;

    private final Lock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final ArrayDeque<Delivery> deliveries = new ArrayDeque<>();
    private final Queue<Delivery> unseen = new ArrayDeque<>();

    Callbacks() {}

    /** All attempts so far that are remembered, oldest first; a copy. */
    public List<Delivery> deliveries() {
        return locked(() -> List.copyOf(deliveries));
    }

    /**
     * The oldest attempt that this method has not returned yet; waits for one if there is none.
     *
     * @param longest how long to wait, by the computer's clock
     * @return nothing if none was made in time, or the thread was interrupted, which stays set
     */
    public Optional<Delivery> next(Duration longest) {
        return locked(() -> {
            long left = longest.toNanos();
            try {
                while (unseen.isEmpty() && left > 0) {
                    left = grown.awaitNanos(left);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return Optional.ofNullable(unseen.poll());
        });
    }

    /** Forgets all attempts. */
    public void clear() {
        locked(() -> {
            deliveries.clear();
            unseen.clear();
            return Optional.empty();
        });
    }

    void add(Delivery delivery) {
        locked(() -> {
            bounded(deliveries).add(delivery);
            bounded(unseen).add(delivery);
            grown.signalAll();
            return Optional.empty();
        });
    }

    private static Queue<Delivery> bounded(Queue<Delivery> queue) {
        if (queue.size() == MOST) {
            queue.remove();
        }
        return queue;
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
