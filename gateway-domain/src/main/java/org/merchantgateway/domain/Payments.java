package org.merchantgateway.domain;

import java.util.stream.Stream;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
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
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.ThreeDsStep;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.CallOptions;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafeOutcome;
import org.merchantgateway.domain.settle.SafePath;
import org.merchantgateway.domain.settle.Settled;
import org.merchantgateway.domain.settle.Settling;

/**
 * The entry point for a shop: every request of the gateway as a method. Each call sends at most one request and returns
 * one of the four cases of {@link Outcome}; an accepted payment is not yet a paid order, so read its status. Only
 * {@link #safely} and {@link #settle} send more than one request, and {@link #allLastOrders} sends one for each page.
 * Safe for use by many threads.
 *
 * <p>Failures of the network and of the gateway are outcomes, not exceptions. What a caller may do next depends on the
 * case: after {@link Outcome.NotSent} call again, after {@link Outcome.InDoubt} call {@link #settle} and never send the
 * request again. A request that only reads may always be repeated. Amounts are in minor units (kopecks, cents)
 * everywhere.
 */
public final class Payments implements AutoCloseable {

    private final PaymentGateway gateway;

    private final Settling settling;

    /**
     * Payments through a gateway, settling with the standard pauses ({@link Backoff#standard}). Sends nothing.
     *
     * @param gateway executes the operations; {@link #close} closes it
     */
    public Payments(PaymentGateway gateway) {
        this(gateway, new Settling(gateway));
    }

    /**
     * Payments through a gateway. Sends nothing.
     *
     * @param gateway executes the operations; {@link #close} closes it
     * @param settling finds out whether a call in doubt was executed; must read from the same gateway, because only
     *     there the order is known
     */
    public Payments(PaymentGateway gateway, Settling settling) {
        this.gateway = gateway;
        this.settling = settling;
    }

    /**
     * Opens the gateway that a configuration names. Sends nothing, so a wrong password shows only in the first call.
     *
     * @param config how to reach the gateway
     * @return to be closed by the caller
     * @throws org.merchantgateway.domain.notation.InvalidRequest if no adapter for its protocol is on the class path or
     *     module path, or the adapter cannot work with the configuration
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice
     */
    public static Payments open(GatewayConfig config) {
        return new Payments(Gateways.open(config));
    }

    /** What the gateway is like; build operations with it where its limits are other than the manual's. */
    public Profile profile() {
        return gateway.profile();
    }

    /**
     * The same payments, whose calls have these options: their own deadline, language or headers. All that {@link #safely} and
     * {@link #settle} send has them too. Connections are shared, so closing either closes both.
     *
     * @param options instead of those of these payments, if they have some
     * @throws UnsupportedOperationException if the gateway is of an adapter that takes no options
     */
    public Payments with(CallOptions options) {
        PaymentGateway other = gateway.with(options);
        return new Payments(other, settling.through(other));
    }

    /**
     * Registers an order, one-phase or two-phase. No money moves yet: send the payer to
     * {@link RegisteredOrder#formUrl}, or pay the order with {@link #pay(PayByCard)} or {@link #pay(PayByBinding)}.
     * Source: register.do and registerPreAuth.do.
     *
     * @param order holds the shop's own order number, by which a registration in doubt is settled
     * @return if accepted, the gateway's id of the order, which all later requests need
     */
    public Outcome<RegisteredOrder> register(RegisterOrder order) {
        return gateway.execute(order);
    }

    /**
     * Pays an order by card. Accepted does not mean paid: read the status. Source: paymentorder.do.
     *
     * @param payment names an order that was registered before and is not paid yet
     * @return if accepted, how the attempt goes on: with a {@link ThreeDsStep} the payer takes that step first, with
     *     {@link PaymentAttempt.Declined} it failed
     */
    public Outcome<PaymentAttempt> pay(PayByCard payment) {
        return gateway.execute(payment);
    }

    /**
     * Pays an order by a stored card. Accepted does not mean paid: read the status. Source: paymentOrderBinding.do.
     *
     * @param payment names an order that was registered for the client to whom the stored card belongs
     * @return if accepted, how the attempt goes on, as for {@link #pay(PayByCard)}
     */
    public Outcome<PaymentAttempt> pay(PayByBinding payment) {
        return gateway.execute(payment);
    }

    /**
     * Registers an order and pays it by a wallet's token, in one request. Accepted does not mean paid: read the status.
     * Source: payment.do.
     *
     * @param payment holds the shop's own order number, by which a call in doubt is settled: the gateway's id is known
     *     only from the answer
     * @return if accepted, the gateway's id of the new order and how the attempt goes on
     */
    public Outcome<WalletPayment> pay(PayByWallet payment) {
        return gateway.execute(payment);
    }

    /**
     * Ends a payment's 3-D Secure with the ACS's answer. Accepted does not mean paid: read the status. Source:
     * finish3dsPayment.do.
     *
     * @param authentication what the payer's browser posted to the shop's own {@code TermUrl}
     */
    public Outcome<PaymentAttempt> finishThreeDs(FinishThreeDs authentication) {
        return gateway.execute(authentication);
    }

    /**
     * Goes on with a payment after the device check of 3-D Secure 2, without the card. Accepted does not mean paid: read the
     * status. Source: 3ds/continue.do; finish3dsMethod.do.
     *
     * @param step made by {@link org.merchantgateway.domain.payment.DeviceCheck#next}
     * @return if accepted, how the attempt goes on; refused as unsupported over SOAP, and where the gateway's profile has no such
     *     request: then make the payment again with the step
     */
    public Outcome<PaymentAttempt> continueThreeDs(ContinueThreeDs step) {
        return gateway.execute(step);
    }

    /**
     * Ends a payment's 3-D Secure 2 after the payer's challenge. Accepted does not mean paid: read the status. Source:
     * finish3dsVer2Payment.do.
     *
     * @param authentication made by {@link org.merchantgateway.domain.payment.CReqChallenge#next}
     */
    public Outcome<PaymentAttempt> finishThreeDs(FinishThreeDsVer2 authentication) {
        return gateway.execute(authentication);
    }

    /**
     * Reads whether a card takes part in 3-D Secure. Changes nothing and may be repeated. Source: verifyEnrollment.do.
     *
     * @param request holds the whole card number, so the shop must be allowed to process card data
     */
    public Outcome<Enrollment> enrollment(VerifyEnrollment request) {
        return gateway.execute(request);
    }

    /**
     * Completes a two-phase order: takes the held amount or a part of it and releases the rest of the hold. Source:
     * deposit.do.
     *
     * <p>If the outcome is in doubt, settling compares the order's sums with those from before the call.
     * {@link #safely} reads them; after a direct call they are missing, and the call stays open.
     *
     * @param completion more than zero, minor units, if it names an amount; without an amount the whole hold is taken
     */
    public Outcome<Acknowledged> complete(CompleteOrder completion) {
        return gateway.execute(completion);
    }

    /**
     * Reverses a payment before it is cleared, whole or in part. After that use {@link #refund}. Source: reverse.do.
     *
     * <p>A partial reversal in doubt can be settled only if it was made by {@link #safely}, which reads the order's
     * sums before it.
     *
     * @param reversal more than zero, minor units, if it names an amount; without an amount it reverses the whole
     */
    public Outcome<Acknowledged> reverse(ReverseOrder reversal) {
        return gateway.execute(reversal);
    }

    /**
     * Refunds the deposited amount, whole or in part. Several partial refunds are possible while something is left.
     * Source: refund.do.
     *
     * <p>A refund in doubt can be settled only if it was made by {@link #safely}, which reads the order's sums before
     * it. Make refunds of one order one after the other: two of the same amount at the same time cannot be
     * distinguished.
     *
     * @param refund the order and the amount in minor units
     */
    public Outcome<Acknowledged> refund(RefundOrder refund) {
        return gateway.execute(refund);
    }

    /**
     * Reads an order's status, by the gateway's id. May be repeated. Source: getOrderStatusExtended.do.
     *
     * @param orderId works with both kinds of credentials
     * @return if accepted, the report; only this says whether the order is paid
     */
    public Outcome<OrderReport> status(OrderId orderId) {
        return status(GetOrderStatusExtended.of(orderId));
    }

    /**
     * Reads an order's status, by the shop's number. May be repeated. Source: getOrderStatusExtended.do.
     *
     * @param orderNumber cannot be used over REST when the credentials are a token
     * @return if accepted, the report; with a token over REST, {@link Outcome.Refused} as {@code UNSUPPORTED}, and
     *     nothing is sent
     */
    public Outcome<OrderReport> status(OrderNumber orderNumber) {
        return status(GetOrderStatusExtended.of(orderNumber));
    }

    /**
     * Reads an order's status, with the choice of language. May be repeated. Source: getOrderStatusExtended.do.
     *
     * @param request names the order by its id, its number or both
     */
    public Outcome<OrderReport> status(GetOrderStatusExtended request) {
        return gateway.execute(request);
    }

    /**
     * Reads an order's status by the older request, whose answer is shorter. Use it only where the gateway lacks the
     * extended one. Source: getOrderStatus.do.
     *
     * @param request names the order by its id; this request has no order number
     */
    public Outcome<OrderReport> status(GetOrderStatus request) {
        return gateway.execute(request);
    }

    /**
     * Declines an unpaid order: it cannot be paid any more. A paid or held order is not declined; use {@link #reverse}
     * or {@link #refund} for it. Source: decline.do.
     *
     * @param decline names the order by its id and its number
     */
    public Outcome<Acknowledged> decline(DeclineOrder decline) {
        return gateway.execute(decline);
    }

    /**
     * Adds parameters to a registered order; a parameter that it has already gets the new value. The order's status
     * does not show whether a call in doubt was executed, so such a call stays open. Source: addParams.do.
     *
     * @param addition at least one parameter
     */
    public Outcome<Acknowledged> addParameters(AddParameters addition) {
        return gateway.execute(addition);
    }

    /**
     * Reads one page of a period's orders. May be repeated. Source: getLastOrdersForMerchants.do.
     *
     * @param request names the period and the page
     * @return if accepted, the page and how many orders there are in all
     */
    public Outcome<LastOrders> lastOrders(GetLastOrders request) {
        return gateway.execute(request);
    }

    /**
     * Reads a period's orders, each page when the stream reaches it; see {@link LastOrders#stream}. Nothing is sent
     * before the stream is read. Orders that are created or changed meanwhile may appear twice or not at all: end the
     * period in the past.
     *
     * @param request for the first page that is wanted; the later ones follow
     * @return a sequential stream. Reading it throws {@link org.merchantgateway.domain.port.NotAcceptedException} or
     *     {@link org.merchantgateway.domain.port.InDoubtException} where a page is not accepted
     */
    public Stream<OrderReport> allLastOrders(GetLastOrders request) {
        return LastOrders.stream(gateway, request);
    }

    /**
     * Reads a client's stored cards that have not expired. May be repeated. Source: getBindings.do.
     *
     * @param clientId the same id as in the orders whose payment stored the cards
     * @return if accepted, the cards; an empty list if there are none
     */
    public Outcome<Bindings> bindings(ClientId clientId) {
        return bindings(GetBindings.of(clientId));
    }

    /**
     * Reads a client's stored cards. May be repeated. Source: getBindings.do.
     *
     * @param request may ask for one card only, or for expired ones too
     * @return if accepted, the cards; an empty list if there are none
     */
    public Outcome<Bindings> bindings(GetBindings request) {
        return gateway.execute(request);
    }

    /**
     * Reads stored cards by a card's number, of whichever clients, or by a binding's id. May be repeated. Refused as
     * unsupported over SOAP of 2016. Source: getBindingsByCardOrId.do, as banks describe it.
     *
     * @param request by number or by id; may ask for expired ones too
     * @return if accepted, the cards; an empty list if there are none
     */
    public Outcome<Bindings> bindings(GetBindingsByCardOrId request) {
        return gateway.execute(request);
    }

    /**
     * Reactivates a stored card that {@link #unbind} has deactivated. Refused if it is active already. If it stays in
     * doubt, {@link #bindings(ClientId)} shows whether it was executed. Source: bindCard.do.
     *
     * @param bindingId the gateway's id of the card
     */
    public Outcome<Acknowledged> bind(BindingId bindingId) {
        return gateway.execute(new BindCard(bindingId));
    }

    /**
     * Deactivates a stored card: it cannot pay until {@link #bind} reactivates it. Refused if it is inactive already.
     * If it stays in doubt, {@link #bindings(ClientId)} shows whether it was executed. Source: unBindCard.do.
     *
     * @param bindingId the gateway's id of the card
     */
    public Outcome<Acknowledged> unbind(BindingId bindingId) {
        return gateway.execute(new UnbindCard(bindingId));
    }

    /**
     * Changes the expiry of a stored card, for example after the bank renewed the card. Source: extendBinding.do.
     *
     * @param extension the card and the month to whose end it is valid
     */
    public Outcome<Acknowledged> extend(ExtendBinding extension) {
        return gateway.execute(extension);
    }

    /**
     * Executes an operation that has no method here: one of a team's own, or one with fields of its own
     * ({@link Operation#extra}).
     *
     * @param operation one that the gateway was opened with
     * @param <R> the type of the gateway's answer
     * @return the outcome; refused as {@link Outcome.Refused.Kind#UNSUPPORTED} if the gateway does not know it
     */
    public <R> Outcome<R> execute(Operation<R> operation) {
        return gateway.execute(operation);
    }

    /**
     * Makes a call that must neither be lost nor executed twice: saves the call in the store, sends it once, and
     * settles it if the outcome is in doubt or the refusal is not conclusive. Before a call that moves money and names
     * the order's id, it reads the order's status. Blocks, perhaps for minutes.
     *
     * <p>An exception of {@link PendingStore#save} reaches the caller, and nothing is sent. If the result is
     * {@link SafeOutcome.Open}, the call is still in the store: {@link #settle} it later. If more than five seconds
     * passed since the status was read and the call was stored, nothing is sent: another node may have settled it.
     *
     * @param operation not a read
     * @param store saves the call, so that it can be settled after a crash
     * @param <R> the type of the gateway's answer
     * @return what happened. {@link SafeOutcome.NotDone} too, with nothing sent, if the order's status could not be
     *     read or shows that the call could not be settled
     * @throws IllegalArgumentException if the operation is a read
     * @throws org.merchantgateway.domain.notation.InvalidRequest if the settling's window is shorter than the gateway's
     *     deadline and ten seconds; nothing was sent or stored
     */
    public <R> SafeOutcome<R> safely(Operation<R> operation, PendingStore store) {
        return new SafePath(gateway, settling, store).execute(operation);
    }

    /**
     * Finds out whether a call in doubt, perhaps of before a crash, was executed. Sends only reads and never the call
     * itself. Blocks until the result is clear or the time for settling is over, perhaps for minutes.
     *
     * @param pending from {@link Outcome.InDoubt}, or from the store. Completions, refunds and partial reversals need
     *     the order's sums from before the call in it
     * @return whether it was executed. If that is still unknown, settle again later; do not send the call again
     */
    public Settled settle(Pending pending) {
        return settling.settle(pending);
    }

    /**
     * Closes the gateway. Calls in progress end as {@link Outcome.InDoubt}; later ones are {@link Outcome.NotSent}.
     */
    @Override
    public void close() {
        gateway.close();
    }
}
