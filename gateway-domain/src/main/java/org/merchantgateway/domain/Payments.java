package org.merchantgateway.domain;

import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.Acknowledged;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.Pace;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafeOutcome;
import org.merchantgateway.domain.settle.SafePath;
import org.merchantgateway.domain.settle.Settled;
import org.merchantgateway.domain.settle.Settling;

/**
 * The front door for a shop: every request of the gateway by its name. Each call puts at most one request on the wire and
 * answers one of the four cases of {@link Outcome}. Safe for use by many threads.
 */
public final class Payments implements AutoCloseable {

    private final PaymentGateway gateway;

    private final Settling settling;

    /**
     * A front door to a gateway, settling by the usual pace.
     *
     * @param gateway where requests go; closed with this
     */
    public Payments(PaymentGateway gateway) {
        this(gateway, new Settling(gateway, Pace.usual()));
    }

    /**
     * A front door to a gateway.
     *
     * @param gateway where requests go; closed with this
     * @param settling finds out what became of calls in doubt
     */
    public Payments(PaymentGateway gateway, Settling settling) {
        this.gateway = gateway;
        this.settling = settling;
    }

    /**
     * Opens the gateway that a configuration names. Sends nothing.
     *
     * @throws org.merchantgateway.domain.notation.InvalidRequest if there is no such adapter, or it cannot work with the
     *     configuration
     */
    public static Payments open(GatewayConfig config) {
        return new Payments(Gateways.open(config));
    }

    /** Registers an order, one-phase or two-phase. */
    public Outcome<RegisteredOrder> register(RegisterOrder order) {
        return gateway.execute(order);
    }

    /** Pays an order by card. Accepted does not mean paid: ask for the status. */
    public Outcome<PaymentAttempt> pay(PayByCard payment) {
        return gateway.execute(payment);
    }

    /** Completes a two-phase order, whole or in part. */
    public Outcome<Acknowledged> complete(CompleteOrder completion) {
        return gateway.execute(completion);
    }

    /** Reverses a payment before it is cleared. */
    public Outcome<Acknowledged> reverse(ReverseOrder reversal) {
        return gateway.execute(reversal);
    }

    /** Refunds what was taken, whole or in part. */
    public Outcome<Acknowledged> refund(RefundOrder refund) {
        return gateway.execute(refund);
    }

    /** Asks how an order stands, by the gateway's id. */
    public Outcome<OrderReport> status(OrderId orderId) {
        return status(GetOrderStatusExtended.of(orderId));
    }

    /** Asks how an order stands, by the shop's number. */
    public Outcome<OrderReport> status(OrderNumber orderNumber) {
        return status(GetOrderStatusExtended.of(orderNumber));
    }

    /** Asks how an order stands. */
    public Outcome<OrderReport> status(GetOrderStatusExtended question) {
        return gateway.execute(question);
    }

    /**
     * Sends what must not be lost and must not happen twice: reads how the order stands, keeps what there is to settle,
     * sends once, and settles if the outcome is in doubt.
     *
     * @param operation anything but a question
     * @param store keeps what there is to settle, so that it outlives a crash
     */
    public <R> SafeOutcome<R> safely(Operation<R> operation, PendingStore store) {
        return new SafePath(gateway, settling, store).execute(operation);
    }

    /** Finds out what became of a call in doubt, be it from before a crash. Asks only; may take minutes. */
    public Settled settle(Pending pending) {
        return settling.settle(pending);
    }

    /** Closes the gateway. */
    @Override
    public void close() {
        gateway.close();
    }
}
