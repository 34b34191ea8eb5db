package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that the library starts keep no JVM from ending. */
@Timeout(20)
class LibraryThreadsTest {

    @Test
    void aThreadThatEndsCallsIsADaemon() throws Exception {
        CompletableFuture<Thread> ender = new CompletableFuture<>();

        new ClientTasks(true).cancel(new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return ender.complete(Thread.currentThread());
            }
        });

        assertThat(ender.get()).isNotSameAs(Thread.currentThread());
        assertThat(ender.get().isDaemon()).isTrue();
    }

    @Test
    void aThreadThatLooksUpNamesIsADaemon() throws Exception {
        HostLookup lookup = new HostLookup();
        Optional<Thread> thread = Optional.empty();
        while (thread.isEmpty()) { // it ends when it had nothing to do for a second
            lookup.of("localhost").get();
            thread = Thread.getAllStackTraces().keySet().stream()
                    .filter(each -> each.getName().equals("gateway-lookup"))
                    .findFirst();
        }

        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void anAddressIsNotLookedUp() {
        assertThat(new HostLookup().of("127.0.0.1")).isDone();
        assertThat(new HostLookup().of("[::1]")).isDone();
    }
}
