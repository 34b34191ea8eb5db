package org.merchantgateway.domain.settle.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.settle.model.Attempt.Request;
import org.merchantgateway.domain.settle.model.Attempt.Step;
import org.merchantgateway.domain.settle.model.Attempt.Told;

/**
 * One state of the model: two attempts of two nodes at one refund, the store that they share, the requests on the wire, the
 * gateway's ledger, and the clerk.
 *
 * @param ledger who refunded, in turn: the number of an attempt, or {@link #CLERK}
 * @param ledgerSizes how long the ledger was at the ticks before, the last one first
 * @param attempts the two attempts
 * @param isContradicted whether the shop was told two different things of one attempt
 */
record State(List<Integer> ledger, List<Integer> ledgerSizes, List<Attempt> attempts, boolean isContradicted) {

    static final State FIRST = new State(List.of(), List.of(), List.of(Attempt.NONE, Attempt.NONE), false);

    /** His refunds are of another amount. */
    private static final int CLERK = 9;

    /** Adds every state that one step of one actor leads to. */
    void next(Protocol protocol, Consumer<State> each) {
        for (int i = 0; i < attempts.size(); i++) {
            node(i, protocol, each);
            wire(i, protocol, each);
            settling(i, protocol, each);
        }
        if (!ledger.contains(CLERK)) {
            each.accept(withEntry(CLERK));
        }
        each.accept(tick(protocol));
    }

    private void node(int i, Protocol protocol, Consumer<State> each) {
        Attempt attempt = attempts.get(i);
        boolean isAlive = attempt.step() != Step.NONE && attempt.step() != Step.OVER;
        if (isAlive) {
            each.accept(with(i, Attempt::over)); // crashes
        }
        switch (attempt.step()) {
            case NONE -> {
                if (i == 0 || attempts.get(0).told() == Told.NOT_DONE) { // a shop repeats nothing else
                    visible(protocol).forEach(size -> each.accept(with(i, one -> one.read(size))));
                }
            }
            case READ -> each.accept(with(i, Attempt::kept));
            case KEPT -> {
                each.accept(with(i, one -> one.knowing(Told.NOT_DONE))); // no connection
                boolean isInTime = attempt.sinceRead() <= protocol.limit();
                each.accept(with(i, one -> isInTime ? one.sent() : one.knowing(Told.NOT_DONE)));
            }
            case SENT -> {
                if (attempt.request() == Request.EXECUTED) {
                    each.accept(with(i, one -> one.knowing(Told.DONE)));
                }
                each.accept(with(i, one -> one.settling().over())); // in doubt: it settles as any node may
            }
            case KNOWN -> {
                each.accept(concluded(i, protocol));
                boolean isOpen = attempt.known() == Told.NOT_DONE && protocol.isOpenIfStoreFails();
                each.accept(tell(i, isOpen ? Told.OPEN : attempt.known()).with(i, Attempt::over));
            }
            case OVER -> {
                // nothing is left to do
            }
        }
    }

    /** Stores what is known, and removes the call; without ids, one that looks the same. */
    private State concluded(int i, Protocol protocol) {
        State told = tell(i, attempts.get(i).known()).with(i, Attempt::over);
        int other = 1 - i;
        boolean isMistaken = !protocol.hasIds() && attempts.get(other).isStored();
        return told.with(isMistaken ? other : i, Attempt::removed);
    }

    private void wire(int i, Protocol protocol, Consumer<State> each) {
        Attempt attempt = attempts.get(i);
        if (attempt.request() == Request.UNDER_WAY) {
            each.accept(with(i, one -> one.with(Request.LOST)));
            each.accept(with(i, one -> one.with(Request.EXECUTED)).withEntry(i));
        }
    }

    /** Any node may settle what the store holds, whether the first one is alive or not. */
    private void settling(int i, Protocol protocol, Consumer<State> each) {
        Attempt attempt = attempts.get(i);
        if (!attempt.isStored()) {
            return;
        }
        if (attempt.sinceSettling() == Attempt.NEVER) {
            each.accept(with(i, one -> one.settling()));
            return;
        }
        boolean isLast = attempt.sinceSettling() == protocol.window();
        for (int size : visible(protocol)) {
            verdict(attempt, size, isLast, protocol)
                    .ifPresent(verdict -> each.accept(tell(i, verdict).with(i, Attempt::removed)));
        }
    }

    private Optional<Told> verdict(Attempt attempt, int size, boolean isLast, Protocol protocol) {
        int from = Math.min(attempt.entriesBefore(), size);
        long clerks =
                ledger.subList(from, size).stream().filter(who -> who == CLERK).count();
        long ours = size - from - clerks;
        if (protocol.listsRefunds() ? ours > 0 : ours == 1 && clerks == 0) {
            return Optional.of(Told.DONE);
        }
        boolean isUnchanged = protocol.listsRefunds() || size == from;
        return isLast && isUnchanged ? Optional.of(Told.NOT_DONE) : Optional.empty();
    }

    /** How many entries of the ledger a status may show. */
    private List<Integer> visible(Protocol protocol) {
        List<Integer> sizes = new ArrayList<>(List.of(ledger.size()));
        ledgerSizes.stream()
                .limit(protocol.lag())
                .filter(size -> !sizes.contains(size))
                .forEach(sizes::add);
        return sizes;
    }

    private State tick(Protocol protocol) {
        List<Integer> sizes = new ArrayList<>(List.of(ledger.size()));
        ledgerSizes.stream().limit(Math.max(0, protocol.lag() - 1)).forEach(sizes::add);
        return new State(
                ledger,
                List.copyOf(sizes),
                attempts.stream().map(attempt -> attempt.older(protocol)).toList(),
                isContradicted);
    }

    private State with(int i, UnaryOperator<Attempt> change) {
        List<Attempt> changed = new ArrayList<>(attempts);
        changed.set(i, change.apply(attempts.get(i)));
        return new State(ledger, ledgerSizes, List.copyOf(changed), isContradicted);
    }

    private State withEntry(int who) {
        List<Integer> longer = new ArrayList<>(ledger);
        longer.add(who);
        return new State(List.copyOf(longer), ledgerSizes, attempts, isContradicted);
    }

    private State tell(int i, Told outcome) {
        Told before = attempts.get(i).told();
        boolean differs = before != Told.NOTHING && before != Told.OPEN && before != outcome && outcome != Told.OPEN;
        Told last = outcome == Told.OPEN && before != Told.NOTHING ? before : outcome;
        State told = with(i, one -> one.told(last));
        return new State(ledger, ledgerSizes, told.attempts, isContradicted || differs);
    }

    /** What is wrong with this state; empty if nothing is. */
    Optional<String> violation() {
        long executed = ledger.stream().filter(who -> who != CLERK).count();
        if (executed > 1) {
            return Optional.of("executed twice");
        }
        if (isContradicted) {
            return Optional.of("told two things of one attempt");
        }
        if (attempts.stream().filter(attempt -> attempt.told() == Told.DONE).count() > executed) {
            return Optional.of("told of more than was executed");
        }
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            if (attempt.told() == Told.NOT_DONE && ledger.contains(i)) {
                return Optional.of("told that it was not executed, and it was");
            }
            boolean isUnknown = attempt.told() == Told.NOTHING || attempt.told() == Told.OPEN;
            if (attempt.request() != Request.NONE && isUnknown && !attempt.isStored()) {
                return Optional.of("lost");
            }
        }
        return Optional.empty();
    }
}
