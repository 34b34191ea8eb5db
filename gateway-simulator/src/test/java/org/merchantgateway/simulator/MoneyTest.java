package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an order's money comes to, after every step. Source: getOrderStatusExtended.do, paymentAmountInfo. */
class MoneyTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /**
     * The sums after each step; steps are {@code pay}, {@code deposit n}, {@code refund n} and {@code reverse},
     * the last with an amount too.
     */
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "REST, register,        -,                                   0 CREATED 0 0 0",
        "REST, registerPreAuth, pay,                                 1 APPROVED 1000 0 0",
        "REST, registerPreAuth, pay; deposit 100,                    2 DEPOSITED 1000 100 0",
        "REST, registerPreAuth, pay; deposit 0,                      2 DEPOSITED 1000 1000 0",
        "REST, register,        pay,                                 2 DEPOSITED 1000 1000 0",
        "REST, registerPreAuth, pay; deposit 100; refund 100,        4 REFUNDED 1000 0 100",
        "REST, register,        pay; refund 300,                     4 REFUNDED 1000 700 300",
        "REST, register,        pay; refund 300; refund 200,         4 REFUNDED 1000 500 500",
        "REST, register,        pay; refund 300; refund 0,           4 REFUNDED 1000 0 1000",
        "REST, registerPreAuth, pay; reverse,                        3 REVERSED 0 0 0",
        "REST, register,        pay; reverse,                        3 REVERSED 0 0 0",
        "REST, registerPreAuth, pay; reverse 1000,                   3 REVERSED 0 0 0",
        "REST, registerPreAuth, pay; reverse 400,                    1 APPROVED 600 0 0",
        "REST, registerPreAuth, pay; reverse 400; reverse,           3 REVERSED 0 0 0",
        "REST, registerPreAuth, pay; reverse 400; reverse 600,       3 REVERSED 0 0 0",
        "REST, registerPreAuth, pay; reverse 400; deposit 0,         2 DEPOSITED 600 600 0",
        "REST, register,        pay; reverse 400,                    2 DEPOSITED 600 600 0",
        "REST, register,        pay; reverse 400; refund 0,          4 REFUNDED 600 0 600",
        "SOAP, register,        -,                                   0 CREATED 0 0 0",
        "SOAP, registerPreAuth, pay,                                 1 APPROVED 1000 0 0",
        "SOAP, registerPreAuth, pay; deposit 100,                    2 DEPOSITED 1000 100 0",
        "SOAP, registerPreAuth, pay; deposit 0,                      2 DEPOSITED 1000 1000 0",
        "SOAP, register,        pay,                                 2 DEPOSITED 1000 1000 0",
        "SOAP, registerPreAuth, pay; deposit 100; refund 100,        4 REFUNDED 1000 0 100",
        "SOAP, register,        pay; refund 300,                     4 REFUNDED 1000 700 300",
        "SOAP, register,        pay; refund 300; refund 200,         4 REFUNDED 1000 500 500",
        "SOAP, register,        pay; refund 300; refund 0,           4 REFUNDED 1000 0 1000",
        "SOAP, registerPreAuth, pay; reverse,                        3 REVERSED 0 0 0",
        "SOAP, register,        pay; reverse,                        3 REVERSED 0 0 0",
        "SOAP, registerPreAuth, pay; reverse 1000,                   3 REVERSED 0 0 0",
        "SOAP, registerPreAuth, pay; reverse 400,                    1 APPROVED 600 0 0",
        "SOAP, registerPreAuth, pay; reverse 400; reverse,           3 REVERSED 0 0 0",
        "SOAP, registerPreAuth, pay; reverse 400; reverse 600,       3 REVERSED 0 0 0",
        "SOAP, registerPreAuth, pay; reverse 400; deposit 0,         2 DEPOSITED 600 600 0",
        "SOAP, register,        pay; reverse 400,                    2 DEPOSITED 600 600 0",
        "SOAP, register,        pay; reverse 400; refund 0,          4 REFUNDED 600 0 600",
    })
    void comesToWhatTheManualSays(Wire wire, String scheme, String steps, String sums) {
        Shop shop = new Shop(wire, simulator.baseUri());
        String id = shop.register(scheme, Numbers.fresh(), 1000).get("orderId");
        for (String step : steps.split("; ?")) {
            assertThat(take(shop, id, step)).isEqualTo("0");
        }

        assertThat(shop.sums(id)).isEqualTo(sums);
    }

    private static String take(Shop shop, String id, String step) {
        String[] words = step.split(" ");
        return switch (words[0]) {
            case "pay" -> shop.pay(id).code();
            case "reverse" ->
                words.length == 1
                        ? shop.reverse(id).code()
                        : shop.move("reverse", id, words[1]).code();
            case "-" -> "0";
            default -> shop.move(words[0], id, words[1]).code();
        };
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhenWhatHappenedAndByWhichReference(Wire wire) {
        Shop shop = new Shop(wire, simulator.baseUri());
        String id = shop.paid("registerPreAuth", Numbers.fresh(), 1000);
        shop.move("deposit", id, "500");
        shop.move("refund", id, "200");
        ReadAnswer told = shop.status(id);

        assertThat(told.fields())
                .containsKeys("date", "depositedDate", "refundedDate", "authDateTime", "terminalId")
                .containsEntry("refunds[0].amount", "200")
                .containsEntry("cardAuthInfo.maskedPan", "555555**5599")
                .containsEntry("cardAuthInfo.expiration", "203412")
                .containsEntry("cardAuthInfo.cardholderName", "IVAN IVANOV")
                .containsEntry("cardAuthInfo.paymentSystem", "MASTERCARD")
                .containsEntry("ip", "203.0.113.7")
                .containsEntry("paymentWay", "CARD")
                .containsEntry("attributes[0].name", "mdOrder")
                .containsEntry("attributes[0].value", id);
        assertThat(told.get("authRefNum")).matches("\\d{12}");
        assertThat(told.get("cardAuthInfo.approvalCode")).matches("\\d{6}");
        assertThat(told.get("refunds[0].referenceNumber")).matches("\\d{12}");
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingOfACardBeforeOneWasEntered(Wire wire) {
        Shop shop = new Shop(wire, simulator.baseUri());
        String number = Numbers.fresh();
        shop.register("register", number, 1000);
        ReadAnswer told = shop.send("getOrderStatusExtended", java.util.Map.of("orderNumber", number));

        assertThat(told.fields())
                .containsEntry("orderStatus", "0")
                .containsEntry("actionCode", "-100")
                .containsEntry("amount", "1000")
                .containsEntry("currency", "643")
                .containsEntry("bankInfo.bankCountryCode", "UNKNOWN")
                .doesNotContainKeys("ip", "authDateTime", "authRefNum", "paymentWay", "cardAuthInfo.maskedPan");
    }
}
