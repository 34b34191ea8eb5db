package org.merchantgateway.domain.settle.story;

import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Texts;

/** Plays one story, and knows afterwards whether ours was executed and whether another did the very same. */
final class StoryGateway implements PaymentGateway {

    private final Story story;
    private final LastAnswer lastAnswer = new LastAnswer();
    private LedgerOrder order;
    private boolean isSent;
    private boolean isDue;
    private boolean isExecuted;
    private boolean isSame;

    /** What a lagging status shows. */
    private static final class LastAnswer {
        private LedgerOrder order = LedgerOrder.HELD;
    }

    StoryGateway(Story story) {
        this.story = story;
        this.order = story.start();
        lastAnswer.order = story.start();
    }

    boolean isSent() {
        return isSent;
    }

    boolean isExecuted() {
        return isExecuted;
    }

    /** Whether others did to the order exactly what ours would have done. */
    boolean isSame() {
        return isSame || togetherTheSame();
    }

    @Override
    @SuppressWarnings("unchecked") // answers what the operation names
    public <R> Outcome<R> execute(Operation<R> operation) {
        return (Outcome<R>) (operation.effect() == Effect.READ ? status() : sent(operation));
    }

    private Outcome<?> status() {
        LedgerOrder shown = story.conditions().lags() ? lastAnswer.order : order;
        lastAnswer.order = order;
        if (isDue) {
            isDue = false;
            executeOurs();
            story.after().forEach(this::act);
        }
        return new Outcome.Accepted<>(shown.report(story.conditions().listsRefunds()));
    }

    private Outcome<?> sent(Operation<?> operation) {
        isSent = true;
        story.before().forEach(this::act);
        switch (story.loss()) {
            case ANSWER, SYSTEM_ERROR_AFTER_EXECUTION -> executeOurs();
            case LATE -> isDue = true;
            case REQUEST, SYSTEM_ERROR_WITHOUT_EXECUTION -> {
                // it is never executed
            }
        }
        if (!isDue) {
            story.after().forEach(this::act);
        }
        return switch (story.loss()) {
            case ANSWER, REQUEST, LATE ->
                new Outcome.InDoubt<>(operation.pending(), Doubt.of(Doubt.Kind.CONNECTION_LOST, "lost"));
            case SYSTEM_ERROR_WITHOUT_EXECUTION, SYSTEM_ERROR_AFTER_EXECUTION ->
                Outcome.Refused.byGateway(operation, "7", Texts.none());
        };
    }

    private void executeOurs() {
        isExecuted = story.isConditionMet(order) && order.moved(story.executed()) > 0;
        order = isExecuted ? order.after(story.executed()) : order;
    }

    private void act(Act act) {
        isSame |= isLikeOurs(act);
        order = order.after(act);
    }

    /** Of a whole reversal or a whole refund, whatever leaves nothing is the same. */
    private boolean isLikeOurs(Act act) {
        LedgerOrder after = order.after(act);
        Act ours = story.executed();
        if (act.kind() != ours.kind()) {
            return false;
        }
        boolean isTheRest = ours.kind() == Act.Kind.REFUND ? after.deposited() == 0 : after.status() == 3;
        long moved = order.moved(act);
        return ours.minor() == 0
                ? isTheRest || ours.kind() == Act.Kind.COMPLETE && moved == order.approved()
                : moved == ours.minor()
                        || isTheRest && ours.minor() == story.start().approved();
    }

    /** Without the list of refunds, two that come to the same amount cannot be told from one. */
    private boolean togetherTheSame() {
        return story.ours().kind() == Act.Kind.REFUND
                && !story.conditions().listsRefunds()
                && order.refunded() - story.start().refunded()
                        == story.executed().minor();
    }

    @Override
    public void close() {}
}
