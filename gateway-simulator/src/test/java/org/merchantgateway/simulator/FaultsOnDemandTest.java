package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.simulator.card.TestCard;

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

    @ParameterizedTest
    @EnumSource
    void answersAnErrorOfChoiceBeforeOrAfterARequestIsExecuted(Wire wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.paid("register", "T-1", 1000);
            ErrorAnswer error = ErrorAnswer.of(7, "System error, say \"<again>\"");

            simulator.faults().answerNext(error);
            assertThat(shop.move("refund", id, "300").error()).isEqualTo("7 System error, say \"<again>\"");
            assertThat(refunded(simulator, id)).isEqualTo(Amount.ZERO);
            simulator.faults().answerNext(error.onceExecuted());
            assertThat(shop.move("refund", id, "300").error()).isEqualTo("7 System error, say \"<again>\"");
            assertThat(refunded(simulator, id)).isEqualTo(Amount.ofMinor(300));
            assertThat(simulator.faults().armed()).isEmpty();
        }
    }

    /** Every request that a wire has answers so, in the shape of its own refusals. */
    @ParameterizedTest
    @CsvSource({
        "register",
        "registerPreAuth",
        "paymentorder",
        "paymentOrderBinding",
        "finish3dsPayment",
        "deposit",
        "reverse",
        "refund",
        "decline",
        "addParams",
        "verifyEnrollment",
        "getOrderStatus",
        "getOrderStatusExtended",
        "getLastOrdersForMerchants",
        "getBindings",
        "getBindingsByCardOrId",
        "bindCard",
        "unBindCard",
        "extendBinding",
    })
    void answersTheUserMustChangeThePasswordToEveryRequest(String request) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            for (Wire wire : Wire.values()) {
                simulator.faults().answerNext(ErrorAnswer.of(5, "The user must change the password"));
                ReadAnswer told = new Shop(wire, simulator.baseUri()).send(request, Map.of());

                assertThat(told.body()).as(wire.name()).contains("5", "The user must change the password");
                assertThat(told.body()).doesNotContain("System error");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersAWalletsPaymentByBothTexts(Wire wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            ErrorAnswer error = ErrorAnswer.of(999, "Come again").describedAs("No connection to the processing");
            simulator.faults().answerNext(error);
            Map<String, String> payment = Wallets.payment("T-1", TestCard.VISA_WITHOUT_3DS);

            assertThat(Wallets.pay(wire, simulator.baseUri(), payment).fields())
                    .isEqualTo(Map.of(
                            "success", "false",
                            "error.code", "999",
                            "error.description", "No connection to the processing",
                            "error.message", "Come again"));
            assertThat(simulator.orders().find("T-1")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForTheRequestThatItIsArmedFor(Wire wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            simulator.faults().on("refund.do", "refundOrder").answerNext(ErrorAnswer.of(7, "System error"));
            String id = shop.paid("register", "T-1", 1000);

            assertThat(simulator.faults().armed())
                    .containsExactly("error 7: answered without executing (refund.do, refundOrder)");
            assertThat(shop.status(id).code()).isEqualTo("0");
            assertThat(shop.move("refund", id, "300").code()).isEqualTo("7");
            assertThat(shop.move("refund", id, "300").code()).isEqualTo("0");
        }
    }

    /** From the command line and over the control API alike. */
    @Test
    void isArmedFromOutside() {
        String fault = """
                {"next":"error","code":5,"message":"The user must change the password","executed":true,"request":"register.do"}""";
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        try (GatewaySimulator simulator = SimulatorMain.start(
                        List.of("--port", "0", "--fault", fault), nowhere, System.err)
                .orElseThrow()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            assertThat(shop.register("register", "T-1", 1000).error()).isEqualTo("5 The user must change the password");
            assertThat(shop.register("register", "T-1", 1000).code()).isEqualTo("1");

            RawClient.post(simulator.baseUri().resolve("/_control/faults").toString(), "application/json", fault);
            assertThat(shop.register("register", "T-2", 1000).code()).isEqualTo("5");
            assertThat(shop.register("register", "T-2", 1000).code()).isEqualTo("1");
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
            assertThatThrownBy(() -> ErrorAnswer.of(0, "Success")).hasMessage("code must not be 0, which is success");
            assertThat(faults.armed()).isEmpty();
        }
    }

    private static Amount refunded(GatewaySimulator simulator, String id) {
        return simulator.orders().find(id).orElseThrow().sums().refunded();
    }
}
