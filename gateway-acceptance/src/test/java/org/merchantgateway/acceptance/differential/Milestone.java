package org.merchantgateway.acceptance.differential;

import java.util.function.Predicate;
import net.jqwik.api.statistics.Statistics;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;

/** Where stories have to get to: a property that seldom comes there proves little of it. */
enum Milestone {
    HELD(tale -> tale.anyStands(order -> is(1, order))),
    DEPOSITED(tale -> tale.anyStands(order -> is(2, order))),
    REVERSED(tale -> tale.anyStands(order -> is(3, order))),
    REFUNDED(tale -> tale.anyStands(order -> is(4, order) && deposited(order) == 0)),
    PARTLY_REFUNDED(tale -> tale.anyStands(order -> is(4, order) && deposited(order) > 0)),
    AT_THE_ACS(tale -> tale.anyStands(order -> is(5, order))),
    DECLINED(tale -> tale.anyStands(order -> is(6, order))),
    BOUND(tale -> tale.said().stream().anyMatch(Tale.Said::bound)),
    PAID_BY_BINDING(tale -> tale.said().stream().anyMatch(Milestone::paysByBinding));

    private static final double LEAST_PERCENT = 5;

    private final Predicate<Tale> reached;

    Milestone(Predicate<Tale> reached) {
        this.reached = reached;
    }

    private static boolean is(int status, OrderReport order) {
        return order.status()
                .map(OrderStatus::code)
                .filter(code -> code == status)
                .isPresent();
    }

    private static long deposited(OrderReport order) {
        return order.sums().map(Sums::deposited).orElseThrow().minor();
    }

    private static boolean paysByBinding(Tale.Said said) {
        return said.step() instanceof Step.PayByBinding
                && said.outcome().map(Verdict::of).filter("accepted"::equals).isPresent()
                && said.then().filter(order -> is(1, order) || is(2, order)).isPresent();
    }

    /** Counts where a story got to; the property fails if too few of its stories got to any of them. */
    static void count(Tale tale) {
        for (Milestone milestone : values()) {
            Statistics.label(milestone.name()).collect(milestone.reached.test(tale));
            Statistics.label(milestone.name())
                    .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= LEAST_PERCENT));
        }
    }
}
