package org.merchantgateway.http;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Where the work of the JDK's client for its calls is done. */
final class ClientTasks {

    private final boolean tls;
    private final Executor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), ClientTasks::daemon);

    /** Read by those who send, written by what waits for them. Fair: a task does not wait for later ones. */
    private final ReentrantReadWriteLock sending = new ReentrantReadWriteLock(true);

    /**
     * @param tls whether certificates are checked: that may take seconds, and on the selector's thread it would keep every
     *     other call waiting. Without TLS its thread does everything, which makes a call a fifth cheaper
     */
    ClientTasks(boolean tls) {
        this.tls = tls;
    }

    /** For the client. What is not the selector's work is done by the thread that asks for it. */
    void execute(Runnable task) {
        if (isSelector() && (tls || sending.getReadLockCount() > 0)) {
            threads.execute(() -> afterSenders(task));
        } else {
            task.run();
        }
    }

    /**
     * Sends a request in such a way that nothing but the pool can give it a connection before this returns: that of a new
     * connection is the selector's work, and waits.
     */
    <T> T sendOnOwnConnection(Supplier<T> send) {
        sending.readLock().lock();
        try {
            return send.get();
        } finally {
            sending.readLock().unlock();
        }
    }

    private void afterSenders(Runnable task) {
        sending.writeLock().lock();
        try {
            // those who were sending have sent
        } finally {
            sending.writeLock().unlock();
        }
        task.run();
    }

    /** Ends a call. While a certificate is being checked, the JDK (17 to 25) waits for that. */
    void cancel(Future<?> call) {
        (tls ? threads : (Executor) Runnable::run).execute(() -> call.cancel(true));
    }

    /** Does what may take a while, on a thread that keeps no JVM alive. */
    void run(Runnable task) {
        threads.execute(task);
    }

    /** By its name, as there is no other way (17 to 25); under another, tasks run where they arise. */
    static boolean isSelector() {
        return Thread.currentThread().getName().endsWith("-SelectorManager");
    }

    private static Thread daemon(Runnable work) {
        Thread daemon = new Thread(work, "gateway-exchange");
        daemon.setDaemon(true);
        return daemon;
    }
}
