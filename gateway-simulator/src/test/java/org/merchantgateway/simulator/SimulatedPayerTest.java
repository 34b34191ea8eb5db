package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;

/** The payer without a browser, and what a test sees of the orders. */
class SimulatedPayerTest {

    private final GatewaySimulator simulator = GatewaySimulator.start();
    private final Shop shop = new Shop(Wire.REST, simulator.baseUri());

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void paysByTheAddressOfTheFormAndByTheOrdersId() {
        ReadAnswer first = shop.register("register", "T-1", 1000);
        ReadAnswer second = shop.register("registerPreAuth", "T-2", 2000);

        SimulatedOrder paid = simulator.payer().pay(first.get("formUrl"), TestCard.MASTERCARD_WITHOUT_3DS);
        SimulatedOrder held = simulator.payer().pay(second.get("orderId"), TestCard.VISA_WITHOUT_3DS);

        assertThat(paid.status()).isEqualTo(OrderStatus.DEPOSITED);
        assertThat(paid.sums().deposited()).isEqualTo(Amount.ofMinor(1000));
        assertThat(paid.maskedPan()).contains("555555**5599");
        assertThat(held.paymentState()).isEqualTo("APPROVED");
    }

    @Test
    void passesAndFailsThreeDSecure() {
        String first = shop.register("register", "T-1", 1000).get("orderId");
        String second = shop.register("register", "T-2", 1000).get("orderId");

        assertThat(simulator.payer().pay(first, TestCard.VISA_ENROLLED).status())
                .isEqualTo(OrderStatus.ACS_STARTED);
        assertThat(simulator.payer().authenticate(first).paymentState()).isEqualTo("DEPOSITED");
        simulator.payer().pay(second, TestCard.VISA_ENROLLED);
        assertThat(simulator.payer().authenticate(second, Authentication.N).actionCode())
                .isEqualTo(-2006);
    }

    @Test
    void cancelsAndLetsOneOrderExpire() {
        String first = shop.register("register", "T-1", 1000).get("orderId");
        String second = shop.register("register", "T-2", 1000).get("orderId");
        String third = shop.register("register", "T-3", 1000).get("orderId");

        assertThat(simulator.payer().cancel(first).paymentState()).isEqualTo("DECLINED");
        assertThat(simulator.payer().letExpire(second).actionCode()).isEqualTo(-2007);
        assertThat(shop.status(third).get("orderStatus")).isEqualTo("0");
    }

    @Test
    void saysWhyTheGatewayRefuses() {
        String id = shop.paid("register", "T-1", 1000);

        assertThatThrownBy(() -> simulator.payer().pay(id, TestCard.VISA_WITHOUT_3DS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the gateway refuses: 5 ");
        assertThatThrownBy(() -> simulator.payer().authenticate(id))
                .hasMessage("the order waits for no authentication");
        assertThatThrownBy(() -> simulator.payer().cancel("nobody's")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void listsTheNewestOrderFirstAndFindsByNumberAndId() {
        shop.register("register", "T-1", 1000);
        String id = shop.register("register", "T-2", 2000).get("orderId");

        assertThat(simulator.orders().list()).extracting(SimulatedOrder::number).containsExactly("T-2", "T-1");
        assertThat(simulator.orders().find("T-2")).isEqualTo(simulator.orders().find(id));
        assertThat(simulator.orders().find("T-3")).isEmpty();
    }

    @Test
    void forgetsOrdersCardsHistoryAndFaultsOnResetAndKeepsTimeAndSettings() {
        String id = shop.paid("register", "T-1", 1000);
        simulator.faults().refuseNext();
        simulator.clock().advance(java.time.Duration.ofDays(1));

        simulator.reset();

        assertThat(simulator.orders().list()).isEmpty();
        assertThat(simulator.orders().find(id)).isEmpty();
        assertThat(simulator.faults().armed()).isEmpty();
        assertThat(simulator.clock().ahead()).isEqualTo(java.time.Duration.ofDays(1));
        assertThat(shop.register("register", "T-1", 1000).get("orderId"))
                .isNotNull()
                .isNotEqualTo(id);
        assertThat(simulator.orders().find("T-1").orElseThrow().history()).hasSize(2);
    }
}
