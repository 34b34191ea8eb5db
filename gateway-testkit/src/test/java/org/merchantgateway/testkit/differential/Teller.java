package org.merchantgateway.testkit.differential;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
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
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.simulator.SimulatorClock;
import org.merchantgateway.testkit.simulator.acs.Acs;
import org.merchantgateway.testkit.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.testkit.simulator.card.TestCard;

/** Tells a story to one gateway and notes what it answers, in words that do not depend on the wire. */
final class Teller {

    private record Placed(OrderNumber number, OrderId id, String client) {}

    private final PaymentGateway gateway;
    private final SimulatorClock clock;
    private final String story;
    private final List<Placed> orders = new ArrayList<>();
    private final List<BindingId> bindings = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Optional<PaymentAttempt.AcsChallenge> challenge = Optional.empty();

    Teller(PaymentGateway gateway, SimulatorClock clock, String story) {
        this.gateway = gateway;
        this.clock = clock;
        this.story = story;
    }

    /** What the gateway answers to every step, and how all orders stand in the end. */
    List<String> tell(List<Step> steps) {
        for (Step step : steps) {
            told.add(step + " -> " + take(step));
        }
        for (Placed order : orders) {
            told.add(
                    "in the end " + answer(GetOrderStatusExtended.of(order.id()).in("en")));
        }
        return told;
    }

    private String take(Step step) {
        if (step instanceof Step.Register register) {
            return register(register);
        }
        if (step instanceof Step.PayByWallet payment) {
            return pay(payment);
        }
        if (step instanceof Step.Wait pause) {
            clock.advance(pause.time());
            return "";
        }
        if (step instanceof Step.ChangeBinding change) {
            return change(change);
        }
        return orders.isEmpty() ? "no order yet" : withOrder(step);
    }

    private String withOrder(Step step) {
        if (step instanceof Step.Pay pay) {
            return attempt(PayByCard.builder()
                    .orderId(order(pay.order()).id())
                    .card(card(TestCard.values()[pay.card()], pay.rightCvc()))
                    .ip("203.0.113.7")
                    .build());
        }
        if (step instanceof Step.PayByBinding pay) {
            return attempt(PayByBinding.builder()
                    .orderId(order(pay.order()).id())
                    .bindingId(binding(pay.binding()))
                    .ip("203.0.113.7")
                    .language("en")
                    .cvc("123")
                    .build());
        }
        if (step instanceof Step.Finish finish) {
            return challenge
                    .map(waiting -> finish(finish, new PaReq(waiting.paReq())))
                    .orElse("no challenge yet");
        }
        if (step instanceof Step.Complete complete) {
            OrderId id = order(complete.order()).id();
            return answer(
                    complete.amount() == 0
                            ? CompleteOrder.whole(id)
                            : CompleteOrder.of(id, Amount.ofMinor(complete.amount())));
        }
        if (step instanceof Step.Reverse reverse) {
            OrderId id = order(reverse.order()).id();
            return answer(
                    reverse.amount() == 0
                            ? ReverseOrder.of(id)
                            : ReverseOrder.part(id, Amount.ofMinor(reverse.amount())));
        }
        if (step instanceof Step.Refund refund) {
            return refund(refund);
        }
        if (step instanceof Step.Decline decline) {
            Placed order = order(decline.order());
            return answer(DeclineOrder.of(order.id(), order.number()));
        }
        if (step instanceof Step.AddParameter add) {
            return answer(
                    new AddParameters(order(add.order()).id(), Parameters.none().with(add.name(), add.value())));
        }
        return ask((Step.Ask) step);
    }

    private String register(Step.Register register) {
        RegisterOrder.Builder order = (register.twoPhase() ? RegisterOrder.twoPhase() : RegisterOrder.onePhase())
                .orderNumber(story + "-" + orders.size())
                .returnUrl("https://shop.example/ok")
                .failUrl("https://shop.example/fail?why=1")
                .language("en");
        String client = register.withClient() ? story + "-client" : "";
        if (register.withClient()) {
            order.clientId(client);
        }
        if (register.withCart()) {
            order.cart(Cart.of(CartItem.builder()
                    .positionId(1)
                    .name("Чай & \"мёд\"")
                    .quantity("2.5", "kg")
                    .itemCode("SKU-1")
                    .itemPrice(register.amount())
                    .build()));
        } else {
            order.amount(register.amount());
        }
        RegisterOrder built = order.build();
        Outcome<RegisteredOrder> outcome = gateway.execute(built);
        if (outcome instanceof Outcome.Accepted<RegisteredOrder> accepted) {
            orders.add(new Placed(built.orderNumber(), accepted.value().orderId(), client));
        }
        return Words.of(outcome);
    }

    private String attempt(Operation<PaymentAttempt> payment) {
        Outcome<PaymentAttempt> outcome = gateway.execute(payment);
        if (outcome instanceof Outcome.Accepted<PaymentAttempt> accepted
                && accepted.value() instanceof PaymentAttempt.AcsChallenge waiting) {
            challenge = Optional.of(waiting);
        }
        return Words.of(outcome);
    }

    private String pay(Step.PayByWallet payment) {
        Wallet wallet = Wallet.values()[payment.wallet()];
        OrderNumber number = OrderNumber.of(story + "-w" + orders.size());
        PayByWallet.Builder operation = payment.preAuth() ? PayByWallet.twoPhase(wallet) : PayByWallet.onePhase(wallet);
        operation
                .merchant("shop")
                .orderNumber(number)
                .paymentToken(TestCard.values()[payment.card()].walletToken(payment.amount()));
        if (wallet.namesAmount()) {
            operation.amount(payment.amount());
        }
        Outcome<WalletPayment> outcome = gateway.execute(operation.build());
        if (outcome instanceof Outcome.Accepted<WalletPayment> accepted) {
            orders.add(new Placed(number, accepted.value().orderId(), ""));
            if (accepted.value().attempt() instanceof PaymentAttempt.AcsChallenge waiting) {
                challenge = Optional.of(waiting);
            }
        }
        return Words.of(outcome);
    }

    private String finish(Step.Finish finish, PaReq paReq) {
        return answer(FinishThreeDs.of(
                order(finish.order()).id(),
                finish.end() < Authentication.values().length
                        ? Acs.answer(paReq, Authentication.values()[finish.end()])
                        : Acs.answer(paReq)));
    }

    private String refund(Step.Refund step) {
        OrderId id = order(step.order()).id();
        RefundOrder refund =
                step.amount() == 0 ? RefundOrder.whole(id) : RefundOrder.of(id, Amount.ofMinor(step.amount()));
        return answer(step.asExpected() ? refund.ifDeposited(Amount.ofMinor(step.amount() + 1)) : refund);
    }

    private String change(Step.ChangeBinding change) {
        BindingId id = binding(change.binding());
        return switch (change.change()) {
            case 0 -> answer(new UnbindCard(id));
            case 1 -> answer(new BindCard(id));
            case 2 -> answer(ExtendBinding.of(id, Expiry.of(2020, 1)));
            default -> answer(ExtendBinding.of(id, Expiry.of(2041, 3)));
        };
    }

    private String ask(Step.Ask ask) {
        Placed order = order(ask.order());
        return switch (ask.question()) {
            case 0 -> answer(GetOrderStatusExtended.of(order.number()));
            case 1 -> brief(gateway.execute(GetOrderStatus.of(order.id()).in("en")));
            case 2 -> bindings(ClientId.of(story + "-client"));
            case 3 -> answer(VerifyEnrollment.of(TestCard.values()[ask.order() % TestCard.values().length].pan()));
            default -> {
                Instant now = clock.instant();
                yield answer(GetLastOrders.registered(now.minus(Duration.ofHours(1)), now.plusSeconds(60))
                        .inStates(Set.of(PaymentState.APPROVED, PaymentState.DEPOSITED, PaymentState.DECLINED))
                        .withSize(3)
                        .in("en"));
            }
        };
    }

    /** What both wires can tell: SOAP's short status says more than REST's. */
    private static String brief(Outcome<OrderReport> outcome) {
        return outcome.fold(
                accepted -> {
                    OrderReport report = accepted.value();
                    return report + " " + report.card() + " " + report.binding() + " " + report.ip();
                },
                refused -> Words.of(outcome),
                notSent -> Words.of(outcome),
                inDoubt -> Words.of(outcome));
    }

    private String bindings(ClientId client) {
        Outcome<List<Binding>> outcome = gateway.execute(GetBindings.of(client).withExpired());
        if (outcome instanceof Outcome.Accepted<List<Binding>> accepted) {
            bindings.clear();
            accepted.value().forEach(binding -> bindings.add(binding.id()));
        }
        return Words.of(outcome);
    }

    private String answer(Operation<?> operation) {
        return Words.of(gateway.execute(operation));
    }

    private Placed order(int ago) {
        return orders.get(orders.size() - 1 - ago % orders.size());
    }

    private BindingId binding(int ago) {
        return bindings.isEmpty()
                ? BindingId.of("no-binding-yet")
                : bindings.get(bindings.size() - 1 - ago % bindings.size());
    }

    private static Card card(TestCard known, boolean rightCvc) {
        return Card.builder()
                .pan(known.pan())
                .cvc(rightCvc ? known.cvc() : "999")
                .expiry(2034, 12)
                .cardholder("IVAN IVANOV")
                .build();
    }
}
