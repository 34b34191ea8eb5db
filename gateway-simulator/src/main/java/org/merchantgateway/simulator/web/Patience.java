package org.merchantgateway.simulator.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs the server's tasks and cuts off clients that take too long to send a request: the JDK's server waits for them for
 * ever, each in a thread of its own, unless a property of the whole JVM says otherwise. An interrupt closes the connection.
 */
final class Patience implements AutoCloseable {

    /** A request that is being read. */
    private static final class Reading {

        private final Thread thread = Thread.currentThread();
        private final long since = System.nanoTime();
        private boolean over;

        synchronized void end() {
            over = true;
        }

        /** Nothing if it has ended: the thread may do something else by now. */
        synchronized void cutOff() {
            if (!over) {
                thread.interrupt();
            }
        }
    }

    private final ExecutorService threads = RequestThreads.open();
    private final Map<Thread, Reading> readings = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "gateway-simulator-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final long longestNanos;

    /**
     * Begins to watch.
     *
     * @param longest how long a client may take to send a request
     */
    Patience(Duration longest) {
        longestNanos = longest.toNanos();
        Future<?> unused =
                watch.scheduleWithFixedDelay(this::look, longestNanos / 4, longestNanos / 4 + 1, TimeUnit.NANOSECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        readings.values().stream()
                .filter(reading -> now - reading.since > longestNanos)
                .forEach(Reading::cutOff);
    }

    /** Runs a task that begins with reading a request. */
    void run(Runnable task) {
        try {
            threads.execute(() -> {
                readings.put(Thread.currentThread(), new Reading());
                try {
                    task.run();
                } finally {
                    requestIsRead();
                }
            });
        } catch (RejectedExecutionException closed) {
            // a last request, while the server stops
        }
    }

    /** Says that this thread has read its request: what it does now may take its time. */
    void requestIsRead() {
        Reading reading = readings.remove(Thread.currentThread());
        if (reading != null) {
            reading.end();
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        threads.shutdownNow();
    }
}
