package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Defects.PAID;
import static org.merchantgateway.testkit.contract.Defects.YES;
import static org.merchantgateway.testkit.contract.Defects.accepts;
import static org.merchantgateway.testkit.contract.Defects.always;
import static org.merchantgateway.testkit.contract.Defects.answers;
import static org.merchantgateway.testkit.contract.Defects.answersCode;
import static org.merchantgateway.testkit.contract.Defects.around;
import static org.merchantgateway.testkit.contract.Defects.asked;
import static org.merchantgateway.testkit.contract.Defects.asks;
import static org.merchantgateway.testkit.contract.Defects.goesOn;
import static org.merchantgateway.testkit.contract.Defects.idles;
import static org.merchantgateway.testkit.contract.Defects.is;
import static org.merchantgateway.testkit.contract.Defects.loses;
import static org.merchantgateway.testkit.contract.Defects.order;
import static org.merchantgateway.testkit.contract.Defects.overlooksLanguage;
import static org.merchantgateway.testkit.contract.Defects.refuses;
import static org.merchantgateway.testkit.contract.Defects.reports;
import static org.merchantgateway.testkit.contract.Defects.unknownOrder;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Texts;

/** Gateways that treat stored cards and wallets wrongly. */
final class BrokenStoredCards {

    private static final BindingId UNKNOWN = BindingId.of("00000000-0000-4000-8000-000000000000");

    private BrokenStoredCards() {}

    static List<Broken> paying() {
        return List.of(
                Broken.of(
                        "BPY-01",
                        "sends the payer back without the order's id",
                        answers(
                                PayByBinding.class,
                                attempt -> BrokenPaying.redirect(
                                        attempt, url -> true, url -> url.replaceFirst("\\?.*", "?")))),
                Broken.of(
                        "BPY-02",
                        "takes what it should hold",
                        goesOn(PayByBinding.class, order(OrderStatus.APPROVED), CompleteOrder::whole)),
                Broken.of(
                        "BPY-03",
                        "reports a stored card as a card",
                        reports(
                                report -> report.paymentWay().equals(Optional.of("CARD_BINDING"))
                                        && report.sums().equals(Optional.of(Expected.sums(2_000, 2_000, 0))),
                                "paymentWay",
                                "CARD")),
                Broken.of(
                        "BPY-04",
                        "accepts no stored card for an order that names one",
                        asks(
                                RegisterOrder.class,
                                "description",
                                "admits one",
                                registered -> registered.bindingId().isPresent()),
                        refuses(
                                PayByBinding.class,
                                "5",
                                order(report -> report.orderDescription().equals(Optional.of("admits one"))))),
                Broken.of(
                        "BPY-05",
                        "asks no payer to authenticate",
                        answers(PayByBinding.class, attempt -> attempt instanceof PaReqChallenge ? PAID : attempt)),
                Broken.of(
                        "BPY-06",
                        "accepts another client's card",
                        accepts(PayByBinding.class, PAID, order(OrderStatus.REGISTERED))),
                Broken.of(
                        "BPY-07",
                        "answers code 5 for what is wrong with a stored card",
                        answersCode(
                                PayByBinding.class,
                                "1",
                                "5",
                                asked(payment -> payment.cvc().isPresent()))),
                Broken.of(
                        "BPY-08",
                        "invents a CVC",
                        asks(
                                PayByBinding.class,
                                "cvc",
                                Cvc.of("123"),
                                payment -> payment.cvc().isEmpty())),
                Broken.of("BPY-09", "reads an invalid language as English", overlooksLanguage(PayByBinding.class)),
                Broken.of(
                        "BPY-10",
                        "answers code 6 for an unknown binding",
                        answersCode(
                                PayByBinding.class,
                                "2",
                                "6",
                                asked(payment -> payment.bindingId().equals(UNKNOWN)))),
                Broken.of(
                        "BPY-11",
                        "accepts an unbound card",
                        accepts(
                                PayByBinding.class,
                                PAID,
                                (payment, before) -> before.filter(is(OrderStatus.REGISTERED))
                                                .isPresent()
                                        && !payment.bindingId().equals(UNKNOWN))),
                Broken.of(
                        "BPY-12",
                        "answers code 6 for an unknown order",
                        answersCode(PayByBinding.class, "2", "6", unknownOrder())),
                Broken.of(
                        "BPY-13",
                        "accepts a second payment",
                        accepts(PayByBinding.class, PAID, order(OrderStatus.DEPOSITED))),
                Broken.of(
                        "BPY-14",
                        "wants a CVC for every payment",
                        refuses(
                                PayByBinding.class,
                                "1",
                                asked(payment -> payment.cvc().isEmpty()))));
    }

    static List<Broken> kept() {
        return List.of(
                Broken.of(
                        "BND-01",
                        "does not report the expiry of a stored card",
                        lists(cards -> cards.stream()
                                .map(card -> card.expiryDate().equals(Optional.of("203412"))
                                        ? Changed.without(card, "expiryDate")
                                        : card)
                                .toList())),
                Broken.of(
                        "BND-02",
                        "refuses a client without cards",
                        around(
                                GetBindings.class,
                                (asked, outcome) -> outcome.equals(new Outcome.Accepted<>(new Bindings(List.of())))
                                        ? Outcome.Refused.byGateway(asked, "2", Texts.none())
                                        : outcome)),
                Broken.of(
                        "BND-03",
                        "lists a card of a client without cards",
                        lists(cards -> cards.isEmpty()
                                ? List.of(new Binding(
                                        UNKNOWN,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                                : cards)),
                Broken.of("BND-04", "gives a card another id every time", (gateway, account) -> {
                    AtomicInteger count = new AtomicInteger();
                    return new RenamingCards(gateway, id -> BindingId.of(id + "-" + count.incrementAndGet()));
                }),
                Broken.of(
                        "BND-05",
                        "gives every card the same id",
                        (gateway, account) -> new RenamingCards(gateway, id -> BindingId.of("the-card"))),
                Broken.of("BND-06", "lists all cards whatever is asked for", loses(GetBindings.class, "bindingId")),
                Broken.of(
                        "BND-07",
                        "always lists expired cards",
                        asks(GetBindings.class, "showExpired", true, question -> true)),
                Broken.of("BND-08", "does not unbind", idles(UnbindCard.class, YES, always())),
                Broken.of("BND-09", "does not bind again", idles(BindCard.class, YES, always())),
                Broken.of(
                        "BND-10",
                        "does not extend",
                        idles(
                                ExtendBinding.class,
                                YES,
                                asked(extension -> extension.newExpiry().month().getYear() > 2030))),
                Broken.of(
                        "BND-11",
                        "accepts unbinding twice",
                        accepts(
                                UnbindCard.class,
                                YES,
                                asked(unbinding -> !unbinding.bindingId().equals(UNKNOWN)))),
                Broken.of(
                        "BND-12",
                        "accepts binding twice",
                        accepts(
                                BindCard.class,
                                YES,
                                asked(binding -> !binding.bindingId().equals(UNKNOWN)))),
                Broken.of(
                        "BND-13",
                        "answers code 6 for binding an unknown card",
                        answersCode(
                                BindCard.class,
                                "2",
                                "6",
                                asked(binding -> binding.bindingId().equals(UNKNOWN)))),
                Broken.of(
                        "BND-14",
                        "answers code 6 for unbinding an unknown card",
                        answersCode(
                                UnbindCard.class,
                                "2",
                                "6",
                                asked(unbinding -> unbinding.bindingId().equals(UNKNOWN)))),
                Broken.of(
                        "BND-15",
                        "answers code 6 for extending an unknown card",
                        answersCode(ExtendBinding.class, "2", "6", always())),
                Broken.of(
                        "BND-16",
                        "finds the first client of a card alone",
                        finds(cards -> cards.stream().limit(1).toList())),
                Broken.of(
                        "BND-17",
                        "does not report whose the found card is",
                        finds(cards -> cards.stream()
                                .map(card -> Changed.without(card, "clientId"))
                                .toList())),
                Broken.of(
                        "BND-18",
                        "refuses the id of no stored card",
                        around(
                                GetBindingsByCardOrId.class,
                                (asked, outcome) -> outcome.equals(new Outcome.Accepted<>(new Bindings(List.of())))
                                                && asked.bindingId().equals(Optional.of(UNKNOWN))
                                        ? Outcome.Refused.byGateway(asked, "2", Texts.none())
                                        : outcome)),
                Broken.of(
                        "BND-19",
                        "always finds expired cards",
                        asks(GetBindingsByCardOrId.class, "showExpired", true, question -> true)));
    }

    private static Defect lists(UnaryOperator<List<Binding>> change) {
        return answers(GetBindings.class, found -> new Bindings(change.apply(found.cards())));
    }

    private static Defect finds(UnaryOperator<List<Binding>> change) {
        return answers(GetBindingsByCardOrId.class, found -> new Bindings(change.apply(found.cards())));
    }

    static List<Broken> wallets() {
        return List.of(
                Broken.of(
                        "WAL-01",
                        "takes a kopeck less than the amount",
                        asks(
                                PayByWallet.class,
                                "amount",
                                Amount.ofMinor(229_999),
                                payment -> payment.amount().equals(Optional.of(Amount.ofMinor(230_000))))),
                Broken.of(
                        "WAL-02",
                        "takes what it should hold",
                        asks(PayByWallet.class, "scheme", PaymentScheme.ONE_PHASE, payment -> true)),
                Broken.of(
                        "WAL-03",
                        "supports one wallet less",
                        refuses(PayByWallet.class, "5", asked(payment -> payment.wallet() == Wallet.SAMSUNG_PAY))),
                Broken.of(
                        "WAL-04",
                        "loses a short description",
                        loses(
                                PayByWallet.class,
                                "description",
                                payment -> payment.description()
                                        .filter(text -> text.length() < 100)
                                        .isPresent())),
                Broken.of(
                        "WAL-05",
                        "shows the payer the technical text",
                        around(
                                PayByWallet.class,
                                (asked, outcome) -> outcome instanceof Outcome.Refused<?> refused
                                        ? Changed.with(
                                                outcome,
                                                "texts",
                                                new Texts(
                                                        refused.texts().technical(),
                                                        refused.texts().technical()))
                                        : outcome)),
                Broken.of(
                        "WAL-06",
                        "asks no payer to authenticate",
                        answers(
                                PayByWallet.class,
                                payment -> payment.attempt() instanceof PaReqChallenge
                                        ? Changed.with(payment, "attempt", PAID)
                                        : payment)),
                Broken.of(
                        "WAL-07",
                        "answers code 1 for an order number that is already used",
                        answersCode(PayByWallet.class, "10", "1", always())),
                Broken.of(
                        "WAL-08",
                        "accepts another merchant's payments",
                        asks(
                                PayByWallet.class,
                                "merchant",
                                MerchantLogin.of("shop"),
                                payment -> payment.merchant().value().equals("nobody-here"))),
                Broken.of("WAL-09", "forgets the client", loses(PayByWallet.class, "clientId")));
    }
}
