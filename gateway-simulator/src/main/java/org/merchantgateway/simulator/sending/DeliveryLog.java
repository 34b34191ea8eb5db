package org.merchantgateway.simulator.sending;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.merchantgateway.simulator.callback.Callbacks;
import org.merchantgateway.simulator.callback.Delivery;

/** The attempts that are remembered. Safe for use by many threads. */
final class DeliveryLog implements Callbacks {

    private final Lock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final ArrayDeque<Delivery> deliveries = new ArrayDeque<>();
    private final Queue<Delivery> unseen = new ArrayDeque<>();

    @Override
    public List<Delivery> deliveries() {
        return locked(() -> List.copyOf(deliveries));
    }

    @Override
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

    @Override
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
