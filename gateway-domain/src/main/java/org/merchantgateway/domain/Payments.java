package org.merchantgateway.domain;

import java.util.List;
import java.util.stream.Stream;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafeOutcome;
import org.merchantgateway.domain.settle.SafePath;
import org.merchantgateway.domain.settle.Settled;
import org.merchantgateway.domain.settle.Settling;

/**
 * The entry point for a shop: every request of the gateway as a method. Each call sends at most one request and returns one of
 * the four cases of {@link Outcome}; an accepted payment is not yet a paid order, so read its status. Only
 * {@link #safely} and {@link #settle} send more. Safe for use by many threads.
 */
public final class Payments implements AutoCloseable {

    private final PaymentGateway gateway;

    private final Settling settling;

    /**
     * Payments through a gateway, settling with the standard pauses.
     *
     * @param gateway executes the operations; closed with this
     */
    public Payments(PaymentGateway gateway) {
        this(gateway, new Settling(gateway, Backoff.standard()));
    }

    /**
     * Payments through a gateway.
     *
     * @param gateway executes the operations; closed with this
     * @param settling finds out whether a call in doubt was executed
     */
    public Payments(PaymentGateway gateway, Settling settling) {
        this.gateway = gateway;
        this.settling = settling;
    }

    /**
     * Opens the gateway that a configuration names. Sends nothing.
     *
     * @throws org.merchantgateway.domain.notation.InvalidRequest if no adapter for its protocol is on the class path or module
     *     path, or the adapter cannot work with the configuration
     */
    public static Payments open(GatewayConfig config) {
        return new Payments(Gateways.open(config));
    }

    /** Registers an order, one-phase or two-phase. */
    public Outcome<RegisteredOrder> register(RegisterOrder order) {
        return gateway.execute(order);
    }

    /** Pays an order by card. Accepted does not mean paid: read the status. */
    public Outcome<PaymentAttempt> pay(PayByCard payment) {
        return gateway.execute(payment);
    }

    /** Pays an order by a stored card. Accepted does not mean paid: read the status. */
    public Outcome<PaymentAttempt> pay(PayByBinding payment) {
        return gateway.execute(payment);
    }

    /** Registers an order and pays it by a wallet's token. Accepted does not mean paid: read the status. */
    public Outcome<WalletPayment> pay(PayByWallet payment) {
        return gateway.execute(payment);
    }

    /** Ends a payment's 3-D Secure with the ACS's answer. Accepted does not mean paid: read the status. */
    public Outcome<PaymentAttempt> finishThreeDs(FinishThreeDs authentication) {
        return gateway.execute(authentication);
    }

    /** Reads whether a card takes part in 3-D Secure. */
    public Outcome<Enrollment> enrollment(VerifyEnrollment request) {
        return gateway.execute(request);
    }

    /** Completes a two-phase order: takes the held amount or a part of it. */
    public Outcome<Acknowledged> complete(CompleteOrder completion) {
        return gateway.execute(completion);
    }

    /** Reverses a payment before it is cleared, whole or in part. */
    public Outcome<Acknowledged> reverse(ReverseOrder reversal) {
        return gateway.execute(reversal);
    }

    /** Refunds the deposited amount, whole or in part. */
    public Outcome<Acknowledged> refund(RefundOrder refund) {
        return gateway.execute(refund);
    }

    /** Reads an order's status, by the gateway's id. */
    public Outcome<OrderReport> status(OrderId orderId) {
        return status(GetOrderStatusExtended.of(orderId));
    }

    /** Reads an order's status, by the shop's number. */
    public Outcome<OrderReport> status(OrderNumber orderNumber) {
        return status(GetOrderStatusExtended.of(orderNumber));
    }

    /** Reads an order's status. */
    public Outcome<OrderReport> status(GetOrderStatusExtended request) {
        return gateway.execute(request);
    }

    /** Reads an order's status by the older request, whose answer is shorter. */
    public Outcome<OrderReport> status(GetOrderStatus request) {
        return gateway.execute(request);
    }

    /** Declines an unpaid order. */
    public Outcome<Acknowledged> decline(DeclineOrder decline) {
        return gateway.execute(decline);
    }

    /** Adds parameters to a registered order. */
    public Outcome<Acknowledged> addParameters(AddParameters addition) {
        return gateway.execute(addition);
    }

    /** Reads one page of a period's orders. */
    public Outcome<LastOrders> lastOrders(GetLastOrders request) {
        return gateway.execute(request);
    }

    /** Reads a period's orders, each page when the stream reaches it; see {@link LastOrders#stream}. */
    public Stream<OrderReport> allLastOrders(GetLastOrders request) {
        return LastOrders.stream(gateway, request);
    }

    /** Reads a client's stored cards that have not expired. */
    public Outcome<List<Binding>> bindings(ClientId clientId) {
        return bindings(GetBindings.of(clientId));
    }

    /** Reads a client's stored cards. */
    public Outcome<List<Binding>> bindings(GetBindings request) {
        return gateway.execute(request);
    }

    /** Reactivates a stored card. */
    public Outcome<Acknowledged> bind(BindingId bindingId) {
        return gateway.execute(new BindCard(bindingId));
    }

    /** Deactivates a stored card. */
    public Outcome<Acknowledged> unbind(BindingId bindingId) {
        return gateway.execute(new UnbindCard(bindingId));
    }

    /** Changes the expiry of a stored card. */
    public Outcome<Acknowledged> extend(ExtendBinding extension) {
        return gateway.execute(extension);
    }

    /**
     * Makes a call that must neither be lost nor executed twice: reads the order's status, saves the call in the store, sends it
     * once, and settles it if the outcome is in doubt or the refusal is not conclusive. May take minutes.
     *
     * @param operation not a read
     * @param store saves the call, so that it can be settled after a crash
     * @throws IllegalArgumentException if the operation is a read
     */
    public <R> SafeOutcome<R> safely(Operation<R> operation, PendingStore store) {
        return new SafePath(gateway, settling, store).execute(operation);
    }

    /** Finds out whether a call in doubt, perhaps of before a crash, was executed. Sends only reads; may take minutes. */
    public Settled settle(Pending pending) {
        return settling.settle(pending);
    }

    /** Closes the gateway. */
    @Override
    public void close() {
        gateway.close();
    }
}
