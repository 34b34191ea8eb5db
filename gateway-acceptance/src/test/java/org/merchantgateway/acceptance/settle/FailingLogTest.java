package org.merchantgateway.acceptance.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafeOutcome;
import org.merchantgateway.rest.RestGateway;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.card.TestCard;

/** What became of a payment is told, even where a store or an observer fails and the complaint of it fails too. */
class FailingLogTest {

    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.merchantgateway.domain.settle.SafePath"),
            Logger.getLogger("org.merchantgateway.http.Wire"));

    private final Handler failing = new Handler() {
        @Override
        public void publish(LogRecord line) {
            throw new IllegalStateException("the disk is full");
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void breakTheLog() {
        LOGGERS.forEach(logger -> logger.addHandler(failing));
    }

    @AfterEach
    void mendTheLog() {
        LOGGERS.forEach(logger -> logger.removeHandler(failing));
    }

    @Test
    void aRefundThatTheStoreCannotForgetIsDone() {
        PendingStore failingToForget = new PendingStore() {
            @Override
            public void save(Pending pending) {
                // kept
            }

            @Override
            public void remove(Pending pending) {
                throw new IllegalStateException("no connection");
            }
        };
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Payments payments = new Payments(simulator.gateway("shop"));

            assertThat(payments.safely(RefundOrder.whole(paid(simulator.gateway("shop"))), failingToForget))
                    .isInstanceOf(SafeOutcome.Done.class);
        }
    }

    @Test
    void aRegistrationWhoseObserverFailsIsAccepted() {
        try (GatewaySimulator simulator = GatewaySimulator.start();
                PaymentGateway gateway =
                        RestGateway.open(GatewayConfig.of("rest", simulator.baseUri(), "shop", "secret"), exchange -> {
                            throw new IllegalStateException("no screen");
                        })) {
            assertThat(gateway.execute(order())).isInstanceOf(Outcome.Accepted.class);
        }
    }

    private static OrderId paid(PaymentGateway gateway) {
        OrderId id = gateway.execute(order()).orElseThrow().orderId();
        gateway.execute(PayByCard.builder()
                .orderId(id)
                .card(Card.builder()
                        .pan(TestCard.MASTERCARD_WITHOUT_3DS.pan())
                        .cvc(TestCard.MASTERCARD_WITHOUT_3DS.cvc())
                        .expiry(2034, 12)
                        .cardholder("IVAN IVANOV")
                        .build())
                .build());
        return id;
    }

    private static RegisterOrder order() {
        return RegisterOrder.onePhase()
                .orderNumber("LOG-1")
                .amount(1_000)
                .returnUrl("https://shop.example/ok")
                .build();
    }
}
