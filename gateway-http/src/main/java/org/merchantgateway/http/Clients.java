package org.merchantgateway.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's clients, one after the other. The JDK keeps an idle connection for 30 seconds, on 17 for 20 minutes, unless a
 * JVM-wide property says otherwise, while firewalls and clouds drop one silently. So each client gets new calls for a limited
 * time, and its connections go with it: none is used that was idle for longer. Safe for use by many threads.
 */
final class Clients {

    private final Function<Executor, HttpClient> maker;
    private final ClientTasks tasks;
    private final LongSupplier nanoTime;
    private final long lifeNanos;
    private @Nullable Client current;
    private boolean closed;

    /**
     * @param maker makes a client without connections, which works with this executor
     * @param tasks where the work of the clients is done
     * @param life how long a client gets new calls
     * @param nanoTime as {@link System#nanoTime}
     */
    Clients(Function<Executor, HttpClient> maker, ClientTasks tasks, Duration life, LongSupplier nanoTime) {
        this.maker = maker;
        this.tasks = tasks;
        this.lifeNanos = life.toNanos();
        this.nanoTime = nanoTime;
    }

    /** The client for a new call, which must {@link #giveBack} it; empty once closed. */
    synchronized Optional<Client> take() {
        if (closed) {
            return Optional.empty();
        }
        long now = nanoTime.getAsLong();
        if (current != null && now - current.since >= lifeNanos) {
            retire(current);
            current = null;
        }
        if (current == null) {
            current = new Client(now);
        }
        current.calls++;
        return Optional.of(current);
    }

    /** A call has ended. */
    synchronized void giveBack(Client client) {
        client.calls--;
        if (client.retired && client.calls == 0) {
            tasks.run(client::end);
        }
    }

    private void retire(Client client) {
        client.retired = true;
        if (client.calls == 0) {
            tasks.run(client::end);
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** No call begins any more; the client goes when its calls have ended. */
    synchronized void close() {
        closed = true;
        if (current != null) {
            retire(current);
            current = null;
        }
    }

    /** A client, and how many calls use it. */
    final class Client {

        private final long since;
        private final HttpClient http;
        private volatile @Nullable Thread selector;
        private int calls;
        private boolean retired;

        private Client(long since) {
            this.since = since;
            this.http = maker.apply(this::execute);
        }

        HttpClient http() {
            return http;
        }

        private void execute(Runnable task) {
            if (ClientTasks.isSelector()) {
                selector = Thread.currentThread();
            }
            tasks.execute(task);
        }

        /** Closes idle connections and ends the selector's thread. May take as long as the JDK still has to do. */
        private void end() {
            if ((Object) http instanceof AutoCloseable closeable) { // from JDK 21 on
                try {
                    closeable.close();
                } catch (Exception impossible) { // HttpClient.close() declares none
                    throw new IllegalStateException(impossible);
                }
                return;
            }
            // JDK 17 ends it with the last reference, when garbage is collected; an interrupt ends it at once
            Thread seen = selector;
            if (seen != null) {
                seen.interrupt();
            }
        }
    }
}
