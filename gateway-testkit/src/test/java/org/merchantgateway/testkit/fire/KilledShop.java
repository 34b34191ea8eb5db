package org.merchantgateway.testkit.fire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/**
 * A shop in a JVM of its own, which is killed while it works. When it starts, it settles what was stored; then it goes on
 * where its diary ends. Its test tells it by a line when nothing is on its way any more.
 */
final class KilledShop {

    /** What there is to do in one life. */
    enum Task {
        /** Settle what was stored, and go on. */
        GO_ON,
        /** The same, and break the rule: keep nothing before it is sent. */
        GO_ON_FORGETFULLY,
        /** Settle what was stored, until nothing is left. */
        SETTLE
    }

    private static final int ATTEMPTS = 3;

    private final Diary diary;
    private final Payments payments;
    private final boolean keepsNothing;

    private KilledShop(Diary diary, Payments payments, Task task) {
        this.diary = diary;
        this.payments = payments;
        this.keepsNothing = task == Task.GO_ON_FORGETFULLY;
    }

    /**
     * Runs the shop.
     *
     * @param arguments wire, endpoint, the plan's file, the diary's file, and the task
     */
    public static void main(String[] arguments) {
        AtomicLong sent = new AtomicLong();
        BufferedReader test = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        QuietTime time = new QuietTime(() -> awaitQuiet(sent.get(), test));
        try (PaymentGateway gateway =
                counting(Wire.valueOf(arguments[0]).open(URI.create(arguments[1]), Wire.SHORT), sent)) {
            Diary diary = new Diary(new Notebook(Path.of(arguments[3])));
            Task task = Task.valueOf(arguments[4]);
            KilledShop shop = new KilledShop(diary, new Payments(gateway, time.settling(gateway)), task);
            shop.settleWhatWasStored(task == Task.SETTLE);
            if (task != Task.SETTLE) {
                Plan.read(Path.of(arguments[2])).forEach(shop::wantAll);
            }
        }
        System.out.println("end");
    }

    private static void awaitQuiet(long sent, BufferedReader test) {
        System.out.println("sent " + sent);
        try {
            if (test.readLine() == null) {
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
            public void close() {
                gateway.close();
            }
        };
    }

    /** What is still open stays stored for the next time; in the end, nothing may be. */
    private void settleWhatWasStored(boolean untilNothingIsLeft) {
        do {
            diary.open().forEach((wish, pending) -> diary.settled(wish, payments.settle(pending)));
        } while (untilNothingIsLeft && !diary.open().isEmpty());
    }

    private void wantAll(String number, List<Wish> wishes) {
        Optional<OrderId> id = Optional.empty();
        for (int i = 0; i < wishes.size(); i++) {
            String name = Plan.name(number, i);
            if (i == 0 || id.isPresent()) {
                want(name, wishes.get(i), number, id);
            }
            if (diary.open().containsKey(name)) {
                return; // one thing after the other
            }
            id = id.or(() -> diary.orderId(name).map(OrderId::of));
        }
    }

    private void want(String name, Wish wish, String number, Optional<OrderId> id) {
        for (int attempt = 0; attempt < ATTEMPTS && mayBeSent(name); attempt++) {
            payments.safely(wish.operation(number, id), keepsNothing ? diary.forgetful(name) : diary.of(name));
            settleWhatWasStored(false);
        }
    }

    private boolean mayBeSent(String name) {
        return !diary.open().containsKey(name) && diary.told(name).orElse(Told.NOT_DONE) == Told.NOT_DONE;
    }
}
