package org.merchantgateway.testkit.fire;

import java.util.Optional;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;

/**
 * What a shop wants once of its order.
 *
 * @param kind which operation
 * @param minor how much, minor units; 0 means all there is
 */
record Wish(Kind kind, long minor) {

    /** Which operation. */
    enum Kind {
        REGISTER_ONE_PHASE,
        REGISTER_TWO_PHASE,
        PAY,
        PAY_BY_EMPTY_CARD,
        COMPLETE,
        REVERSE,
        REFUND,
        DECLINE
    }

    static Wish of(Kind kind) {
        return new Wish(kind, 0);
    }

    static Wish of(Kind kind, long minor) {
        return new Wish(kind, minor);
    }

    /** Reads what {@link #toString()} made. */
    static Wish parse(String text) {
        String[] words = text.split(" ");
        return new Wish(Kind.valueOf(words[0]), Long.parseLong(words[1]));
    }

    boolean registers() {
        return kind == Kind.REGISTER_ONE_PHASE || kind == Kind.REGISTER_TWO_PHASE;
    }

    /**
     * The operation that asks for it.
     *
     * @param orderNumber the shop's number
     * @param orderId the gateway's id; empty before the order is registered
     */
    Operation<?> operation(String orderNumber, Optional<OrderId> orderId) {
        return switch (kind) {
            case REGISTER_ONE_PHASE -> registered(RegisterOrder.onePhase(), orderNumber);
            case REGISTER_TWO_PHASE -> registered(RegisterOrder.twoPhase(), orderNumber);
            case PAY -> paid(orderId.orElseThrow(), "5555555555555599", "123");
            case PAY_BY_EMPTY_CARD -> paid(orderId.orElseThrow(), "5432543254325430", "521");
            case COMPLETE ->
                minor == 0
                        ? CompleteOrder.whole(orderId.orElseThrow())
                        : CompleteOrder.of(orderId.orElseThrow(), Amount.ofMinor(minor));
            case REVERSE ->
                minor == 0
                        ? ReverseOrder.of(orderId.orElseThrow())
                        : ReverseOrder.part(orderId.orElseThrow(), Amount.ofMinor(minor));
            case REFUND -> RefundOrder.of(orderId.orElseThrow(), Amount.ofMinor(minor));
            case DECLINE -> DeclineOrder.of(orderId.orElseThrow(), OrderNumber.of(orderNumber));
        };
    }

    /**
     * What the gateway does if it does it. A payment that its card does not give is declined: nothing is done.
     *
     * @param before what the order's money had come to before
     */
    Optional<Deed> deed(Sums before, long amount) {
        return switch (kind) {
            case REGISTER_ONE_PHASE, REGISTER_TWO_PHASE -> Optional.of(new Deed("register", minor));
            case PAY -> Optional.of(new Deed("pay-by-card", amount));
            case PAY_BY_EMPTY_CARD -> Optional.empty();
            case COMPLETE -> Optional.of(new Deed("complete", orAll(before)));
            case REVERSE -> Optional.of(new Deed("reverse", orAll(before)));
            case REFUND -> Optional.of(new Deed("refund", minor));
            case DECLINE -> Optional.of(new Deed("decline", 0));
        };
    }

    private long orAll(Sums before) {
        return minor == 0 ? before.approved().minor() : minor;
    }

    private Operation<?> registered(RegisterOrder.Builder order, String orderNumber) {
        return order.orderNumber(orderNumber)
                .amount(minor)
                .returnUrl("https://shop.example/ok")
                .build();
    }

    private static Operation<?> paid(OrderId orderId, String pan, String cvc) {
        return PayByCard.builder()
                .orderId(orderId)
                .card(Card.builder().pan(pan).cvc(cvc).expiry(2034, 12).cardholder("IVAN IVANOV"))
                .build();
    }

    @Override
    public String toString() {
        return kind + " " + minor;
    }
}
