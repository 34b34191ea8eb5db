package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The body that goes out once, and the one that is read up to a limit. */
class BodiesTest {

    /** Writes down what it is told. */
    private static final class Reader implements Flow.Subscriber<ByteBuffer> {

        private final List<String> heard = new ArrayList<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            heard.add("subscribed");
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer part) {
            heard.add(StandardCharsets.UTF_8.decode(part).toString());
        }

        @Override
        public void onError(Throwable failure) {
            heard.add(failure.toString());
        }

        @Override
        public void onComplete() {
            heard.add("complete");
        }
    }

    private static final class Source implements Flow.Subscription {

        private final List<String> asked = new ArrayList<>();

        @Override
        public void request(long count) {
            asked.add("request " + count);
        }

        @Override
        public void cancel() {
            asked.add("cancel");
        }
    }

    @Test
    void goesOutOnce() {
        SingleUseBody body = body(false);
        Reader first = new Reader();
        Reader second = new Reader();
        body.subscribe(first);
        body.subscribe(second);

        assertThat(body.contentLength()).isEqualTo(8);
        assertThat(first.heard).containsExactly("subscribed", "amount=1", "complete");
        assertThat(second.heard).containsExactly("subscribed", new IOException("a request is sent once").toString());
    }

    @Test
    void isNotHandedOutOnceItWasWithdrawn() {
        SingleUseBody body = body(false);
        Reader reader = new Reader();

        assertThat(body.withdraw()).isTrue();
        body.subscribe(reader);

        assertThat(reader.heard).containsExactly("subscribed", new IOException("a request is sent once").toString());
        assertThat(body.withdraw()).isTrue();
    }

    @Test
    void cannotBeWithdrawnOnceItWasHandedOut() {
        SingleUseBody body = body(false);
        body.subscribe(new Reader());

        assertThat(body.withdraw()).isFalse();
    }

    @Test
    void refusesAConnectionThatIsThereAtOnceIfItWantsOneOfItsOwn() throws InterruptedException {
        SingleUseBody body = body(true);
        assertThatThrownBy(body::contentLength).isInstanceOf(IllegalStateException.class);
        assertThat(body.metUsedConnection()).isTrue();
        assertThat(body.withdraw()).isTrue();

        SingleUseBody other = body(true);
        Thread selector = new Thread(other::contentLength);
        selector.start();
        selector.join();
        assertThat(other.metUsedConnection()).isFalse();
    }

    private static SingleUseBody body(boolean ownConnection) {
        return new SingleUseBody("amount=1".getBytes(StandardCharsets.UTF_8), ownConnection);
    }

    @Test
    void isReadUpToTheLimit() {
        AtomicBoolean tooLarge = new AtomicBoolean();
        Source source = new Source();
        CappedBody body = new CappedBody(4, tooLarge);
        body.onSubscribe(source);
        body.onNext(List.of(part("ab"), part("cd")));
        body.onComplete();

        assertThat(body.getBody().toCompletableFuture().join())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("abcd");
        assertThat(tooLarge).isFalse();
        assertThat(source.asked).containsExactly("request " + Long.MAX_VALUE);
    }

    @Test
    void isLeftAtTheFirstByteTooMany() {
        AtomicBoolean tooLarge = new AtomicBoolean();
        Source source = new Source();
        CappedBody body = new CappedBody(4, tooLarge);
        body.onSubscribe(source);
        body.onNext(List.of(part("abcde"), part("f")));
        body.onComplete();

        assertThatThrownBy(() -> body.getBody().toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CappedBody.TooLarge.class);
        assertThat(tooLarge).isTrue();
        assertThat(source.asked).containsExactly("request " + Long.MAX_VALUE, "cancel");
    }

    private static ByteBuffer part(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
