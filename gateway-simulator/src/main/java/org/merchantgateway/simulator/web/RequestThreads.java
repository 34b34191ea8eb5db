package org.merchantgateway.simulator.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that answer requests: virtual ones where the JDK has them (21 and up), cached daemon threads on 17. */
final class RequestThreads {

    private static final Optional<MethodHandle> VIRTUAL = virtual();

    private RequestThreads() {}

    static ExecutorService open() {
        return VIRTUAL.map(RequestThreads::invoked)
                .orElseGet(() -> Executors.newCachedThreadPool(task -> {
                    Thread thread = new Thread(task, "gateway-simulator");
                    thread.setDaemon(true);
                    return thread;
                }));
    }

    private static Optional<MethodHandle> virtual() {
        try {
            return Optional.of(MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class)));
        } catch (NoSuchMethodException | IllegalAccessException before21) {
            return Optional.empty();
        }
    }

    private static ExecutorService invoked(MethodHandle factory) {
        try {
            return (ExecutorService) factory.invokeExact();
        } catch (Throwable impossible) {
            throw new IllegalStateException("the JDK refuses virtual threads", impossible);
        }
    }
}
