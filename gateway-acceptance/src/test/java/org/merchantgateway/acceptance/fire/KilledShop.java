package org.merchantgateway.acceptance.fire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/**
 * A shop in a JVM of its own, which is killed while it works. When it starts, it settles what was stored; then it goes on
 * where its log ends. Its test sends it a line when no request is in progress any more, or the payer was
 * at the ACS.
 */
final class KilledShop {

    /** What to do in one run. */
    enum Task {
        /** Settle what was stored, and go on. */
        GO_ON,
        /** The same, and break the rule: keep nothing before it is sent. */
        GO_ON_WITHOUT_STORING,
        /** Settle what was stored, until nothing is left. */
        SETTLE
    }

    /** How its lines to the test begin: how many requests it has sent, or how the payer answers which challenge. */
    static final String SENT = "sent ";

    static final String CONFIRM = "confirm ";
    static final String FAIL = "fail ";

    private static final int ATTEMPTS = 3;
    private static final BufferedReader TEST =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));

    private final ShopLog log;
    private final StoredCards stored;
    private final Payments payments;
    private final boolean keepsNothing;

    private KilledShop(ShopLog log, StoredCards stored, Payments payments, Task task) {
        this.log = log;
        this.stored = stored;
        this.payments = payments;
        this.keepsNothing = task == Task.GO_ON_WITHOUT_STORING;
    }

    /**
     * Runs the shop.
     *
     * @param arguments wire, endpoint, the plan's file, the log's file, the task, and the payer's stored cards
     */
    public static void main(String[] arguments) {
        AtomicLong sent = new AtomicLong();
        SimulatedTime time = new SimulatedTime(() -> awaitQuiet(sent.get()));
        try (PaymentGateway gateway =
                counting(Wire.valueOf(arguments[0]).open(URI.create(arguments[1]), Wire.SHORT), sent)) {
            ShopLog log = new ShopLog(new DiskLog(Path.of(arguments[3])));
            Task task = Task.valueOf(arguments[4]);
            Payments payments = new Payments(gateway, time.settling(gateway));
            StoredCards stored = new StoredCards(BindingId.of(arguments[5]), BindingId.of(arguments[6]));
            KilledShop shop = new KilledShop(log, stored, payments, task);
            shop.settleWhatWasStored(task == Task.SETTLE);
            if (task != Task.SETTLE) {
                Plan.read(Path.of(arguments[2])).forEach(shop::wantAll);
            }
        }
        System.out.println("end");
    }

    /** Its test goes to the ACS: this JVM knows no address but the one at which it is killed. */
    private static void answerAtAcs(String creq, boolean confirms) {
        ask((confirms ? CONFIRM : FAIL) + creq);
    }

    private static void awaitQuiet(long sent) {
        ask(SENT + sent);
    }

    /** Tells the test a line, and waits for its answer. */
    private static void ask(String line) {
        System.out.println(line);
        try {
            if (TEST.readLine() == null) {
                Runtime.getRuntime().halt(1); // the test is over
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PaymentGateway counting(PaymentGateway gateway, AtomicLong sent) {
        return new PaymentGateway() {
            @Override
            public <R> Outcome<R> execute(Operation<R> operation) {
                sent.incrementAndGet();
                return gateway.execute(operation);
            }

            @Override
            public Optional<Duration> deadline() {
                return gateway.deadline();
            }

            @Override
            public boolean findsOrdersOf(String merchantLogin) {
                return gateway.findsOrdersOf(merchantLogin);
            }

            @Override
            public void close() {
                gateway.close();
            }
        };
    }

    /** What is still open stays stored for the next time; in the end, nothing may be. */
    private void settleWhatWasStored(boolean untilNothingIsLeft) {
        do {
            log.open().forEach((wish, pending) -> log.settled(wish, payments.settle(pending)));
        } while (untilNothingIsLeft && !log.open().isEmpty());
    }

    private void wantAll(String number, List<Wish> wishes) {
        OrderFacts facts = OrderFacts.nothingOf(number, stored);
        for (int i = 0; i < wishes.size(); i++) {
            String name = Plan.name(number, i);
            if (log.isOpen(number)) {
                return; // one thing after the other: whether another payment was executed cannot be told apart from
                // this one
            }
            if (facts.allows(wishes.get(i))) {
                want(name, wishes.get(i), facts);
            }
            facts = facts.and(log.newFacts(name));
        }
    }

    private void want(String name, Wish wish, OrderFacts facts) {
        for (int attempt = 0; attempt < ATTEMPTS && mayBeSent(name); attempt++) {
            wish.prepare(facts, KilledShop::answerAtAcs);
            payments.safely(wish.operation(facts), keepsNothing ? log.withoutStoring(name) : log.of(name));
            settleWhatWasStored(false);
        }
    }

    private boolean mayBeSent(String name) {
        return !log.open().containsKey(name) && log.told(name).orElse(Result.NOT_DONE) == Result.NOT_DONE;
    }
}
