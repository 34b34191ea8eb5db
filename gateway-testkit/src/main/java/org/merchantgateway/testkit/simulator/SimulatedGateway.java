package org.merchantgateway.testkit.simulator;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.order.Acknowledged;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
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
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.testkit.simulator.core.Attempted;
import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.core.Language;
import org.merchantgateway.testkit.simulator.core.Merchant;
import org.merchantgateway.testkit.simulator.core.Message;
import org.merchantgateway.testkit.simulator.core.Refusal;
import org.merchantgateway.testkit.simulator.core.Registered;
import org.merchantgateway.testkit.simulator.setting.SimulatorSettings;

/**
 * The simulated gateway behind the domain's port, in memory: no wire, no time-out, so an outcome is either accepted or
 * refused. Acts for one merchant. Safe for use by many threads.
 */
public final class SimulatedGateway implements PaymentGateway {

    /** Where pages would lie if there were a server; nothing ever resolves there (RFC 2606). */
    private static final String NOWHERE = "https://gateway.invalid";

    private final GatewayCore core;
    private final Merchant merchant;
    private final Map<Class<?>, Function<Object, Object>> methods = new HashMap<>();
    private volatile boolean closed;

    SimulatedGateway(GatewayCore core, String merchantLogin) {
        if (!core.settings().merchants().containsKey(merchantLogin)) {
            throw new IllegalArgumentException("no merchant of this gateway: " + merchantLogin);
        }
        this.core = core;
        this.merchant = new Merchant(merchantLogin);
        on(RegisterOrder.class, this::register);
        on(PayByCard.class, this::pay);
        on(CompleteOrder.class, this::complete);
        on(ReverseOrder.class, this::reverse);
        on(RefundOrder.class, this::refund);
        on(GetOrderStatusExtended.class, this::status);
    }

    /**
     * A gateway of its own, without a server.
     *
     * @param merchantLogin one of the settings' merchants, for whom it acts
     * @throws IllegalArgumentException if there is no such merchant
     */
    public static SimulatedGateway open(SimulatorSettings settings, String merchantLogin) {
        return new SimulatedGateway(
                new GatewayCore(settings, URI.create(NOWHERE + settings.contextPath())), merchantLogin);
    }

    private <R, O extends Operation<R>> void on(Class<O> type, Function<O, R> method) {
        methods.put(type, operation -> method.apply(type.cast(operation)));
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        if (closed) {
            return new Outcome.NotSent<>(Outcome.NotSent.Reason.CLOSED, "the gateway was closed");
        }
        Function<Object, Object> method = methods.get(operation.getClass());
        if (method == null) {
            return Outcome.Refused.unsupported(operation, "the simulated gateway has no operation " + operation.name());
        }
        return executed(operation, method);
    }

    @SuppressWarnings("unchecked") // the table pairs every operation with a method that returns its result
    private static <R> Outcome<R> executed(Operation<R> operation, Function<Object, Object> method) {
        try {
            return new Outcome.Accepted<>((R) method.apply(operation));
        } catch (Refusal refusal) {
            return Outcome.Refused.byGateway(
                    operation, Integer.toString(refusal.code()), Texts.technical(refusal.text(Language.EN)));
        }
    }

    /** Calls after this are not sent. The orders stay. */
    @Override
    public void close() {
        closed = true;
    }

    private RegisteredOrder register(RegisterOrder order) {
        Registered registered = core.register(merchant, PortRequests.registration(order));
        return new RegisteredOrder(OrderId.of(registered.orderId()), registered.formUrl());
    }

    private PaymentAttempt pay(PayByCard payment) {
        Attempted attempted = core.pay(merchant, PortRequests.payment(payment));
        return new PaymentAttempt.Processed(Optional.of(attempted.info()), Optional.of(attempted.redirect()));
    }

    private Acknowledged complete(CompleteOrder completion) {
        core.deposit(merchant, PortRequests.money(completion.orderId(), completion.amount(), completion.language()));
        return acknowledged(completion.language());
    }

    private Acknowledged reverse(ReverseOrder reversal) {
        core.reverse(merchant, PortRequests.money(reversal.orderId(), reversal.language()));
        return acknowledged(reversal.language());
    }

    private Acknowledged refund(RefundOrder refund) {
        core.refund(merchant, PortRequests.money(refund.orderId(), refund.amount(), refund.language()));
        return acknowledged(refund.language());
    }

    private OrderReport status(GetOrderStatusExtended question) {
        return PortReports.report(core.status(merchant, PortRequests.status(question)));
    }

    private static Acknowledged acknowledged(Optional<String> language) {
        return new Acknowledged(Message.success(Language.of(language)));
    }
}
