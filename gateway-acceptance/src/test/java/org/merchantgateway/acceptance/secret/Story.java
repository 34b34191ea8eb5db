package org.merchantgateway.acceptance.secret;

import java.time.Instant;
import java.util.Optional;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
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
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.simulator.SimulatedPayer;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.TestCard;

/**
 * A story in which every operation succeeds.
 *
 * @param gateway a simulated one, new
 * @param payer its payer
 * @param enrolled a card that has to be authenticated
 * @param plain a card that pays at once
 * @param walletToken of whichever content; Base64
 * @param now the gateway's time
 */
record Story(
        PaymentGateway gateway,
        SimulatedPayer payer,
        TestCard enrolled,
        TestCard plain,
        String walletToken,
        Instant now) {

    private static final ClientId CLIENT = ClientId.of("client-1");

    void tell() {
        OrderId authenticated = registered(RegisterOrder.onePhase(), "S-1");
        done(VerifyEnrollment.of(enrolled.pan()));
        authenticate(authenticated);

        authenticateByVersionTwo(registered(RegisterOrder.onePhase(), "S-5"));

        OrderId held = registered(RegisterOrder.twoPhase(), "S-2");
        done(SecretOperations.payment(held, of(plain)));
        done(new AddParameters(held, Parameters.none().with("colour", "red")));
        done(CompleteOrder.of(held, Amount.ofMinor(500)));
        done(RefundOrder.of(held, Amount.ofMinor(200)));

        BindingId stored = stored();
        OrderId byBinding = registered(RegisterOrder.onePhase(), "S-3");
        done(PayByBinding.builder()
                .orderId(byBinding)
                .bindingId(stored)
                .ip("203.0.113.7")
                .cvc(plain.cvc())
                .build());
        done(ReverseOrder.whole(byBinding));
        done(GetBindingsByCardOrId.of(Pan.of(plain.pan())));
        done(new UnbindCard(stored));
        done(new BindCard(stored));
        done(ExtendBinding.of(stored, Expiry.of(2041, 3)));

        OrderId given = registered(RegisterOrder.onePhase(), "S-4");
        done(DeclineOrder.of(given, OrderNumber.of("S-4")));
        for (Wallet wallet : Wallet.values()) {
            done(SecretOperations.byWallet(wallet, walletToken, "S-" + wallet));
        }
        done(GetOrderStatusExtended.of(held));
        done(GetOrderStatusExtended.of(authenticated));
        done(GetOrderStatus.of(held));
        done(GetLastOrders.paid(now.minusSeconds(60), now.plusSeconds(60))
                .withSize(1)); // a history keeps the beginning of a long text
    }

    private void authenticate(OrderId order) {
        PaymentAttempt attempt = done(SecretOperations.payment(order, of(enrolled)));
        if (!(attempt instanceof PaReqChallenge challenge)) {
            throw new AssertionError("no challenge");
        }
        done(FinishThreeDs.of(order, Acs.answer(challenge.paReq())));
    }

    /** With the whole of a payment's data for it that both wires carry. */
    private void authenticateByVersionTwo(OrderId order) {
        PayByCard payment = PayByCard.builder()
                .orderId(order)
                .card(SecretOperations.card(of(TestCard.THREE_DS_2_CHALLENGE)))
                .threeDs(ThreeDs.builder().finishUrl("https://shop.example/3ds"))
                .build();
        if (!(done(payment) instanceof DeviceCheck check)) {
            throw new AssertionError("no device check");
        }
        PaymentAttempt next = check.needsPaymentAgain() ? done(payment.again(check)) : done(check.next(true));
        if (!(next instanceof CReqChallenge challenge)) {
            throw new AssertionError("no challenge");
        }
        BrowserForm back = payer.authenticate(challenge.form().orElseThrow());
        done(challenge.next(back.fields()));
    }

    /** The stored one of the two cards that pays at once. */
    private BindingId stored() {
        return done(GetBindings.of(CLIENT)).stream()
                .filter(binding -> binding.maskedPan().equals(Optional.of(masked(plain))))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** As the gateway masks it. */
    static String masked(TestCard card) {
        return card.pan().substring(0, 6) + "**"
                + card.pan().substring(card.pan().length() - 4);
    }

    private static Secrets of(TestCard card) {
        Secrets secrets = Secrets.ONE.withPan(card.pan());
        return new Secrets(
                secrets.pan(),
                card.cvc(),
                secrets.password(),
                secrets.token(),
                secrets.paReq(),
                secrets.paRes(),
                secrets.walletToken(),
                secrets.callbackKey());
    }

    private OrderId registered(RegisterOrder.Builder order, String number) {
        return done(SecretOperations.order(order, number)).orderId();
    }

    private <R> R done(Operation<R> operation) {
        return gateway.execute(operation).orElseThrow();
    }
}
