package org.merchantgateway.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Looks hosts up on a thread of its own. The JDK's client does so on the calling thread, where neither a deadline nor an
 * interrupt ends it, and sends when it comes back, however late. What was found the JVM keeps for it: 30 seconds, unless
 * {@code networkaddress.cache.ttl} says otherwise.
 */
final class HostLookup {

    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[\\d.]+");

    /** One: a name server that does not answer one call will not answer the next. Ends when it has nothing to do. */
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), HostLookup::daemon);

    HostLookup() {
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work) {
        Thread daemon = new Thread(work, "gateway-lookup");
        daemon.setDaemon(true);
        return daemon;
    }

    /**
     * Done when the host was looked up, whatever came of it: the client will find the same, and say so.
     *
     * @param host a name; an address needs no looking up
     */
    CompletableFuture<?> of(String host) {
        return ADDRESS.matcher(host).matches()
                ? CompletableFuture.completedFuture(host)
                : CompletableFuture.runAsync(() -> lookUp(host), thread);
    }

    private static void lookUp(String host) {
        try {
            InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            // the client reports it
        }
    }
}
