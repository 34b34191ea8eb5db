package org.merchantgateway.acceptance.differential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;

/** The request that a shop makes for a step; none, if there is nothing yet that it could be about. */
final class Requests implements Step.Reader<Optional<Operation<?>>> {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String IP = "203.0.113.7";
    private static final String NO_CARDS_CVC = "999";

    private final Scene scene;
    private final Clock clock;
    private final ToLongFunction<OrderId> deposited;
    private int walletPayments;

    /**
     * The requests of one story.
     *
     * @param deposited what is deposited of an order, as the gateway reports it
     */
    Requests(Scene scene, Clock clock, ToLongFunction<OrderId> deposited) {
        this.scene = scene;
        this.clock = clock;
        this.deposited = deposited;
    }

    static ClientId client(int client) {
        return ClientId.of("client-" + client);
    }

    private Optional<OrderId> order(int ago) {
        return scene.order(ago).map(Scene.Placed::id);
    }

    @Override
    public Optional<Operation<?>> register(Step.Register step) {
        RegisterOrder.Builder order = registration(step.twoPhase());
        order.orderNumber("S-" + scene.orders().size());
        if (step.client() > 0) {
            order.clientId(client(step.client()).value());
        }
        return Optional.of((step.withCart() ? order.cart(cart(step.amount())) : order.amount(step.amount())).build());
    }

    private static RegisterOrder.Builder registration(boolean twoPhase) {
        return (twoPhase ? RegisterOrder.twoPhase() : RegisterOrder.onePhase())
                .returnUrl("https://shop.example/ok")
                .failUrl("https://shop.example/fail?why=1")
                .language("en");
    }

    private static Cart cart(long price) {
        return Cart.of(CartItem.builder()
                .positionId(1)
                .name("Чай & \"мёд\"")
                .quantity("2.5", "kg")
                .itemCode("SKU-1")
                .itemPrice(price)
                .build());
    }

    @Override
    public Optional<Operation<?>> registerAgain(Step.RegisterAgain step) {
        return scene.order(step.order())
                .map(there -> registration(false)
                        .orderNumber(there.number())
                        .amount(1)
                        .build());
    }

    @Override
    public Optional<Operation<?>> pay(Step.Pay step) {
        return order(step.order())
                .map(order -> PayByCard.builder()
                        .orderId(order)
                        .card(card(step.card(), step.rightCvc()))
                        .ip(IP)
                        .threeDs(ThreeDs.builder().finishUrl("https://shop.example/3ds"))
                        .build());
    }

    private static Card card(TestCard known, boolean rightCvc) {
        return Card.builder()
                .pan(known.pan())
                .cvc(rightCvc ? known.cvc() : NO_CARDS_CVC)
                .expiry(2099, 12)
                .cardholder("IVAN IVANOV")
                .build();
    }

    @Override
    public Optional<Operation<?>> payByBinding(Step.PayByBinding step) {
        return order(step.order()).map(order -> {
            PayByBinding.Builder payment = PayByBinding.builder()
                    .orderId(order)
                    .bindingId(scene.binding(step.binding()))
                    .ip(IP)
                    .language("en");
            return switch (step.cvc()) {
                case USUAL -> payment.cvc("123").build();
                case WRONG -> payment.cvc(NO_CARDS_CVC).build();
                case NONE -> payment.build();
            };
        });
    }

    @Override
    public Optional<Operation<?>> payByWallet(Step.PayByWallet step) {
        PayByWallet.Builder payment =
                step.preAuth() ? PayByWallet.twoPhase(step.wallet()) : PayByWallet.onePhase(step.wallet());
        payment.merchant("shop")
                .orderNumber(OrderNumber.of("W-" + clock.instant().getEpochSecond() + "-" + walletPayments++))
                .paymentToken(step.card().walletToken(step.amount()));
        if (step.wallet().namesAmount()) {
            payment.amount(step.amount());
        }
        if (step.client() > 0) {
            payment.clientId(client(step.client()).value());
        }
        return Optional.of(payment.build());
    }

    @Override
    public Optional<Operation<?>> finish(Step.Finish step) {
        return order(step.order())
                .flatMap(order -> (step.ending() == Step.Ending.OF_ANOTHER_ORDER
                                ? scene.challengeOfAnother(order)
                                : scene.challenge(order))
                        .map(paReq -> FinishThreeDs.of(order, paRes(paReq, step.ending()))));
    }

    private static PaRes paRes(PaReq paReq, Step.Ending ending) {
        return switch (ending) {
            case AS_CARD, OF_ANOTHER_ORDER -> Acs.answer(paReq);
            case Y, A, N, U -> Acs.answer(paReq, Authentication.valueOf(ending.name()));
        };
    }

    @Override
    public Optional<Operation<?>> goOn(Step.GoOn step) {
        return order(step.order())
                .flatMap(scene::check)
                .map(made -> made.check().needsPaymentAgain()
                        ? made.payment().again(made.check())
                        : made.check().next(true));
    }

    @Override
    public Optional<Operation<?>> finishTwo(Step.FinishTwo step) {
        return order(step.order()).flatMap(scene::challengeTwo).map(challenge -> challenge.next(Map.of()));
    }

    @Override
    public Optional<Operation<?>> complete(Step.Complete step) {
        return order(step.order())
                .map(id -> step.amount() == 0
                        ? CompleteOrder.whole(id)
                        : CompleteOrder.of(id, Amount.ofMinor(step.amount())));
    }

    @Override
    public Optional<Operation<?>> reverse(Step.Reverse step) {
        return order(step.order())
                .map(id -> step.amount() == 0
                        ? ReverseOrder.whole(id)
                        : ReverseOrder.of(id, Amount.ofMinor(step.amount())));
    }

    @Override
    public Optional<Operation<?>> refund(Step.Refund step) {
        return order(step.order()).map(id -> {
            RefundOrder refund =
                    step.amount() == 0 ? RefundOrder.whole(id) : RefundOrder.of(id, Amount.ofMinor(step.amount()));
            return switch (step.expecting()) {
                case ANYTHING -> refund;
                case WHAT_IS -> refund.ifDeposited(Amount.ofMinor(deposited.applyAsLong(id)));
                case MORE -> refund.ifDeposited(Amount.ofMinor(deposited.applyAsLong(id) + 1));
            };
        });
    }

    @Override
    public Optional<Operation<?>> decline(Step.Decline step) {
        return scene.order(step.order()).map(order -> DeclineOrder.of(order.id(), order.number()));
    }

    @Override
    public Optional<Operation<?>> addParameter(Step.AddParameter step) {
        return order(step.order())
                .map(id -> new AddParameters(id, Parameters.none().with(step.name(), step.value())));
    }

    @Override
    public Optional<Operation<?>> changeBinding(Step.ChangeBinding step) {
        YearMonth month = YearMonth.from(clock.instant().atZone(MOSCOW));
        return Optional.of(
                switch (step.change()) {
                    case UNBIND -> new UnbindCard(scene.binding(step.binding()));
                    case BIND -> new BindCard(scene.binding(step.binding()));
                    case EXTEND_TO_THIS_MONTH ->
                        ExtendBinding.of(
                                scene.binding(step.binding()), Expiry.of(month.getYear(), month.getMonthValue()));
                    case EXTEND_FAR -> ExtendBinding.of(scene.binding(step.binding()), Expiry.of(2098, 3));
                });
    }

    @Override
    public Optional<Operation<?>> ask(Step.Ask step) {
        return scene.order(step.order()).map(order -> switch (step.question()) {
            case STATUS_BY_NUMBER -> GetOrderStatusExtended.of(order.number());
            case SHORT_STATUS -> GetOrderStatus.of(order.id()).in("en");
            case BINDINGS -> GetBindings.of(client(1)).withExpired();
            case BINDINGS_OF_CARD ->
                GetBindingsByCardOrId.of(Pan.of(TestCard.values()[step.order()].pan()))
                        .withExpired();
            case ENROLLMENT -> VerifyEnrollment.of(TestCard.values()[step.order()].pan());
            case LAST_ORDERS -> lastOrders();
        });
    }

    private GetLastOrders lastOrders() {
        Instant now = clock.instant();
        return GetLastOrders.registered(now.minus(Duration.ofHours(1)), now.plusSeconds(60))
                .inStates(Set.of(PaymentState.APPROVED, PaymentState.DEPOSITED, PaymentState.DECLINED))
                .withSize(3)
                .in("en");
    }

    @Override
    public Optional<Operation<?>> pause(Step.Wait step) {
        return Optional.empty();
    }
}
