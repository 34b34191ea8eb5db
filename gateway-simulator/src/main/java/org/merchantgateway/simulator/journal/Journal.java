package org.merchantgateway.simulator.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.simulator.core.ChangeListener;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.history.Channel;
import org.merchantgateway.simulator.history.HistoryEntry;
import org.merchantgateway.simulator.history.HistoryEntry.Change;
import org.merchantgateway.simulator.history.HistoryEntry.Exchange;
import org.merchantgateway.simulator.setting.HistoryLimits;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * Keeps what happened, bounded. Masks at once, so that no raw secret outlives its request. A request that comes again at once,
 * answered the same as far as may be shown, such as a status that is asked for in a loop, is only counted. Safe for many
 * threads.
 */
public final class Journal implements ChangeListener {

    private static final int LONGEST_TEXT = 8_000;
    private static final int MOST_LOOKED_AT = 4 * LONGEST_TEXT;
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final GatewayCore gateway;
    private final Clock clock;
    private final HistoryLimits limits;
    private final Map<String, Deque<HistoryEntry>> orders = new LinkedHashMap<>();
    private final Deque<HistoryEntry> others = new ArrayDeque<>();
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicLong version = new AtomicLong();
    private int kept;
    private long second;
    private int inSecond;
    private long notKept;

    /** Begins to keep what happens at a gateway: its changes at once, requests as they are {@linkplain #note noted}. */
    public static Journal of(GatewayCore gateway, Clock clock) {
        Journal journal = new Journal(gateway, clock);
        if (journal.keeps()) {
            gateway.addListener(journal);
        }
        return journal;
    }

    private Journal(GatewayCore gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
        this.limits = gateway.settings().history();
    }

    private boolean keeps() {
        return limits.perOrder() > 0 && limits.inAll() > 0;
    }

    /**
     * Where a request stands among all that happens.
     *
     * @param sequence its place: before the changes that it causes
     * @param at the gateway's time
     */
    public record Arrival(long sequence, Instant at) {}

    /** A request has come. */
    public Arrival arrival() {
        return new Arrival(sequence.incrementAndGet(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A number that grows with everything that happens. */
    public long version() {
        return version.get();
    }

    /** Says that something happened which has no entry, such as a fault that was armed. */
    public void touch() {
        version.incrementAndGet();
    }

    /**
     * Keeps a request and its answer.
     *
     * @param arrival which it was given when it came
     * @param fault what was done to it on purpose; empty if nothing was
     */
    public void note(Arrival arrival, Channel channel, WebRequest request, WebReply reply, String fault) {
        if (!keeps()) {
            return;
        }
        if (fault.isEmpty() && !isReadable()) {
            return;
        }
        RequestTraits traits = new RequestTraits();
        Masked masked = new Masked(traits);
        String sent = masked.request(request);
        traits.answering();
        String answered = masked.answer(reply);
        Exchange exchange = new Exchange(
                arrival.sequence(),
                arrival.at(),
                channel,
                shown(traits, request.toString()),
                shown(traits, sent),
                reply.status(),
                shown(traits, answered),
                fault,
                1);
        Optional<String> order = order(traits);
        synchronized (this) {
            Deque<HistoryEntry> in = in(order);
            if (in.peekLast() instanceof Exchange last && isRepeated(last, exchange)) {
                in.removeLast();
                in.addLast(last.again());
            } else {
                keep(order, exchange);
            }
            version.incrementAndGet();
        }
    }

    /** Whether nothing that is kept tells one from the other but when it came. What was done on purpose stands alone. */
    private static boolean isRepeated(Exchange last, Exchange next) {
        return last.fault().isEmpty()
                && next.fault().isEmpty()
                && last.channel() == next.channel()
                && last.status() == next.status()
                && last.request().equals(next.request())
                && last.sent().equals(next.sent())
                && last.answered().equals(next.answered());
    }

    /** Whether no more requests come in this second than people can read; those beyond are counted. */
    private synchronized boolean isReadable() {
        long now = System.nanoTime() / NANOS_A_SECOND;
        if (now != second) {
            second = now;
            inSecond = 0;
        }
        boolean readable = inSecond < limits.perSecond();
        inSecond++;
        notKept += readable ? 0 : 1;
        return readable;
    }

    /** How many requests came too fast to be kept. */
    public synchronized long notKept() {
        return notKept;
    }

    private static String shown(RequestTraits traits, String text) {
        boolean whole = text.length() <= MOST_LOOKED_AT;
        String safe = Shown.withoutPans(traits.redacted(whole ? text : text.substring(0, MOST_LOOKED_AT)));
        // a secret may have been cut in two at the end of what was looked at
        int end = Math.min(whole ? safe.length() : safe.length() / 2, LONGEST_TEXT);
        return end == safe.length() ? safe : safe.substring(0, end) + "\n... (" + text.length() + " characters)";
    }

    private Optional<String> order(RequestTraits traits) {
        return traits.orderId()
                .filter(gateway::hasOrder)
                .or(() -> traits.transactionId().flatMap(gateway::idOfTransaction))
                .or(() -> traits.login()
                        .flatMap(login ->
                                traits.orderNumber().flatMap(number -> gateway.idOf(new Merchant(login), number))));
    }

    @Override
    public void changed(Optional<PlacedOrder> before, PlacedOrder after) {
        Order order = after.order();
        String what = Changes.inWords(before, after);
        Instant at = order.actionCode() == Order.TIMED_OUT ? order.expiresAt() : now();
        Change change = new Change(
                sequence.incrementAndGet(),
                at,
                what,
                order.status(),
                order.sums(),
                order.attempts(),
                order.actionCode());
        synchronized (this) {
            keep(Optional.of(after.id()), change);
            version.incrementAndGet();
        }
    }

    private Deque<HistoryEntry> in(Optional<String> order) {
        return order.map(id -> orders.computeIfAbsent(id, key -> new ArrayDeque<>(4)))
                .orElse(others);
    }

    private void keep(Optional<String> order, HistoryEntry entry) {
        Deque<HistoryEntry> in = in(order);
        in.addLast(entry);
        int counted = order.isPresent() ? 1 : 0;
        kept += counted;
        if (in.size() > limits.perOrder()) {
            removeOldest(in);
            kept -= counted;
        }
        while (kept > limits.inAll()) {
            dropOldest(order);
        }
    }

    /** The oldest request; changes are few, and without them nobody understands the rest. */
    private static void removeOldest(Deque<HistoryEntry> in) {
        for (Iterator<HistoryEntry> entries = in.iterator(); entries.hasNext(); ) {
            if (entries.next() instanceof Exchange) {
                entries.remove();
                return;
            }
        }
        in.removeFirst();
    }

    private void dropOldest(Optional<String> latest) {
        Iterator<Map.Entry<String, Deque<HistoryEntry>>> oldest =
                orders.entrySet().iterator();
        Map.Entry<String, Deque<HistoryEntry>> victim = oldest.next();
        if (latest.filter(victim.getKey()::equals).isPresent()) {
            victim.getValue().removeFirst();
            kept--;
        } else {
            kept -= victim.getValue().size();
            victim.getValue().clear();
            oldest.remove();
        }
    }

    /** What happened to an order, the oldest first; nothing if it was dropped. */
    public synchronized List<HistoryEntry> of(String orderId) {
        return inOrder(orders.getOrDefault(orderId, new ArrayDeque<>()));
    }

    /** The requests that name no order, the oldest first. */
    public synchronized List<HistoryEntry> others() {
        return inOrder(others);
    }

    private static List<HistoryEntry> inOrder(Deque<HistoryEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(HistoryEntry::sequence))
                .toList();
    }

    /** Forgets everything. */
    public synchronized void clear() {
        orders.clear();
        others.clear();
        kept = 0;
        notKept = 0;
        version.incrementAndGet();
    }
}
