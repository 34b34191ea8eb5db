package org.merchantgateway.acceptance.fire;

import java.time.Duration;
import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/**
 * A shop's way to a gateway that is not the shop's alone: a clerk acts on the order before and after the shop's request, the
 * status comes from a replica that lags by one read, and the gateway rounds amounts.
 */
final class NodeGateway implements PaymentGateway {

    private final TestEnvironment environment;
    private final SharedStory story;
    private final OrderId order;
    private Optional<Outcome<?>> lastStatus = Optional.empty();
    private int clerksActs;
    private boolean isSame;

    NodeGateway(TestEnvironment environment, SharedStory story, OrderId order) {
        this.environment = environment;
        this.story = story;
        this.order = order;
    }

    /** How many acts of the clerk the gateway executed. */
    int clerksActs() {
        return clerksActs;
    }

    /** Whether the clerk did what the shop asked for. */
    boolean isSame() {
        return isSame;
    }

    @Override
    @SuppressWarnings("unchecked") // answers of one operation
    public <R> Outcome<R> execute(Operation<R> operation) {
        if (operation.effect() != Effect.READ) {
            story.before().forEach(this::act);
            Outcome<R> outcome = (Outcome<R>) environment.send(story.wire(), rounded(operation), story.fault());
            story.after().forEach(this::act);
            return outcome;
        }
        Outcome<R> fresh = environment.withoutFaults(story.wire()).execute(operation);
        Outcome<R> shown = story.lags() ? (Outcome<R>) lastStatus.orElse(fresh) : fresh;
        lastStatus = Optional.of(fresh);
        return shown;
    }

    private void act(SharedStory.Act act) {
        Sums before = environment.ledger().sums(story.number());
        boolean isDone = environment.withoutFaults(Wire.REST).execute(act.operation(order)) instanceof Outcome.Accepted;
        Sums after = environment.ledger().sums(story.number());
        clerksActs += isDone ? 1 : 0;
        isSame |= isDone && act.kind() == story.ours().kind() && isSame(before, after);
    }

    /** Whether the clerk moved what the shop asked for; of the whole, whether nothing is left that the shop could move. */
    private boolean isSame(Sums before, Sums after) {
        long moved = switch (story.ours().kind()) {
            case COMPLETE -> after.deposited().minor();
            case REVERSE -> before.approved().minor() - after.approved().minor();
            case REFUND -> after.refunded().minor() - before.refunded().minor();
        };
        boolean leavesNothing = switch (story.ours().kind()) {
            case COMPLETE -> after.deposited().equals(after.approved());
            case REVERSE -> after.approved().isZero();
            case REFUND -> after.deposited().isZero();
        };
        return story.ours().minor() == 0 ? leavesNothing : moved == story.ours().minor();
    }

    private Operation<?> rounded(Operation<?> operation) {
        long wanted = operation.wanted().map(Amount::minor).orElse(0L);
        if (!story.rounds() || wanted == 0) {
            return operation;
        }
        Amount rounded = Amount.ofMinor((wanted + 99) / 100 * 100);
        return switch (story.ours().kind()) {
            case COMPLETE -> CompleteOrder.of(order, rounded);
            case REVERSE -> ReverseOrder.of(order, rounded);
            case REFUND -> RefundOrder.of(order, rounded);
        };
    }

    @Override
    public Optional<Duration> deadline() {
        return environment.withoutFaults(story.wire()).deadline();
    }

    @Override
    public void close() {
        // the environment closes what it opened
    }
}
