package org.merchantgateway.simulator.sending;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.simulator.callback.Callbacks;
import org.merchantgateway.simulator.callback.Delivery;
import org.merchantgateway.simulator.core.Attempt;
import org.merchantgateway.simulator.core.ChangeListener;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.setting.CallbackSettings;

/**
 * Delivers the gateway's notifications on a daemon thread of its own, one after the other; a request only leaves them in a
 * queue of at most {@value #MOST_WAITING}. What finds the queue full is recorded as not delivered.
 *
 * <p>The thread looks at the simulator's clock when something is queued, when the clock {@linkplain #clockMoved is moved},
 * and four times a second: so it sees when a repetition is due, and when an order's time has run out, which nobody may ever
 * ask for. What still waits when the gateway is closed is not sent, nor after a restart.
 */
public final class CallbackSender implements ChangeListener, AutoCloseable {

    /** How many notifications may wait. */
    public static final int MOST_WAITING = 10_000;

    private static final Duration SWEEP = Duration.ofMillis(250);

    /** A notification that waits for its first or next attempt. */
    private record Waiting(Notice notice, int attempt, Instant due, long sequence) {}

    /** An order whose time will run out. */
    private record Open(Merchant merchant, String id, Instant expiresAt) {}

    private final GatewayCore core;
    private final Clock clock;
    private final CallbackSettings settings;
    private final DeliveryLog log = new DeliveryLog();
    private final Set<String> storedJustNow = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparing(Waiting::due).thenComparingLong(Waiting::sequence));
    private final PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparing(Open::expiresAt));
    private final Thread thread = new Thread(this::run, "gateway-simulator-callbacks");
    private long sequence;
    private volatile boolean closed;
    private @Nullable HttpClient http;

    /**
     * Listens to nothing yet.
     *
     * @param core whose orders are told of
     * @param clock the simulator's
     */
    public CallbackSender(GatewayCore core, Clock clock) {
        this.core = core;
        this.clock = clock;
        this.settings = core.settings().callbacks();
        thread.setDaemon(true);
    }

    /** Begins to listen and to send, unless there is nobody to notify. */
    public void start() {
        if (settings.areOn()) {
            core.snapshot().orders().forEach(this::watch);
            core.addListener(this);
            thread.start();
        }
    }

    /** What became of the notifications. */
    public Callbacks log() {
        return log;
    }

    /** Lets go out what is due now. */
    public void clockMoved() {
        locked(changed::signalAll);
    }

    @Override
    public void bindingChanged(Optional<StoredCard> before, StoredCard after) {
        if (before.isEmpty()) {
            storedJustNow.add(after.id());
        }
    }

    @Override
    public void changed(Optional<PlacedOrder> before, PlacedOrder after) {
        if (before.isEmpty()) {
            watch(after);
            return;
        }
        Event.of(before.get(), after).forEach(this::enqueue);
        boolean stored = after.attempt()
                .flatMap(Attempt::bindingId)
                .filter(storedJustNow::remove)
                .isPresent();
        if (stored) {
            enqueue(Event.of(Event.BINDING_CREATED, true, after));
        }
    }

    private void watch(PlacedOrder placed) {
        locked(() ->
                open.add(new Open(placed.merchant(), placed.id(), placed.order().expiresAt())));
    }

    private void enqueue(Event event) {
        Instant now = clock.instant();
        Notice.of(event, core.settings(), now).ifPresent(notice -> {
            boolean taken = locked(() ->
                    queue.size() < MOST_WAITING && queue.add(new Waiting(notice, 1, now, sequence++)) && signalled());
            if (!taken) {
                log.add(delivery(notice, 1, Optional.empty(), Optional.of("too many notifications are waiting")));
            }
        });
    }

    private boolean signalled() {
        changed.signalAll();
        return true;
    }

    private void run() {
        while (!closed) {
            try {
                expire();
                Optional<Waiting> due = locked(this::nextDue);
                due.ifPresent(this::deliver);
            } catch (InterruptedByClosing end) {
                return;
            }
        }
    }

    /** Asks for every order whose time has run out, which ends it and so tells this listener. */
    private void expire() {
        Instant now = clock.instant();
        Optional<Open> over = locked(() -> overBy(now));
        while (over.isPresent()) {
            ask(over.get());
            over = locked(() -> overBy(now));
        }
    }

    private void ask(Open over) {
        try {
            core.status(over.merchant(), new StatusRequest(Optional.of(over.id()), Optional.empty(), Optional.empty()));
        } catch (Refusal gone) {
            // the gateway was emptied meanwhile
        }
    }

    private Optional<Open> overBy(Instant now) {
        return Optional.ofNullable(open.peek())
                .filter(first -> !now.isBefore(first.expiresAt()))
                .map(first -> open.remove());
    }

    /** The next notification that is due; if there is none, waits for a moment. */
    @SuppressWarnings("WaitNotInLoop") // the thread's own loop asks again, whatever has woken it
    private Optional<Waiting> nextDue() {
        Waiting first = queue.peek();
        if (first != null && !first.due().isAfter(clock.instant())) {
            return Optional.of(queue.remove());
        }
        try {
            changed.awaitNanos(SWEEP.toNanos());
        } catch (InterruptedException closing) {
            throw new InterruptedByClosing();
        }
        return Optional.empty();
    }

    private void deliver(Waiting waiting) {
        Delivery made = attempted(waiting.notice(), waiting.attempt());
        if (!made.isDelivered() && waiting.attempt() < settings.failures()) {
            Instant due = made.at().plus(settings.pause());
            locked(() -> queue.add(new Waiting(waiting.notice(), waiting.attempt() + 1, due, sequence++)));
        }
        log.add(made); // last: who sees it may move the clock to the next attempt
    }

    private Delivery attempted(Notice notice, int attempt) {
        try {
            return delivery(notice, attempt, Optional.of(send(notice)), Optional.empty());
        } catch (IOException | IllegalArgumentException failure) {
            return delivery(notice, attempt, Optional.empty(), Optional.of(reason(failure)));
        }
    }

    /** Sends it and leaves the answer's body unread: only the status counts. */
    private int send(Notice notice) throws IOException {
        try {
            var answer = client().send(notice.request(settings), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (InterruptedException closing) {
            throw new InterruptedByClosing();
        }
    }

    private HttpClient client() {
        HttpClient known = http;
        if (known == null) {
            known = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(settings.timeout())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            http = known;
        }
        return known;
    }

    /** In words of our own: an exception's may hold the address's query. */
    private static String reason(Exception failure) {
        if (failure instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        return failure instanceof ConnectException
                ? "no connection"
                : "failed with " + failure.getClass().getSimpleName();
    }

    private Delivery delivery(Notice notice, int attempt, Optional<Integer> status, Optional<String> failure) {
        return new Delivery(
                notice.event().placed().id(),
                notice.event().operation(),
                notice.event().success(),
                CallbackSettings.shown(notice.target()),
                attempt,
                status,
                failure,
                clock.instant(),
                notice.parameters());
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable action) {
        locked(() -> {
            action.run();
            return true;
        });
    }

    /** Stops at once; what waits is not sent. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    /** The thread's way out. */
    private static final class InterruptedByClosing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InterruptedByClosing() {
            super("closed", null, false, false);
        }
    }
}
