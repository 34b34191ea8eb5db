package org.merchantgateway.simulator.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Transition;

/**
 * An order as the gateway keeps it. Immutable; the life cycle is the domain's {@link Order}.
 *
 * @param merchant whose order it is
 * @param order its life so far
 * @param details what the shop said about it
 * @param attempt the last attempt to pay it
 * @param step the authentication that the gateway waits for, if one is under way
 * @param refunds what was given back, in the order in which it was
 * @param deposited the lines of the cart that were completed; none if it was not done by items
 */
public record PlacedOrder(
        Merchant merchant,
        Order order,
        OrderDetails details,
        Optional<Attempt> attempt,
        Optional<PayerStep> step,
        List<Refunded> refunds,
        List<Basket.Line> deposited) {

    /**
     * One refund.
     *
     * @param amount minor units
     * @param referenceNumber the processing's number of it, twelve digits
     * @param approvalCode six digits
     * @param at when
     * @param items the lines of the cart that were given back; none if it was not done by items
     * @param externalId the shop's own id of it
     */
    public record Refunded(
            Amount amount,
            String referenceNumber,
            String approvalCode,
            Instant at,
            List<Basket.Line> items,
            Optional<String> externalId) {

        public Refunded {
            items = List.copyOf(items);
        }
    }

    public PlacedOrder {
        refunds = List.copyOf(refunds);
        deposited = List.copyOf(deposited);
    }

    static PlacedOrder of(Merchant merchant, Order order, OrderDetails details) {
        return new PlacedOrder(merchant, order, details, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /** The gateway's id of it. */
    public String id() {
        return order.id().value();
    }

    /** Whether a refund with this id of the shop's was made. */
    boolean hasRefund(String externalId) {
        return refunds.stream()
                .anyMatch(
                        refund -> refund.externalId().filter(externalId::equals).isPresent());
    }

    /** The last action code in words. */
    public String actionCodeDescription(Language language) {
        return ActionCode.description(order.actionCode(), language);
    }

    /** The authentication by 3-D Secure 1 that it waits for. */
    public Optional<Challenge> challenge() {
        return step.filter(Challenge.class::isInstance).map(Challenge.class::cast);
    }

    /** The authentication by 3-D Secure 2 that it waits for. */
    public Optional<ThreeDs2Step> threeDs2() {
        return step.filter(ThreeDs2Step.class::isInstance).map(ThreeDs2Step.class::cast);
    }

    /** The authentication by 3-D Secure 2 with which its last attempt ended. */
    Optional<Attempt.VersionTwo> ended() {
        return attempt.flatMap(Attempt::authentication).flatMap(Attempt.Authentication::versionTwo);
    }

    /** The id of its last authentication by 3-D Secure 2, under way or over. */
    Optional<String> transactionId() {
        return threeDs2()
                .map(under -> under.transaction().id())
                .or(() -> ended().map(Attempt.VersionTwo::transactionId));
    }

    PlacedOrder asOf(Instant now) {
        return with(order.asOf(now));
    }

    /** The same with its time to be paid run out now. */
    PlacedOrder expired(Instant now) {
        return with(order.toBuilder().expiresAt(now).build().asOf(now));
    }

    /** The same in another state of its life, in which it can be paid too. */
    PlacedOrder in(OrderStatus open) {
        return with(order.toBuilder().status(open).build());
    }

    /**
     * The same after a transition of its life.
     *
     * @throws Refusal if the order denies it
     */
    PlacedOrder after(Transition transition) {
        return transition.fold(this::with, denial -> {
            throw new Refusal(Message.of(denial));
        });
    }

    PlacedOrder with(Attempt latest) {
        return new PlacedOrder(merchant, order, details, Optional.of(latest), step, refunds, deposited);
    }

    PlacedOrder with(OrderDetails others) {
        return new PlacedOrder(merchant, order, others, attempt, step, refunds, deposited);
    }

    /** The same, waiting for the payer. */
    PlacedOrder waitingFor(PayerStep next) {
        return new PlacedOrder(merchant, order, details, attempt, Optional.of(next), refunds, deposited);
    }

    /** The same, waiting for no payer. */
    PlacedOrder waitingForNobody() {
        return new PlacedOrder(merchant, order, details, attempt, Optional.empty(), refunds, deposited);
    }

    PlacedOrder with(List<Basket.Line> completed) {
        return new PlacedOrder(merchant, order, details, attempt, step, refunds, completed);
    }

    PlacedOrder with(Refunded refund) {
        return new PlacedOrder(
                merchant,
                order,
                details,
                attempt,
                step,
                Stream.concat(refunds.stream(), Stream.of(refund)).toList(),
                deposited);
    }

    private PlacedOrder with(Order next) {
        return new PlacedOrder(merchant, next, details, attempt, step, refunds, deposited);
    }
}
