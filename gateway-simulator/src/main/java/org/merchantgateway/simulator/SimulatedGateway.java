package org.merchantgateway.simulator;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.payment.CReq;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.SdkChallenge;
import org.merchantgateway.domain.payment.ThreeDsMethodData;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.CallOptions;
import org.merchantgateway.domain.port.Extras;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.EnrollmentAnswer;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.PeriodAnswer;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.Registered;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.core.WalletAnswer;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/**
 * The simulated gateway behind the domain's port, in memory: no wire, no time-out, so an outcome is either accepted or
 * refused. Acts for one merchant. Safe for use by many threads.
 */
public final class SimulatedGateway implements PaymentGateway {

    /** What the list of bindings says if there is none. */
    private static final int NO_BINDINGS = 2;

    /** Where pages would lie if there were a server; nothing ever resolves there (RFC 2606). */
    private static final String NOWHERE = "https://gateway.invalid";

    private final GatewayCore core;
    private final Merchant merchant;
    private final Map<Class<?>, Method> methods = new HashMap<>();
    private final AtomicBoolean closed;
    private final CallOptions options;

    /**
     * What an operation does.
     *
     * @param request which one it is over REST: a gateway that does not have it refuses the operation here too
     * @param action does it
     */
    private record Method(Function<Object, RestRequest> request, Function<Object, Outcome<?>> action) {}

    SimulatedGateway(GatewayCore core, String merchantLogin) {
        this(core, merchantLogin, new AtomicBoolean(), CallOptions.NONE);
    }

    private SimulatedGateway(GatewayCore core, String merchantLogin, AtomicBoolean closed, CallOptions options) {
        if (!core.settings().merchants().containsKey(merchantLogin)) {
            throw new IllegalArgumentException("no merchant of this gateway: " + merchantLogin);
        }
        this.core = core;
        this.merchant = new Merchant(merchantLogin);
        this.closed = closed;
        this.options = options;
        on(RegisterOrder.class, SimulatedGateway::request, this::register);
        on(PayByCard.class, RestRequest.PAYMENT_ORDER, this::pay);
        on(CompleteOrder.class, RestRequest.DEPOSIT, this::complete);
        on(ReverseOrder.class, RestRequest.REVERSE, this::reverse);
        on(RefundOrder.class, RestRequest.REFUND, this::refund);
        on(GetOrderStatusExtended.class, RestRequest.GET_ORDER_STATUS_EXTENDED, this::status);
        on(GetOrderStatus.class, RestRequest.GET_ORDER_STATUS, this::shortStatus);
        on(GetLastOrders.class, RestRequest.GET_LAST_ORDERS, this::lastOrders);
        on(PayByBinding.class, RestRequest.PAYMENT_ORDER_BINDING, this::pay);
        methods.put(
                PayByWallet.class,
                new Method(
                        operation -> RestRequest.valueOf(
                                ((PayByWallet) operation).wallet().name()),
                        operation -> pay((PayByWallet) operation)));
        on(FinishThreeDs.class, RestRequest.FINISH_3DS_PAYMENT, this::finish);
        on(ContinueThreeDs.class, step -> continuing(), this::goOn);
        on(FinishThreeDsVer2.class, end -> finishing(), this::finish);
        on(VerifyEnrollment.class, RestRequest.VERIFY_ENROLLMENT, this::enrollment);
        on(DeclineOrder.class, RestRequest.DECLINE, this::decline);
        on(AddParameters.class, RestRequest.ADD_PARAMS, this::addParameters);
        on(GetBindings.class, RestRequest.GET_BINDINGS, this::bindings);
        on(GetBindingsByCardOrId.class, RestRequest.GET_BINDINGS_BY_CARD_OR_ID, this::bindings);
        on(BindCard.class, RestRequest.BIND_CARD, this::bind);
        on(UnbindCard.class, RestRequest.UNBIND_CARD, this::unbind);
        on(ExtendBinding.class, RestRequest.EXTEND_BINDING, this::extend);
    }

    /**
     * A gateway of its own, without a server: it notifies nobody, and keeps nothing in a file.
     *
     * @param merchantLogin one of the settings' merchants, for whom it acts
     * @throws IllegalArgumentException if there is no such merchant
     */
    public static SimulatedGateway open(SimulatorSettings settings, String merchantLogin) {
        return new SimulatedGateway(
                new GatewayCore(settings, URI.create(NOWHERE + settings.contextPath())), merchantLogin);
    }

    private <R, O extends Operation<R>> void on(Class<O> type, RestRequest request, Function<O, R> action) {
        on(type, operation -> request, action);
    }

    private <R, O extends Operation<R>> void on(
            Class<O> type, Function<O, RestRequest> request, Function<O, R> action) {
        methods.put(
                type,
                new Method(
                        operation -> request.apply(type.cast(operation)),
                        operation -> new Outcome.Accepted<>(action.apply(type.cast(operation)))));
    }

    private static RestRequest request(RegisterOrder order) {
        return order.scheme() == PaymentScheme.ONE_PHASE ? RestRequest.REGISTER : RestRequest.REGISTER_PRE_AUTH;
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        Profile profile = profile();
        // what it does not know, it keeps and does not look at
        Operation<R> known = profile.checked(options.applyTo(operation.withoutExtras()));
        if (closed.get()) {
            return new Outcome.NotSent<>(Outcome.NotSent.Reason.CLOSED, "the gateway was closed");
        }
        Class<?> type = known.getClass(); // or a generated class below it
        Method method = methods.getOrDefault(type, methods.get(type.getSuperclass()));
        if (method == null) {
            return Outcome.Refused.unsupported(operation, "the simulated gateway has no operation " + operation.name());
        }
        RestRequest request = method.request().apply(known);
        if (!profile.has(request)) {
            return Outcome.Refused.unsupported(
                    operation, "the gateway of profile " + profile.name() + " has no request " + request.key());
        }
        return profile.bodies() == BodyStyle.JSON && tellsOfPayer(known)
                ? Outcome.Refused.unsupported(
                        operation,
                        "the gateway of profile " + profile.name() + " has no fields for the payer's details")
                : executed(known, operation.extras(), method.action());
    }

    private static boolean tellsOfPayer(Operation<?> operation) {
        Optional<PayerDetails> payer = Optional.empty();
        if (operation instanceof RegisterOrder order) {
            payer = order.payer();
        } else if (operation instanceof PayByCard payment) {
            payer = payment.payer();
        } else if (operation instanceof PayByBinding payment) {
            payer = payment.payer();
        } else if (operation instanceof PayByWallet payment) {
            payer = payment.payer();
        }
        return payer.filter(told -> !told.isEmpty()).isPresent();
    }

    @SuppressWarnings("unchecked") // the table pairs every operation with a method that answers its outcome
    private <R> Outcome<R> executed(Operation<R> operation, Extras extras, Function<Object, Outcome<?>> action) {
        try {
            Outcome<R> outcome = (Outcome<R>) action.apply(operation);
            Map<String, String> fields = new LinkedHashMap<>();
            extras.forEach(fields::put);
            core.extras().keep(order(operation, outcome), fields);
            return outcome;
        } catch (Refusal refusal) {
            return refused(operation, refusal.code(), Texts.technical(refusal.text(Language.EN)));
        }
    }

    /** The order that a request or its answer names. */
    private static Optional<String> order(Operation<?> operation, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Accepted<?> accepted) {
            if (accepted.value() instanceof RegisteredOrder registered) {
                return Optional.of(registered.orderId().value());
            }
            if (accepted.value() instanceof WalletPayment payment) {
                return Optional.of(payment.orderId().value());
            }
        }
        return operation.reference().orderId();
    }

    /** In memory a call takes no time and has no headers: of the options it is the language that counts. */
    @Override
    public PaymentGateway with(CallOptions others) {
        return new SimulatedGateway(core, merchant.login(), closed, others);
    }

    /** The simulator's, as it is set up now. */
    @Override
    public Profile profile() {
        return core.settings().profile();
    }

    /** By the login, with or without its suffix {@code -api}. */
    @Override
    public boolean findsOrdersOf(String merchantLogin) {
        return merchant.isNamed(merchantLogin);
    }

    /** Calls after this are not sent. The orders stay. */
    @Override
    public void close() {
        closed.set(true);
    }

    private RegisteredOrder register(RegisterOrder order) {
        Registered registered = core.register(merchant, PortRequests.registration(order));
        return new RegisteredOrder(OrderId.of(registered.orderId()), registered.formUrl());
    }

    private PaymentAttempt pay(PayByCard payment) {
        return attempt(core.pay(merchant, PortRequests.payment(payment)), payment.orderId());
    }

    private PaymentAttempt pay(PayByBinding payment) {
        return attempt(core.pay(merchant, PortRequests.payment(payment)), payment.orderId());
    }

    private PaymentAttempt attempt(Attempted attempted, OrderId id) {
        return attempted instanceof Attempted.Over over ? over(over, Optional.of(over.info())) : step(attempted, id);
    }

    private PaymentAttempt step(Attempted attempted, OrderId id) {
        if (attempted instanceof Attempted.Challenged challenge) {
            return new PaReqChallenge(challenge.acsUrl(), PaReq.of(challenge.paReq()), challenge.termUrl(), id.value());
        }
        if (attempted instanceof Attempted.DeviceChecked check) {
            return DeviceCheck.builder()
                    .orderId(id)
                    .transactionId(ThreeDsTransactionId.of(check.transactionId()))
                    .serverUrl(check.serverUrl().orElse(null))
                    .methodUrl(check.methodUrl().orElse(null))
                    .methodData(check.methodData().map(ThreeDsMethodData::of).orElse(null))
                    .sdkKey(check.sdkKey().orElse(null))
                    .needsPaymentAgain(
                            !profile().continuesThreeDs() || check.sdkKey().isPresent())
                    .build();
        }
        if (attempted instanceof Attempted.SdkChallenged challenge) {
            return new SdkChallenge(
                    id,
                    ThreeDsTransactionId.of(challenge.transactionId()),
                    challenge.acsSignedContent(),
                    Optional.of(challenge.acsTransactionId()),
                    Optional.of(challenge.acsReferenceNumber()),
                    Map.of("threeDSDsTransID", challenge.dsTransactionId()));
        }
        Attempted.CReqChallenged challenge = (Attempted.CReqChallenged) attempted;
        return new CReqChallenge(
                id, ThreeDsTransactionId.of(challenge.transactionId()), challenge.acsUrl(), CReq.of(challenge.creq()));
    }

    private static PaymentAttempt over(Attempted.Over over, Optional<String> info) {
        return over.decline()
                .<PaymentAttempt>map(decline -> new PaymentAttempt.Declined(
                        new Texts(over.info(), decline.text()), Optional.of(decline.attemptsLeft()), over.next()))
                .orElseGet(() -> new PaymentAttempt.Processed(info, over.next()));
    }

    /** Like a wire: the wallet's merchant is named in the request. */
    private Outcome<WalletPayment> pay(PayByWallet payment) {
        WalletAnswer answer;
        try {
            if (!findsOrdersOf(payment.merchant().value())) {
                throw new Refusal(Message.ACCESS_DENIED);
            }
            answer = core.pay(merchant, PortRequests.payment(payment));
        } catch (Refusal refusal) {
            String forPayer = refusal.text(Language.of(payment.language()));
            return refused(payment, refusal.code(), new Texts(forPayer, refusal.text(Language.EN)));
        }
        if (answer instanceof WalletAnswer.Declined declined) {
            return refused(payment, WalletAnswer.Declined.CODE, new Texts(declined.message(), declined.description()));
        }
        WalletAnswer.Processed processed = (WalletAnswer.Processed) answer;
        return new Outcome.Accepted<>(new WalletPayment(
                OrderId.of(processed.orderId()),
                processed.bindingId().map(BindingId::of),
                processed
                        .step()
                        .map(step -> step(step, OrderId.of(processed.orderId())))
                        .orElseGet(() -> new PaymentAttempt.Processed(Optional.empty(), Optional.empty()))));
    }

    private static <R> Outcome<R> refused(Operation<R> operation, int code, Texts texts) {
        return Outcome.Refused.byGateway(operation, Integer.toString(code), texts);
    }

    /** As over REST: a gateway of Sberbank's kind has other requests for it. */
    private RestRequest continuing() {
        return core.threeDs2().hasThreeOperations() ? RestRequest.FINISH_3DS_METHOD : RestRequest.CONTINUE_3DS;
    }

    private RestRequest finishing() {
        return core.threeDs2().hasThreeOperations()
                ? RestRequest.FINISH_3DS_PAYMENT
                : RestRequest.FINISH_3DS_VER2_PAYMENT;
    }

    private PaymentAttempt goOn(ContinueThreeDs step) {
        return attempt(core.threeDs2().goOn(merchant, PortRequests.goOn(step)), step.orderId());
    }

    private PaymentAttempt finish(FinishThreeDsVer2 end) {
        return over(
                end.cRes()
                        .filter(any -> core.threeDs2().hasThreeOperations())
                        .map(cRes -> core.threeDs2().finishByCRes(merchant, PortRequests.finish(end), cRes.reveal()))
                        .orElseGet(() -> core.threeDs2().finish(merchant, PortRequests.finish(end))),
                Optional.empty());
    }

    private PaymentAttempt finish(FinishThreeDs authentication) {
        return over(core.finish(merchant, PortRequests.finish(authentication)), Optional.empty());
    }

    private Enrollment enrollment(VerifyEnrollment question) {
        EnrollmentAnswer answer = core.enrollment(Optional.of(question.pan().reveal()));
        return new Enrollment(
                answer.enrolled(), Optional.of(answer.emitterName()), Optional.of(answer.emitterCountryCode()));
    }

    private Acknowledged complete(CompleteOrder completion) {
        core.deposit(merchant, PortRequests.money(completion));
        return acknowledged(completion.language());
    }

    private Acknowledged reverse(ReverseOrder reversal) {
        core.reverse(merchant, PortRequests.money(reversal));
        return acknowledged(reversal.language());
    }

    private Acknowledged refund(RefundOrder refund) {
        core.refund(merchant, PortRequests.money(refund));
        return acknowledged(refund.language());
    }

    private Acknowledged decline(DeclineOrder decline) {
        merchant.check(decline.merchantLogin().map(MerchantLogin::value));
        core.decline(
                merchant,
                Optional.of(decline.orderId().value()),
                Optional.of(decline.orderNumber().value()),
                decline.language());
        return acknowledged(decline.language());
    }

    private Acknowledged addParameters(AddParameters addition) {
        core.addParameters(
                merchant,
                Optional.of(addition.orderId().value()),
                addition.parameters().values(),
                Optional.empty());
        return acknowledged(Optional.empty());
    }

    private Bindings bindings(GetBindings question) {
        merchant.check(question.merchantLogin().map(MerchantLogin::value));
        return listed(() -> core.bindings()
                .list(
                        merchant,
                        Optional.of(question.clientId().value()),
                        question.bindingId().map(BindingId::value),
                        question.showExpired(),
                        question.language()));
    }

    private Bindings bindings(GetBindingsByCardOrId question) {
        return listed(() -> core.bindings()
                .listByCardOrId(
                        merchant,
                        question.pan().map(Pan::reveal),
                        question.bindingId().map(BindingId::value),
                        question.showExpired(),
                        Optional.empty()));
    }

    /** An empty list where the gateway says that it found nothing. */
    private static Bindings listed(Supplier<List<StoredCard>> question) {
        try {
            return new Bindings(
                    question.get().stream().map(SimulatedGateway::binding).toList());
        } catch (Refusal refusal) {
            if (refusal.code() == NO_BINDINGS) {
                return new Bindings(List.of());
            }
            throw refusal;
        }
    }

    private static Binding binding(StoredCard card) {
        Map<String, String> fields = card.listed();
        return new Binding(
                BindingId.of(card.id()),
                Optional.of(card.maskedPan()),
                Optional.ofNullable(fields.get("expiryDate")),
                Optional.of(card.clientId()),
                Optional.ofNullable(fields.get("paymentWay")));
    }

    private Acknowledged bind(BindCard binding) {
        core.bindings().bind(merchant, Optional.of(binding.bindingId().value()));
        return acknowledged(Optional.empty());
    }

    private Acknowledged unbind(UnbindCard binding) {
        core.bindings().unbind(merchant, Optional.of(binding.bindingId().value()));
        return acknowledged(Optional.empty());
    }

    private Acknowledged extend(ExtendBinding extension) {
        core.bindings()
                .extend(
                        merchant,
                        Optional.of(extension.bindingId().value()),
                        Optional.of(extension.newExpiry().toString()),
                        extension.language());
        return acknowledged(extension.language());
    }

    private OrderReport shortStatus(GetOrderStatus question) {
        return PortReports.brief(core.shortStatus(
                merchant,
                new StatusRequest(Optional.of(question.orderId().value()), Optional.empty(), question.language())));
    }

    private LastOrders lastOrders(GetLastOrders question) {
        PeriodAnswer period = core.lastOrders(merchant, PortRequests.period(question));
        return new LastOrders(
                period.statuses().stream().map(PortReports::report).toList(),
                period.totalCount(),
                period.page(),
                period.pageSize());
    }

    private OrderReport status(GetOrderStatusExtended question) {
        merchant.check(question.merchantLogin().map(MerchantLogin::value));
        return PortReports.report(core.status(merchant, PortRequests.status(question)));
    }

    private static Acknowledged acknowledged(Optional<String> language) {
        return new Acknowledged(Message.success(Language.of(language)));
    }
}
