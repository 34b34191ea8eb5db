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
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/**
 * The front door for a shop: every request of the gateway by its name. Each call puts at most one request on the wire and
 * answers one of the four cases of {@link Outcome}. Safe for use by many threads.
 */
public final class Payments implements AutoCloseable {

    private final PaymentGateway gateway;

    /**
     * @param gateway where requests go; closed with this
     */
    public Payments(PaymentGateway gateway) {
        this.gateway = gateway;
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

    /** Closes the gateway. */
    @Override
    public void close() {
        gateway.close();
    }
}
