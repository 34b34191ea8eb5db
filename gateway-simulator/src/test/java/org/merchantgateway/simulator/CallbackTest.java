package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.callback.Notification;
import org.merchantgateway.simulator.callback.Delivery;
import org.merchantgateway.simulator.setting.CallbackParameter;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Notifications from the gateway to the shop. Source: callback notifications. */
class CallbackTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String POOR = "5432543254325430";

    private final ListeningShop listener = new ListeningShop();

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void tellsATwoPhaseOrdersLifeInItsOrder() {
        try (GatewaySimulator simulator = start(toShop())) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.paid("registerPreAuth", "T-1", 1000);
            shop.move("deposit", id, "700");
            shop.move("refund", id, "200");
            shop.move("refund", id, "300");

            assertThat(told(4))
                    .containsExactly("approved 1 T-1", "deposited 1 T-1", "refunded 1 T-1", "refunded 1 T-1");
            assertThat(listener.others()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"register, deposited", "registerPreAuth, approved"})
    void tellsAPaymentAndItsReversal(String scheme, String payment) {
        try (GatewaySimulator simulator = start(toShop())) {
            Shop shop = new Shop(Wire.SOAP, simulator.baseUri());
            shop.reverse(shop.paid(scheme, "T-1", 1000));

            assertThat(told(2)).containsExactly(payment + " 1 T-1", "reversed 1 T-1");
        }
    }

    @ParameterizedTest
    @CsvSource({"register, deposited", "registerPreAuth, approved"})
    void tellsAFailedPaymentWithStatus0(String scheme, String payment) {
        try (GatewaySimulator simulator = start(toShop())) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.register(scheme, "T-1", 1000).get("orderId");
            shop.send("paymentorder", Shop.card(id, POOR, "521"));

            assertThat(told(1)).containsExactly(payment + " 0 T-1");
        }
    }

    @Test
    void tellsThatACardWasStoredOnceAlone() {
        try (GatewaySimulator simulator = start(toShop().withParameters(
                        CallbackParameter.BINDING_ID, CallbackParameter.CLIENT_ID, CallbackParameter.ENABLED))) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            for (String number : List.of("T-1", "T-2")) {
                String id = shop.send("register", Shop.with(Shop.order(number, 1000), "clientId", "c-1"))
                        .get("orderId");
                shop.pay(id);
            }

            List<Notification> told = heard(3);
            assertThat(told)
                    .extracting(Notification::operation)
                    .containsExactly("deposited", "bindingCreated", "deposited");
            assertThat(told.get(1).parameters())
                    .containsOnlyKeys("operation", "bindingId", "clientId", "enabled")
                    .containsEntry("clientId", "c-1")
                    .containsEntry("enabled", "true");
            assertThat(told.get(1).parameters().get("bindingId"))
                    .isEqualTo(told.get(2).parameters().get("bindingId"));
            assertThat(told.get(2).parameters()).doesNotContainKey("enabled");
        }
    }

    @Test
    void tellsOfATimeOutWhenTheClockIsMovedThoughNobodyAsks() {
        try (GatewaySimulator simulator = start(toShop())) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            shop.register("register", "T-1", 1000);
            shop.register("register", "T-2", 1000);
            shop.paid("register", "T-3", 1000);
            assertThat(told(1)).containsExactly("deposited 1 T-3");
            simulator.clock().advance(Duration.ofSeconds(1201));

            assertThat(told(2)).containsExactlyInAnyOrder("declinedByTimeout 1 T-1", "declinedByTimeout 1 T-2");
        }
    }

    @Test
    void seesThatAnotherClockHasPassedATime() {
        SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .clock(clock)
                .callbacks(toShop())
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            new Shop(Wire.REST, simulator.baseUri()).register("register", "T-1", 1000);
            clock.pass(Duration.ofMinutes(20));

            assertThat(told(1)).containsExactly("declinedByTimeout 1 T-1");
        }
    }

    @Test
    void repeatsEvery30SecondsUntil3HaveFailed() {
        listener.answersWith(500);
        try (GatewaySimulator simulator = start(toShop())) {
            new Shop(Wire.REST, simulator.baseUri()).paid("register", "T-1", 1000);
            List<Delivery> made = new ArrayList<>();
            for (int attempt = 1; attempt <= 3; attempt++) {
                made.add(simulator.callbacks().next(SOON).orElseThrow());
                simulator.clock().advance(Duration.ofSeconds(31));
            }

            assertThat(simulator.callbacks().next(Duration.ofMillis(600))).isEmpty();
            assertThat(made).extracting(Delivery::attempt).containsExactly(1, 2, 3);
            assertThat(made).extracting(Delivery::httpStatus).containsOnly(Optional.of(500));
            assertThat(made).noneMatch(Delivery::isDelivered);
            assertThat(made.get(1).at()).isAfter(made.get(0).at().plusSeconds(30));
            assertThat(listener.next().text()).isEqualTo(listener.next().text());
        }
    }

    @Test
    void repeatsNothingBeforeItsTimeAndNoMoreOnceItIsTaken() {
        listener.answersWith(404);
        try (GatewaySimulator simulator = start(toShop())) {
            new Shop(Wire.REST, simulator.baseUri()).paid("register", "T-1", 1000);
            simulator.callbacks().next(SOON);
            simulator.clock().advance(Duration.ofSeconds(25));
            assertThat(simulator.callbacks().next(Duration.ofMillis(600))).isEmpty();
            listener.answersWith(200);
            simulator.clock().advance(Duration.ofSeconds(5));
            assertThat(simulator.callbacks().next(SOON).orElseThrow().isDelivered())
                    .isTrue();
            simulator.clock().advance(Duration.ofSeconds(60));

            assertThat(simulator.callbacks().next(Duration.ofMillis(600))).isEmpty();
            assertThat(simulator.callbacks().deliveries()).hasSize(2);
        }
    }

    @Test
    void recordsThatNobodyListens() {
        listener.close();
        try (GatewaySimulator simulator = start(toShop().withFailures(1).withPause(Duration.ZERO))) {
            new Shop(Wire.REST, simulator.baseUri()).paid("register", "T-1", 1000);
            Delivery delivery = simulator.callbacks().next(SOON).orElseThrow();

            assertThat(delivery.httpStatus()).isEmpty();
            assertThat(delivery.failure()).contains("no connection");
            assertThat(simulator.callbacks().next(Duration.ofMillis(600))).isEmpty();
        }
    }

    @Test
    void signsWhatTheShopVerifies() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Map<CallbackSettings, CallbackKey> kinds = Map.of(
                toShop().signedBy("token"), CallbackKey.symmetric("token"),
                toShop().withMethod(CallbackSettings.Method.POST).signedBy(keys.getPrivate(), "alias"),
                        CallbackKey.asymmetric(keys.getPublic()));
        for (Map.Entry<CallbackSettings, CallbackKey> kind : kinds.entrySet()) {
            try (GatewaySimulator simulator = start(kind.getKey().withParameters(CallbackParameter.values()))) {
                new Shop(Wire.REST, simulator.baseUri()).paid("register", "Заказ №1 & 2+2=4", 1000);
                Notification heard = listener.next().notification();

                assertThat(heard.isSignedBy(kind.getValue())).isTrue();
                assertThat(heard.orderNumber()).contains("Заказ №1 & 2+2=4");
                assertThat(heard.isSignedBy(CallbackKey.symmetric("another"))).isFalse();
            }
        }
    }

    @Test
    void saysWhatTheMerchantWantsToHear() {
        try (GatewaySimulator simulator = start(toShop().withParameters(CallbackParameter.values()))) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            shop.move("refund", shop.paid("register", "T-1", 1000), "300");
            listener.next();

            assertThat(listener.next().notification().parameters())
                    .containsEntry("amount", "1000")
                    .containsEntry("currency", "643")
                    .containsEntry("approvedAmount", "1000")
                    .containsEntry("depositedAmount", "700")
                    .containsEntry("refundedAmount", "300")
                    .containsEntry("operationRefundedAmount", "300")
                    .containsEntry("actionCode", "0")
                    .containsEntry("paymentState", "refunded")
                    .containsEntry("maskedPan", "555555**5599")
                    .containsEntry("ip", "203.0.113.7")
                    .hasEntrySatisfying(
                            "callbackCreationDate",
                            date -> assertThat(date)
                                    .matches("[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d:\\d\\d MSK \\d{4}"))
                    .hasEntrySatisfying("refNum", number -> assertThat(number).hasSize(12))
                    .hasEntrySatisfying("approvalCode", code -> assertThat(code).hasSize(6))
                    .doesNotContainKeys("bindingId", "clientId", "enabled", "checksum");
        }
    }

    @Test
    void postsAForm() {
        try (GatewaySimulator simulator = start(toShop().withMethod(CallbackSettings.Method.POST))) {
            String id = new Shop(Wire.REST, simulator.baseUri()).paid("register", "T-1", 1000);
            ListeningShop.Heard heard = listener.next();

            assertThat(heard.method()).isEqualTo("POST");
            assertThat(heard.contentType()).isEqualTo("application/x-www-form-urlencoded");
            assertThat(heard.notification().orderId()).isEqualTo(id);
        }
    }

    @Test
    void keepsTheQueryOfItsTargetAndShowsItNowhere() {
        CallbackSettings settings = CallbackSettings.to(listener.at("/told?key=hidden"));
        try (GatewaySimulator simulator = start(settings)) {
            new Shop(Wire.REST, simulator.baseUri()).paid("register", "T-1", 1000);

            assertThat(listener.next().text()).startsWith("key=hidden&mdOrder=");
            assertThat(simulator.callbacks().next(SOON).orElseThrow().target())
                    .isEqualTo(listener.at("/told").toString());
            assertThat(settings.signedBy("key-of-mine").toString()).doesNotContain("hidden", "key-of-mine");
            assertThat(simulator.callbacks().deliveries().toString()).doesNotContain("hidden");
        }
    }

    @Test
    void goesToTheOrdersOwnAddressIfTheMerchantIsDynamic() {
        CallbackSettings dynamic = toShop().withType(CallbackSettings.Type.DYNAMIC);
        for (CallbackSettings settings : List.of(dynamic, toShop())) {
            try (GatewaySimulator simulator = start(settings)) {
                Shop shop = new Shop(Wire.REST, simulator.baseUri());
                Map<String, String> order = Shop.order("T-1", 1000);
                String own = listener.at("/own").toString();
                shop.pay(shop.send("register", Shop.with(order, "dynamicCallbackUrl", own))
                        .get("orderId"));
                shop.paid("register", "T-2", 1000);

                assertThat(listener.next().path()).isEqualTo(settings == dynamic ? "/own" : "/told");
                assertThat(listener.next().path()).isEqualTo("/told");
            }
        }
    }

    /** An order's own address is for its payments. */
    @Test
    void tellsOfAStoredCardAtTheStaticAddress() {
        try (GatewaySimulator simulator = start(toShop().withType(CallbackSettings.Type.DYNAMIC))) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            Map<String, String> order = Shop.with(Shop.order("T-1", 1000), "clientId", "c-1");
            shop.pay(shop.send(
                            "register",
                            Shop.with(
                                    order,
                                    "dynamicCallbackUrl",
                                    listener.at("/own").toString()))
                    .get("orderId"));

            assertThat(List.of(listener.next().path(), listener.next().path())).containsExactly("/own", "/told");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://shop.example/", "file:///etc/passwd", "/told", "http://", "no address at all"})
    void refusesAnAddressThatIsNotHttp(String address) {
        try (GatewaySimulator simulator = start(CallbackSettings.dynamic())) {
            Map<String, String> order = Shop.with(Shop.order("T-1", 1000), "dynamicCallbackUrl", address);

            assertThat(new Shop(Wire.REST, simulator.baseUri())
                            .send("register", order)
                            .code())
                    .isEqualTo("5");
        }
        assertThatThrownBy(() -> CallbackSettings.to(URI.create(address.replace(' ', '-'))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsNoRequestWaitingForASlowShop() throws Exception {
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0);
                GatewaySimulator simulator =
                        start(CallbackSettings.to(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"))
                                .withTimeout(Duration.ofMillis(300))
                                .withFailures(1)
                                .withPause(Duration.ZERO))) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            for (int i = 0; i < 5; i++) {
                shop.paid("register", "T-" + i, 1000);
            }

            assertThat(simulator.callbacks().next(SOON).orElseThrow().failure()).contains("no answer in time");
        }
    }

    @Test
    void endsItsThreadWithTheSimulator() throws Exception {
        start(toShop()).close();

        for (int i = 0; i < 100 && threads() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(threads()).isZero();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("gateway-simulator-callbacks"))
                .count();
    }

    private CallbackSettings toShop() {
        return CallbackSettings.to(listener.at("/told"));
    }

    private static GatewaySimulator start(CallbackSettings callbacks) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .callbacks(callbacks)
                .build());
    }

    private List<Notification> heard(int count) {
        List<Notification> heard = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            heard.add(listener.next().notification());
        }
        return heard;
    }

    private List<String> told(int count) {
        return heard(count).stream()
                .map(notification -> notification.operation() + " "
                        + notification.parameters().get("status") + " "
                        + notification.orderNumber().orElseThrow())
                .toList();
    }
}
