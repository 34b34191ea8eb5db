package org.merchantgateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a limit; one byte more ends reading and the connection. Nothing else in the JDK caps a body. */
final class CappedBody implements BodySubscriber<byte[]> {

    private final int limit;
    private final AtomicBoolean tooLarge;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private Flow.@Nullable Subscription subscription;

    /**
     * A body to be read.
     *
     * @param limit at most so many bytes
     * @param tooLarge is set when there are more: the JDK may report that as a cancelled subscription
     */
    CappedBody(int limit, AtomicBoolean tooLarge) {
        this.limit = limit;
        this.tooLarge = tooLarge;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription source) {
        subscription = source;
        source.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (whole.isDone()) {
                return;
            }
            if (bytes.size() + buffer.remaining() > limit) {
                tooLarge.set(true);
                if (subscription != null) {
                    subscription
                            .cancel(); // before the failure is reported: afterwards the JDK may leave the socket open
                }
                whole.completeExceptionally(new TooLarge());
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }

    /** The body has more bytes than the limit. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the answer has more bytes than gateway.maxAnswerBytes allows");
        }
    }
}
