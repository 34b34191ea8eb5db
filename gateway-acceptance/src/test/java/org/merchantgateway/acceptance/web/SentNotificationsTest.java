package org.merchantgateway.acceptance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.callback.Notification;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.CallbackStyle;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.CallbackSettings.Method;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.web.callback.NotificationReader;
import org.merchantgateway.web.callback.ReceivedNotification;
import org.merchantgateway.web.callback.ReceivedNotification.Unverified;

/** Every gateway's notifications, as the simulator sends them, arrive at a shop of five lines and are read by it. */
class SentNotificationsTest {

    /** Base64 for URLs of 32 bytes, so that it is a key for tokens too. */
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY";

    private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
    private HttpServer shop;

    @BeforeEach
    void open() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.start();
    }

    @AfterEach
    void close() {
        shop.stop(0);
    }

    static Stream<Arguments> gateways() {
        return Profile.builtIn().stream()
                .flatMap(profile -> Stream.of(Method.values()).map(method -> Arguments.of(profile, method)));
    }

    @ParameterizedTest
    @MethodSource("gateways")
    void areReadAndVerified(Profile profile, Method method) throws InterruptedException {
        shop.createContext(
                "/",
                exchange -> receive(
                        exchange,
                        NotificationReader.of(profile, CallbackKey.symmetric(KEY))
                                .withOwnParameters(Set.of("branch"))));

        try (GatewaySimulator simulator = start(profile, method)) {
            OrderId order = pay(simulator, profile);

            Object arrived = received.poll(20, TimeUnit.SECONDS);
            assertThat(arrived).isInstanceOf(ReceivedNotification.class);
            ReceivedNotification read = (ReceivedNotification) arrived;
            Notification notification = read.notification();
            assertThat(read.<Object>fold(verified -> "verified", Unverified::reason))
                    .hasToString(profile.callbacks() == CallbackStyle.JSON ? "UNSIGNED_STYLE" : "verified");
            assertThat(notification.orderId()).isEqualTo(order.value());
            assertThat(notification.operation()).isEqualTo("deposited");
            assertThat(notification.isSuccess()).isTrue();
            assertThat(notification.parameters()).doesNotContainKey("branch");
        }
    }

    private GatewaySimulator start(Profile profile, Method method) {
        URI address = URI.create("http://127.0.0.1:" + shop.getAddress().getPort() + "/notify?branch=7");
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .profile(profile)
                .callbacks(CallbackSettings.to(address).signedBy(KEY).withMethod(method))
                .build());
    }

    private static OrderId pay(GatewaySimulator simulator, Profile profile) {
        try (PaymentGateway gateway = simulator.gateway("shop")) {
            OrderId order = gateway.execute(RegisterOrder.onePhase(profile)
                            .orderNumber("T1")
                            .amount(2_000)
                            .currency("643")
                            .returnUrl("https://shop.example/ok")
                            .build())
                    .orElseThrow()
                    .orderId();
            simulator.payer().pay(order.value(), TestCard.MASTERCARD_WITHOUT_3DS);
            return order;
        }
    }

    private void receive(HttpExchange request, NotificationReader reader) throws IOException {
        int status = 200;
        try {
            received.add(reader.read(
                    request.getRequestHeaders().getFirst("Content-Type"),
                    request.getRequestURI().getRawQuery(),
                    request.getRequestBody().readNBytes(NotificationReader.LIMIT + 1)));
        } catch (InvalidRequest refused) {
            received.add(refused);
            status = 400;
        }
        request.sendResponseHeaders(status, -1);
        request.close();
    }
}
