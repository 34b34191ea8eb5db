package org.merchantgateway.domain.settle.story;

import java.util.List;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;

/**
 * One operation of the shop whose answer is lost, and what others do to the order around it.
 *
 * @param start the order when the shop reads its status
 * @param before what others do between that and the shop's request, each possible
 * @param ours what the shop asks for
 * @param loss what becomes of the request and its answer
 * @param after what others do between the shop's request and its settling, each possible
 * @param conditions how the gateway is
 */
record Story(LedgerOrder start, List<Act> before, Act ours, Loss loss, List<Act> after, Conditions conditions) {

    /** What becomes of a request. */
    enum Loss {
        /** The request is lost, and never executed. */
        REQUEST,
        /** The request arrives, its answer is lost. */
        ANSWER,
        /** The request is executed only after the first question of settling. */
        LATE,
        /** The gateway answers code 7 and has not executed it. */
        SYSTEM_ERROR_WITHOUT_EXECUTION,
        /** The gateway answers code 7 although it executed what could be executed. */
        SYSTEM_ERROR_AFTER_EXECUTION
    }

    /**
     * How the gateway is.
     *
     * @param listsRefunds whether its status has the list of refunds
     * @param lags whether a status shows what was so when it was asked for last
     * @param rounds whether it rounds amounts up to hundreds
     * @param isGuarded whether the shop's refunds are made only if what is deposited is what it was when the status was read
     */
    record Conditions(boolean listsRefunds, boolean lags, boolean rounds, boolean isGuarded) {}

    /** Whether the shop can make this request under these conditions. */
    boolean isPossible() {
        return !conditions.isGuarded()
                || ours.kind() == Act.Kind.REFUND
                        && start.deposited() > 0
                        // code 7 is how a gateway refuses by the condition, so that is how it is understood
                        && loss != Loss.SYSTEM_ERROR_AFTER_EXECUTION;
    }

    /** The shop's request. */
    Operation<Acknowledged> operation(OrderId id) {
        Operation<Acknowledged> operation = ours.operation(id);
        return conditions.isGuarded() && operation instanceof RefundOrder refund
                ? refund.ifDeposited(Amount.ofMinor(start.deposited()))
                : operation;
    }

    /** Whether the gateway looks at the request at all. */
    boolean isConditionMet(LedgerOrder order) {
        return !conditions.isGuarded() || order.deposited() == start.deposited();
    }

    /** What is executed: a gateway that rounds takes another amount than was asked for. */
    Act executed() {
        return conditions.rounds() ? new Act(ours.kind(), (ours.minor() + 99) / 100 * 100) : ours;
    }
}
