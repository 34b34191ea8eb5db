package org.merchantgateway.acceptance.differential;

import java.util.Optional;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.SimulatedPayer;
import org.merchantgateway.simulator.SimulatorClock;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;

/** Tells a story to one gateway and notes what it answers. */
final class Teller {

    private final PaymentGateway gateway;
    private final PaymentGateway memory;
    private final SimulatedPayer payer;
    private final SimulatorClock clock;
    private final Scene scene = new Scene();
    private final Requests requests;

    /**
     * Tells one story.
     *
     * @param gateway to whom
     * @param simulator what is behind it; is asked in memory for what only the teller wants to know
     */
    Teller(PaymentGateway gateway, GatewaySimulator simulator) {
        this.gateway = gateway;
        this.memory = simulator.gateway("shop");
        this.payer = simulator.payer();
        this.clock = simulator.clock();
        this.requests = new Requests(scene, clock, this::deposited);
    }

    /** What the gateway answers to every step, how the order then stands, and how all orders do in the end. */
    Tale tell(Story story) {
        return new Tale(
                story.steps().stream().map(this::told).toList(),
                scene.orders().stream()
                        .map(order -> gateway.execute(status(order.id())))
                        .toList());
    }

    private Tale.Said told(Step step) {
        if (step instanceof Step.Wait wait) {
            clock.advance(wait.time());
        }
        if (step instanceof Step.FinishTwo finish) {
            scene.order(finish.order())
                    .flatMap(order -> scene.challengeTwo(order.id()))
                    .flatMap(CReqChallenge::form)
                    .ifPresent(challenge -> atAcs(challenge, finish.payer()));
        }
        Optional<Outcome<?>> outcome = step.read(requests).map(this::answer);
        return new Tale.Said(
                step,
                outcome,
                outcome.flatMap(answered -> scene.order(step.order())).map(order -> report(order.id())),
                scene.knowsBindings());
    }

    private void atAcs(BrowserForm challenge, Step.AtAcs does) {
        if (does != Step.AtAcs.NOTHING) {
            try {
                payer.authenticate(challenge, does == Step.AtAcs.CONFIRMS ? Authentication.Y : Authentication.N);
            } catch (InvalidRequest over) { // the ACS no longer knows it
                return;
            }
        }
    }

    private Outcome<?> answer(Operation<?> operation) {
        Outcome<?> outcome = gateway.execute(operation);
        if (outcome instanceof Outcome.Accepted<?> accepted) {
            learn(operation, accepted.value());
        }
        return outcome;
    }

    private void learn(Operation<?> operation, Object answer) {
        if (operation instanceof RegisterOrder order && answer instanceof RegisteredOrder placed) {
            scene.place(new Scene.Placed(order.orderNumber(), placed.orderId()));
        }
        if (operation instanceof PayByWallet order && answer instanceof WalletPayment placed) {
            scene.place(new Scene.Placed(order.orderNumber(), placed.orderId()));
            learn(placed.attempt());
        }
        if (operation instanceof PayByCard payment && answer instanceof DeviceCheck check) {
            scene.check(payment, check);
        }
        if (answer instanceof PaymentAttempt attempt) {
            learn(attempt);
        }
        if (answer instanceof PaymentAttempt || answer instanceof WalletPayment) {
            learnBindings(1);
            learnBindings(2);
        }
    }

    private void learn(PaymentAttempt attempt) {
        if (attempt instanceof PaReqChallenge challenge) {
            scene.challenge(OrderId.of(challenge.md()), challenge.paReq());
        }
        if (attempt instanceof CReqChallenge challenge) {
            scene.challengeTwo(challenge);
        }
    }

    /** A payment may have stored a card of the order's client. */
    private void learnBindings(int client) {
        if (memory.execute(GetBindings.of(Requests.client(client)).withExpired())
                instanceof Outcome.Accepted<Bindings> known) {
            known.value().forEach(binding -> scene.know(binding.id()));
        }
    }

    private static GetOrderStatusExtended status(OrderId order) {
        return GetOrderStatusExtended.of(order).in("en");
    }

    private OrderReport report(OrderId order) {
        return memory.execute(status(order)).orElseThrow();
    }

    private long deposited(OrderId order) {
        return report(order).sums().map(sums -> sums.deposited().minor()).orElse(0L);
    }
}
