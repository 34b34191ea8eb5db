package org.merchantgateway.acceptance.fire;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsStep;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.CardBehaviour;
import org.merchantgateway.simulator.card.TestCard;

/**
 * What a shop wants once of its order.
 *
 * @param kind which operation
 * @param minor how much, minor units; 0 means all there is
 */
record Wish(Kind kind, long minor) {

    /** Which operation, and how it is to end. */
    enum Kind {
        REGISTER_ONE_PHASE("register"),
        REGISTER_TWO_PHASE("register"),
        PAY("pay-by-card"),
        PAY_BY_EMPTY_CARD("pay-by-card"),
        PAY_WITH_3DS("pay-by-card"),
        /** Answered by a check of the payer's device, as by the next. */
        PAY_WITH_3DS_2("pay-by-card"),
        PAY_WITHOUT_CHALLENGE("pay-by-card"),
        PAY_BY_BINDING("pay-by-binding"),
        /** Answered by a check of the payer's device, with a challenge to come, as by the wallet's. */
        BINDING_WITH_3DS_2("pay-by-binding"),
        /** Registers the order too, as the other wallets do. */
        WALLET_ONE_PHASE("pay-by-wallet"),
        WALLET_TWO_PHASE("pay-by-wallet"),
        WALLET_WITH_3DS("pay-by-wallet"),
        WALLET_WITH_3DS_2("pay-by-wallet"),
        EMPTY_WALLET("pay-by-wallet"),
        FINISH_3DS("finish-3ds"),
        /** Its payer does not authenticate. */
        FAIL_3DS("finish-3ds"),
        /** Over SOAP the payment is made again, as by the next. */
        CONTINUE_TO_CHALLENGE("continue-3ds"),
        CONTINUE_WITHOUT_CHALLENGE("continue-3ds"),
        CONTINUE_BINDING("continue-3ds"),
        CONTINUE_WALLET("continue-3ds"),
        FINISH_3DS_2("finish-3ds-2"),
        /** Its payer does not authenticate. */
        FAIL_3DS_2("finish-3ds-2"),
        COMPLETE("complete"),
        REVERSE("reverse"),
        REFUND("refund"),
        DECLINE("decline");

        private final String operation;

        Kind(String operation) {
            this.operation = operation;
        }
    }

    /** The description of an order that a wallet registers. */
    static final String BY_WALLET = "by wallet";

    static Wish of(Kind kind) {
        return new Wish(kind, 0);
    }

    static Wish of(Kind kind, long minor) {
        return new Wish(kind, minor);
    }

    /** Reads what {@link #toString()} made. */
    static Wish parse(String text) {
        String[] words = text.split(" ");
        return new Wish(Kind.valueOf(words[0]), Long.parseLong(words[1]));
    }

    /** The name of the operation that asks for it. */
    String operation() {
        return kind.operation;
    }

    boolean registers() {
        return kind.operation.equals("register") || kind.operation.equals("pay-by-wallet");
    }

    /** Whether money is taken at once of an order that it registers. */
    boolean isOnePhase() {
        return switch (kind) {
            case REGISTER_ONE_PHASE, WALLET_ONE_PHASE, WALLET_WITH_3DS, WALLET_WITH_3DS_2 -> true;
            default -> false;
        };
    }

    /** The name of the operation that asks for it over one wire: where none goes on, the payment is made again. */
    String operation(Wire wire) {
        if (wire != Wire.SOAP || !kind.operation.equals("continue-3ds")) {
            return kind.operation;
        }
        return switch (kind) {
            case CONTINUE_BINDING -> "pay-by-binding";
            case CONTINUE_WALLET -> "pay-by-wallet";
            default -> "pay-by-card";
        };
    }

    /** The step of 3-D Secure from which it goes on; empty if it needs none. */
    Optional<Class<? extends ThreeDsStep>> step() {
        return switch (kind) {
            case FINISH_3DS, FAIL_3DS -> Optional.of(PaReqChallenge.class);
            case CONTINUE_TO_CHALLENGE, CONTINUE_WITHOUT_CHALLENGE, CONTINUE_BINDING, CONTINUE_WALLET ->
                Optional.of(DeviceCheck.class);
            case FINISH_3DS_2, FAIL_3DS_2 -> Optional.of(CReqChallenge.class);
            default -> Optional.empty();
        };
    }

    /** Whether it is of 3-D Secure 2. */
    boolean isVersion2() {
        return switch (kind) {
            case PAY_WITH_3DS_2,
                    PAY_WITHOUT_CHALLENGE,
                    BINDING_WITH_3DS_2,
                    WALLET_WITH_3DS_2,
                    CONTINUE_TO_CHALLENGE,
                    CONTINUE_WITHOUT_CHALLENGE,
                    CONTINUE_BINDING,
                    CONTINUE_WALLET,
                    FINISH_3DS_2,
                    FAIL_3DS_2 -> true;
            default -> false;
        };
    }

    /** Lets the payer do at the ACS what comes before it; the ACS then tells the gateway. */
    void prepare(OrderFacts facts, PayerAtAcs payer) {
        if (kind == Kind.FINISH_3DS_2 || kind == Kind.FAIL_3DS_2) {
            payer.answer(facts.step(CReqChallenge.class).creq().reveal(), kind == Kind.FINISH_3DS_2);
        }
    }

    /** Whether the gateway answers it again as the first time, and does nothing. */
    boolean isAnsweredAgain() {
        return kind == Kind.DECLINE || kind == Kind.CONTINUE_WITHOUT_CHALLENGE || kind == Kind.FINISH_3DS_2;
    }

    /** The same with cards that pay and a payer who authenticates. */
    Wish byGoodCard() {
        return switch (kind) {
            case PAY_BY_EMPTY_CARD -> of(Kind.PAY);
            case EMPTY_WALLET -> of(Kind.WALLET_ONE_PHASE, minor);
            case FAIL_3DS -> of(Kind.FINISH_3DS);
            case FAIL_3DS_2 -> of(Kind.FINISH_3DS_2);
            default -> this;
        };
    }

    /**
     * The operation that asks for it.
     *
     * @param facts what the shop knows of its order, enough for this
     */
    Operation<?> operation(OrderFacts facts) {
        if (registers()) {
            return kind.operation.equals("register") ? registration(facts.number()) : byWallet(facts.number());
        }
        OrderId id = facts.orderId().orElseThrow();
        return switch (kind) {
            case PAY -> byCard(id, Cards.GOOD);
            case PAY_BY_EMPTY_CARD -> byCard(id, Cards.EMPTY);
            case PAY_WITH_3DS -> byCard(id, Cards.ENROLLED);
            case PAY_WITH_3DS_2 -> byCard(id, Cards.CHALLENGED);
            case PAY_WITHOUT_CHALLENGE -> byCard(id, Cards.UNCHALLENGED);
            case CONTINUE_TO_CHALLENGE -> next(facts, byCard(id, Cards.CHALLENGED)::again);
            case CONTINUE_WITHOUT_CHALLENGE -> next(facts, byCard(id, Cards.UNCHALLENGED)::again);
            case CONTINUE_BINDING -> next(facts, byBinding(id, facts)::again);
            case CONTINUE_WALLET -> next(facts, byWallet(facts.number())::again);
            case FINISH_3DS_2, FAIL_3DS_2 -> facts.step(CReqChallenge.class).next(Map.of());
            case PAY_BY_BINDING, BINDING_WITH_3DS_2 -> byBinding(id, facts);
            case FINISH_3DS ->
                FinishThreeDs.of(id, Acs.answer(facts.step(PaReqChallenge.class).paReq()));
            case FAIL_3DS ->
                FinishThreeDs.of(
                        id, Acs.answer(facts.step(PaReqChallenge.class).paReq(), CardBehaviour.Authentication.N));
            case COMPLETE -> minor == 0 ? CompleteOrder.whole(id) : CompleteOrder.of(id, Amount.ofMinor(minor));
            case REVERSE -> minor == 0 ? ReverseOrder.whole(id) : ReverseOrder.of(id, Amount.ofMinor(minor));
            case REFUND -> RefundOrder.of(id, Amount.ofMinor(minor));
            case DECLINE -> DeclineOrder.of(id, OrderNumber.of(facts.number()));
            default -> throw new IllegalStateException(kind + " registers");
        };
    }

    /**
     * What the gateway does if it does it. A payment that its card does not give is declined, and one whose payer has a step of
     * 3-D Secure to take waits: nothing is done.
     *
     * @param before what the order's money had come to before
     */
    Optional<LedgerEntry> entry(Sums before, long amount) {
        return switch (kind) {
            case PAY_BY_EMPTY_CARD,
                    PAY_WITH_3DS,
                    PAY_WITH_3DS_2,
                    PAY_WITHOUT_CHALLENGE,
                    WALLET_WITH_3DS,
                    WALLET_WITH_3DS_2,
                    BINDING_WITH_3DS_2,
                    CONTINUE_BINDING,
                    CONTINUE_WALLET,
                    EMPTY_WALLET,
                    FAIL_3DS,
                    CONTINUE_TO_CHALLENGE,
                    FAIL_3DS_2 -> Optional.empty();
            case REGISTER_ONE_PHASE, REGISTER_TWO_PHASE, WALLET_ONE_PHASE, WALLET_TWO_PHASE, REFUND -> entry(minor);
            case PAY, PAY_BY_BINDING, FINISH_3DS, CONTINUE_WITHOUT_CHALLENGE, FINISH_3DS_2 -> entry(amount);
            case COMPLETE, REVERSE -> entry(minor == 0 ? before.approved().minor() : minor);
            case DECLINE -> entry(0);
        };
    }

    private Optional<LedgerEntry> entry(long money) {
        return Optional.of(new LedgerEntry(kind.operation, money));
    }

    private Operation<?> registration(String orderNumber) {
        RegisterOrder.Builder order = isOnePhase() ? RegisterOrder.onePhase() : RegisterOrder.twoPhase();
        return order.orderNumber(orderNumber)
                .amount(minor)
                .clientId(Cards.CLIENT)
                .returnUrl("https://shop.example/ok")
                .build();
    }

    private PayByWallet byWallet(String orderNumber) {
        PayByWallet.Builder payment =
                isOnePhase() ? PayByWallet.onePhase(Wallet.GOOGLE_PAY) : PayByWallet.twoPhase(Wallet.GOOGLE_PAY);
        boolean isVersion2 = kind == Kind.WALLET_WITH_3DS_2 || kind == Kind.CONTINUE_WALLET;
        TestCard card = switch (kind) {
            case WALLET_WITH_3DS -> Cards.ENROLLED;
            case WALLET_WITH_3DS_2, CONTINUE_WALLET -> Cards.CHALLENGED;
            case EMPTY_WALLET -> Cards.EMPTY;
            default -> Cards.STORED;
        };
        return payment.merchant("shop")
                .orderNumber(orderNumber)
                .paymentToken(card.walletToken(minor))
                .amount(minor)
                .description(BY_WALLET)
                .threeDs(isVersion2 ? backToTheShop() : null)
                .build();
    }

    private static Operation<?> next(OrderFacts facts, Function<DeviceCheck, Operation<?>> again) {
        DeviceCheck check = facts.step(DeviceCheck.class);
        return check.needsPaymentAgain() ? again.apply(check) : check.next(true);
    }

    private PayByBinding byBinding(OrderId orderId, OrderFacts facts) {
        boolean isPlain = kind == Kind.PAY_BY_BINDING;
        return PayByBinding.builder()
                .orderId(orderId)
                .bindingId(isPlain ? facts.stored().plain() : facts.stored().challenged())
                .ip("203.0.113.7")
                .cvc(isPlain ? Cards.STORED.cvc() : Cards.CHALLENGED.cvc())
                .threeDs(isPlain ? null : backToTheShop())
                .build();
    }

    private static ThreeDs.Builder backToTheShop() {
        return ThreeDs.builder().finishUrl("https://shop.example/3ds");
    }

    private static PayByCard byCard(OrderId orderId, TestCard card) {
        return PayByCard.builder()
                .orderId(orderId)
                .card(Card.builder()
                        .pan(card.pan())
                        .cvc(card.cvc())
                        .expiry(2034, 12)
                        .cardholder("IVAN IVANOV"))
                .threeDs(backToTheShop())
                .build();
    }

    @Override
    public String toString() {
        return kind + " " + minor;
    }
}
