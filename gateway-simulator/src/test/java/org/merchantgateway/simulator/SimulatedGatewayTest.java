package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** The gateway behind the domain's port. */
class SimulatedGatewayTest {

    private static final Amount PART = Amount.ofMinor(150_000);

    private final PaymentGateway gateway = SimulatedGateway.open(SimulatorSettings.usual(), "shop");

    @Test
    void tellsTheTwoPhaseStory() {
        OrderId id = gateway.execute(order()).orElseThrow().orderId();
        assertThat(gateway.execute(payment(id))).isInstanceOf(Outcome.Accepted.class);
        gateway.execute(CompleteOrder.of(id, PART)).orElseThrow();
        gateway.execute(RefundOrder.of(id, Amount.ofMinor(50_000))).orElseThrow();
        OrderReport report = gateway.execute(GetOrderStatusExtended.of(id)).orElseThrow();

        assertThat(report.status()).contains(OrderStatus.REFUNDED);
        assertThat(report.sums())
                .contains(new Sums(Amount.ofMinor(230_000), Amount.ofMinor(100_000), Amount.ofMinor(50_000)));
        assertThat(report.refunds()).hasSize(1);
        assertThat(report.card())
                .hasValueSatisfying(card -> assertThat(card.maskedPan()).contains("555555**5599"));
        assertThat(gateway.execute(ReverseOrder.whole(id))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.GATEWAY);
            assertThat(refused.code()).isEqualTo("7");
            assertThat(refused.conclusive()).isFalse();
        });
    }

    @Test
    void refusesAnOperationThatItDoesNotKnow() {
        assertThat(gateway.execute(new Unheard()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED));
    }

    @Test
    void sendsNothingOnceItIsClosed() {
        gateway.close();

        assertThat(gateway.execute(order())).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void worksOnTheOrdersOfTheServer() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            OrderId id =
                    simulator.gateway("shop").execute(order()).orElseThrow().orderId();
            Shop shop = new Shop(Wire.SOAP, simulator.baseUri());
            shop.pay(id.value());

            assertThat(simulator
                            .gateway("shop")
                            .execute(GetOrderStatusExtended.of(OrderNumber.of("A-1")))
                            .orElseThrow()
                            .isPaid())
                    .isTrue();
            assertThatThrownBy(() -> simulator.gateway("nobody")).hasMessage("no merchant of this gateway: nobody");
        }
    }

    private static RegisterOrder order() {
        return RegisterOrder.twoPhase()
                .orderNumber("A-1")
                .amount(230_000)
                .returnUrl("https://shop.example/ok")
                .build();
    }

    private static PayByCard payment(OrderId id) {
        return PayByCard.builder()
                .orderId(id)
                .card(Card.builder()
                        .pan("5555555555555599")
                        .cvc("123")
                        .expiry(2034, 12)
                        .cardholder("IVAN IVANOV"))
                .build();
    }

    private record Unheard() implements Operation<Map<String, String>> {
        @Override
        public String name() {
            return "unheard";
        }

        @Override
        public Effect effect() {
            return Effect.READ;
        }

        @Override
        public Reference reference() {
            return Reference.none();
        }
    }
}
