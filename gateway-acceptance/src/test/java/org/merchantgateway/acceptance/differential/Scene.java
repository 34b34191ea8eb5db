package org.merchantgateway.acceptance.differential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PayByCard;

/** What the shop of a story knows: its orders, its payers' stored cards, and how they were sent to the ACS. */
final class Scene {

    /** An order that the gateway has. */
    record Placed(OrderNumber number, OrderId id) {}

    /** A payment, and the step that it was answered by. */
    record Checked(PayByCard payment, DeviceCheck check) {}

    private final Map<OrderId, Checked> checks = new LinkedHashMap<>();
    private final Map<OrderId, CReqChallenge> challengesTwo = new LinkedHashMap<>();
    private final List<Placed> orders = new ArrayList<>();
    private final Set<BindingId> bindings = new LinkedHashSet<>();
    private final Map<OrderId, PaReq> challenges = new LinkedHashMap<>();

    List<Placed> orders() {
        return orders;
    }

    /** One of the orders; nothing, if there is none yet. */
    Optional<Placed> order(int ago) {
        return orders.isEmpty() ? Optional.empty() : Optional.of(latest(orders, ago));
    }

    void place(Placed order) {
        orders.add(order);
    }

    BindingId binding(int ago) {
        return bindings.isEmpty() ? BindingId.of("no-binding-yet") : latest(bindings, ago);
    }

    boolean knowsBindings() {
        return !bindings.isEmpty();
    }

    void know(BindingId binding) {
        bindings.add(binding);
    }

    /** The latest authentication of an order; the latest of all, if it had none. */
    Optional<PaReq> challenge(OrderId order) {
        return challenges.containsKey(order)
                ? Optional.of(challenges.get(order))
                : challenges.values().stream().reduce((before, after) -> after);
    }

    /** The latest authentication of another order. */
    Optional<PaReq> challengeOfAnother(OrderId order) {
        return challenges.entrySet().stream()
                .filter(challenge -> !challenge.getKey().equals(order))
                .map(Map.Entry::getValue)
                .reduce((before, after) -> after);
    }

    void challenge(OrderId order, PaReq paReq) {
        challenges.remove(order);
        challenges.put(order, paReq);
    }

    /** The latest payment by card of an order that was answered by a check of the payer's device. */
    Optional<Checked> check(OrderId order) {
        return Optional.ofNullable(checks.get(order));
    }

    void check(PayByCard payment, DeviceCheck check) {
        checks.put(check.orderId(), new Checked(payment, check));
    }

    /** The latest challenge of 3-D Secure 2 of an order. */
    Optional<CReqChallenge> challengeTwo(OrderId order) {
        return Optional.ofNullable(challengesTwo.get(order));
    }

    void challengeTwo(CReqChallenge challenge) {
        challengesTwo.put(challenge.orderId(), challenge);
    }

    private static <T> T latest(Collection<T> made, int ago) {
        return List.copyOf(made).get(made.size() - 1 - ago % made.size());
    }
}
