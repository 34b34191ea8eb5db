package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.money.Amount;

/** Faults that a test arms: what the shop sees, and what was executed. */
class FaultsOnDemandTest {

    @ParameterizedTest
    @EnumSource
    void dropsTheAnswerOfARefundThatWasMadeOnce(Wire wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.paid("register", "T-1", 1000);
            simulator.faults().dropNextAnswer();

            assertThatThrownBy(() -> shop.move("refund", id, "300")).isInstanceOf(UncheckedIOException.class);

            assertThat(refunded(simulator, id)).isEqualTo(Amount.ofMinor(300));
            assertThat(simulator.faults().armed()).isEmpty();
            assertThat(shop.move("refund", id, "300").code()).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesARequestWithoutExecutingIt(Wire wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.paid("register", "T-1", 1000);
            simulator.faults().refuseNext();

            assertThatThrownBy(() -> shop.move("refund", id, "300")).isInstanceOf(UncheckedIOException.class);

            assertThat(refunded(simulator, id)).isEqualTo(Amount.ZERO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersAStatusWithoutExecuting(Wire wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.paid("register", "T-1", 1000);
            simulator.faults().answerNext(503);

            assertThatThrownBy(() -> shop.move("refund", id, "300")).hasMessageContaining("503");

            assertThat(refunded(simulator, id)).isEqualTo(Amount.ZERO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void delaysAnAnswerOfARequestThatIsExecutedAtOnce(Wire wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.paid("register", "T-1", 1000);
            simulator.faults().delayNextAnswer(Duration.ofMillis(300));
            long before = System.nanoTime();

            assertThat(shop.move("refund", id, "300").code()).isEqualTo("0");

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
            assertThat(refunded(simulator, id)).isEqualTo(Amount.ofMinor(300));
        }
    }

    @Test
    void meetsRequestsInTheOrderInWhichTheyWereArmedAndNotesThemInTheHistory() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            String address = simulator.baseUri() + "/rest/getOrderStatus.do";
            simulator.faults().answerNext(500);
            simulator.faults().answerNext(404);

            assertThat(simulator.faults().armed()).hasSize(2);
            assertThat(RawClient.postForm(address, Map.of()).statusCode()).isEqualTo(500);
            assertThat(RawClient.postForm(address, Map.of()).statusCode()).isEqualTo(404);
            assertThat(RawClient.postForm(address, Map.of()).statusCode()).isEqualTo(200);
            assertThat(simulator.orders().otherRequests().toString())
                    .contains("fault=status 500: answered without executing");
        }
    }

    @Test
    void hitsNeitherPagesNorConsoleNorTheServiceDescription() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            String host = "http://127.0.0.1:" + simulator.baseUri().getPort();
            simulator.faults().refuseNext();

            for (String address : new String[] {
                host + "/",
                host + "/_control/orders",
                simulator.baseUri() + "/merchants/shop/payment_en.html?mdOrder=none",
                simulator.baseUri() + "/webservices/merchant-ws?wsdl"
            }) {
                HttpResponse<String> answer = RawClient.get(address);
                assertThat(answer.statusCode()).isLessThan(500);
            }
            assertThat(simulator.faults().armed()).containsExactly("refuse: closed without executing");
        }
    }

    @Test
    void refusesDelaysAndStatusesOutOfRange() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            SimulatorFaults faults = simulator.faults();

            assertThatThrownBy(() -> faults.answerNext(99)).hasMessageContaining("200 to 599, got 99");
            assertThatThrownBy(() -> faults.delayNextAnswer(Duration.ofHours(1)))
                    .hasMessageContaining("PT10M, got PT1H");
            assertThat(faults.armed()).isEmpty();
        }
    }

    private static Amount refunded(GatewaySimulator simulator, String id) {
        return simulator.orders().find(id).orElseThrow().sums().refunded();
    }
}
