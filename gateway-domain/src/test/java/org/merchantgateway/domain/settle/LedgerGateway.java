package org.merchantgateway.domain.settle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Texts;

/**
 * One held order of 1000 at a gateway that misbehaves as it is told, and a ledger of what it executed. Shares nothing with
 * the domain's own life cycle.
 */
final class LedgerGateway implements PaymentGateway {

    /** What may become of a call. */
    enum Fault {
        NONE,
        REFUSED,
        SYSTEM_ERROR_BEFORE,
        SYSTEM_ERROR_AFTER,
        NOT_SENT,
        LOST_REQUEST,
        LOST_ANSWER,
        /** Executed later, when nobody hears of it. */
        LATE,
        CRASH_BEFORE,
        CRASH_AFTER
    }

    /** The shop's power fails. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Well within the window of settling: what settling rests on. */
    private static final Duration LATE = Duration.ofSeconds(90);

    private record Due(long at, Operation<?> operation) {}

    private final FakeTime time;
    private final Iterator<Fault> faults;
    private final Map<Operation<?>, Integer> ledger = new IdentityHashMap<>();
    private final List<Due> due = new ArrayList<>();
    private long approved = 1000;
    private long deposited;
    private long refunded;
    private boolean completed;
    private boolean partReversed;

    LedgerGateway(FakeTime time, List<Fault> faults) {
        this.time = time;
        this.faults = faults.iterator();
    }

    /** How often this very operation was executed. */
    int executions(Operation<?> operation) {
        executeWhatIsDue();
        return ledger.getOrDefault(operation, 0);
    }

    long refunded() {
        return refunded;
    }

    /** What the reversals have left of the hold. */
    long approved() {
        return approved;
    }

    long taken() {
        return deposited + refunded;
    }

    @SuppressWarnings("unchecked") // each answers what its operation names
    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        executeWhatIsDue();
        Fault fault = faults.hasNext() ? faults.next() : Fault.NONE;
        return (Outcome<R>) (operation.effect() == Effect.READ ? report(fault, operation) : move(fault, operation));
    }

    private void executeWhatIsDue() {
        List<Due> now =
                due.stream().filter(late -> late.at() - time.getAsLong() <= 0).toList();
        due.removeAll(now);
        now.forEach(late -> book(late.operation()));
    }

    private Outcome<?> report(Fault fault, Operation<?> question) {
        return switch (fault) {
            case NONE, LATE, SYSTEM_ERROR_AFTER -> new Outcome.Accepted<>(report());
            case REFUSED, SYSTEM_ERROR_BEFORE -> refused("7", Effect.READ);
            case NOT_SENT -> notSent();
            case LOST_REQUEST, LOST_ANSWER -> lost(question);
            case CRASH_BEFORE, CRASH_AFTER -> throw new Crash();
        };
    }

    private OrderReport report() {
        int status = approved == 0 ? 3 : !completed ? 1 : refunded > 0 ? 4 : 2;
        return OrderReport.builder()
                .status(new OrderStatus(status))
                .sums(new Sums(Amount.ofMinor(approved), Amount.ofMinor(deposited), Amount.ofMinor(refunded)))
                .build();
    }

    private Outcome<?> move(Fault fault, Operation<?> operation) {
        return switch (fault) {
            case NONE -> book(operation) ? new Outcome.Accepted<>(new Acknowledged("")) : refused("7", Effect.MONEY);
            case REFUSED -> refused("5", Effect.MONEY);
            case SYSTEM_ERROR_BEFORE -> refused("7", Effect.MONEY);
            case SYSTEM_ERROR_AFTER -> {
                book(operation);
                yield refused("7", Effect.MONEY);
            }
            case NOT_SENT -> notSent();
            case LOST_REQUEST -> lost(operation);
            case LOST_ANSWER -> {
                book(operation);
                yield lost(operation);
            }
            case LATE -> {
                due.add(new Due(time.getAsLong() + LATE.toNanos(), operation));
                yield lost(operation);
            }
            case CRASH_BEFORE -> throw new Crash();
            case CRASH_AFTER -> {
                book(operation);
                throw new Crash();
            }
        };
    }

    private boolean book(Operation<?> operation) {
        long wanted = operation.wanted().orElse(Amount.ZERO).minor();
        boolean possible = switch (operation.name()) {
            case "complete" -> complete(wanted);
            case "reverse" -> reverse(wanted);
            default -> refund(wanted);
        };
        if (possible) {
            ledger.merge(operation, 1, Integer::sum);
        }
        return possible;
    }

    private boolean complete(long wanted) {
        if (completed || approved == 0 || wanted > approved) {
            return false;
        }
        completed = true;
        deposited = wanted == 0 ? approved : wanted;
        return true;
    }

    /** Of a part of the hold, once; or of all that is left. */
    private boolean reverse(long wanted) {
        boolean isWhole = wanted == approved;
        if (completed || approved == 0 || wanted > approved || (partReversed && !isWhole)) {
            return false;
        }
        partReversed = true;
        approved -= wanted;
        return true;
    }

    private boolean refund(long wanted) {
        long given = wanted == 0 ? deposited : wanted;
        if (deposited == 0 || given > deposited) {
            return false;
        }
        deposited -= given;
        refunded += given;
        return true;
    }

    private static Outcome<?> refused(String code, Effect effect) {
        return new Outcome.Refused<>(
                Outcome.Refused.Kind.GATEWAY, code, Texts.none(), OptionalInt.of(200), OptionalInt.empty(), effect);
    }

    private static Outcome<?> notSent() {
        return new Outcome.NotSent<>(Outcome.NotSent.Reason.CONNECTION_REFUSED, "refused");
    }

    private static Outcome<?> lost(Operation<?> operation) {
        return new Outcome.InDoubt<>(operation.pending(), Doubt.of(Doubt.Kind.CONNECTION_LOST, "lost"));
    }

    @Override
    public void close() {}
}
