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

    /** Pays an order by a stored card. Accepted does not mean paid: ask for the status. */
    public Outcome<PaymentAttempt> pay(PayByBinding payment) {
        return gateway.execute(payment);
    }

    /** Registers an order and pays it by a wallet's token. Accepted does not mean paid: ask for the status. */
    public Outcome<WalletPayment> pay(PayByWallet payment) {
        return gateway.execute(payment);
    }

    /** Ends a payment's 3-D Secure with the ACS's answer. Accepted does not mean paid: ask for the status. */
    public Outcome<PaymentAttempt> finishThreeDs(FinishThreeDs authentication) {
        return gateway.execute(authentication);
    }

    /** Asks whether a card takes part in 3-D Secure. */
    public Outcome<Enrollment> enrollment(VerifyEnrollment question) {
        return gateway.execute(question);
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

    /** Asks how an order stands, the older and shorter way. */
    public Outcome<OrderReport> status(GetOrderStatus question) {
        return gateway.execute(question);
    }

    /** Gives up an order that nobody has paid. */
    public Outcome<Acknowledged> decline(DeclineOrder decline) {
        return gateway.execute(decline);
    }

    /** Adds parameters to an order. */
    public Outcome<Acknowledged> addParameters(AddParameters addition) {
        return gateway.execute(addition);
    }

    /** Asks for one page of a period's orders. */
    public Outcome<LastOrders> lastOrders(GetLastOrders question) {
        return gateway.execute(question);
    }

    /** A period's orders, page after page, each page asked for when it is needed; see {@link LastOrders#stream}. */
    public Stream<OrderReport> allLastOrders(GetLastOrders question) {
        return LastOrders.stream(gateway, question);
    }

    /** A client's stored cards that have not expired. */
    public Outcome<List<Binding>> bindings(ClientId clientId) {
        return bindings(GetBindings.of(clientId));
    }

    /** A client's stored cards. */
    public Outcome<List<Binding>> bindings(GetBindings question) {
        return gateway.execute(question);
    }

    /** Makes a stored card usable again. */
    public Outcome<Acknowledged> bind(BindingId bindingId) {
        return gateway.execute(new BindCard(bindingId));
    }

    /** Puts a stored card out of use. */
    public Outcome<Acknowledged> unbind(BindingId bindingId) {
        return gateway.execute(new UnbindCard(bindingId));
    }

    /** Changes until when a stored card is valid. */
    public Outcome<Acknowledged> extend(ExtendBinding extension) {
        return gateway.execute(extension);
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
