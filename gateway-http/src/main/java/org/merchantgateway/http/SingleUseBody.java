package org.merchantgateway.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A body that goes out once or never, and knows which. The JDK asks for it when the connection stands and the head is written;
 * until then nothing can have been executed, whatever exception ends the exchange. Should the JDK set out to repeat a request
 * (a switch for that may also stand in the JDK's own net.properties, where we do not see it), the repeated one has no body.
 */
final class SingleUseBody implements BodyPublisher {

    private enum State {
        KEPT,
        HANDED_OUT,
        WITHDRAWN
    }

    private final BodyPublisher body;
    private final boolean ownConnection;
    private final Thread caller = Thread.currentThread();
    private final AtomicReference<State> state = new AtomicReference<>(State.KEPT);
    private volatile boolean metUsedConnection;

    /**
     * @param bytes not copied
     * @param ownConnection whether it must not go out on a connection that another request has used
     */
    SingleUseBody(byte[] bytes, boolean ownConnection) {
        this.body = BodyPublishers.ofByteArray(bytes);
        this.ownConnection = ownConnection;
    }

    /**
     * Makes sure that the body will not go out.
     *
     * @return whether no byte of it has been handed out
     */
    boolean withdraw() {
        return state.compareAndSet(State.KEPT, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
    }

    /** Whether it was not sent because the connection may have been used before: such a connection is closed. */
    boolean metUsedConnection() {
        return metUsedConnection;
    }

    /**
     * The JDK (17 to 25) asks for the length when it has a connection and before it writes to it, and closes the connection if
     * that fails. One from the pool is there at once, on the thread that sends; a new one is the selector's work, which waits
     * ({@link ClientTasks#sendOnOwnConnection}).
     */
    @Override
    public long contentLength() {
        if (ownConnection && Thread.currentThread().equals(caller)) {
            metUsedConnection = withdraw();
            throw new IllegalStateException("not on a connection that was used before");
        }
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (state.compareAndSet(State.KEPT, State.HANDED_OUT)) {
            body.subscribe(subscriber);
        } else {
            subscriber.onSubscribe(new Nothing());
            subscriber.onError(new IOException("a request is sent once"));
        }
    }

    private static final class Nothing implements Flow.Subscription {
        @Override
        public void request(long count) {
            // there is nothing to give
        }

        @Override
        public void cancel() {
            // there is nothing to end
        }
    }
}
