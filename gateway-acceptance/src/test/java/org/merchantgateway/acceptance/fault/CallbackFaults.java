package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.merchantgateway.acceptance.fault.Probes.SOON;
import static org.merchantgateway.acceptance.fault.Probes.STATUS;
import static org.merchantgateway.acceptance.fault.Probes.soon;
import static org.merchantgateway.acceptance.fault.Probes.warm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantgateway.acceptance.fault.Trial.Probe;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.callback.Notification;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.FaultConnection;
import org.merchantgateway.fault.FaultProxy;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Fault 45: a notification that is not what it seems. A shop that believes one asks for the order over the wire. */
final class CallbackFaults {

    private static final String SHARED = "yourSecretToken";
    private static final CallbackKey KEY = CallbackKey.symmetric(SHARED);

    private CallbackFaults() {}

    static void addTo(Faults faults) {
        faults.add(45, "a notification")
                .of("that is true", heard(UnaryOperator.identity()))
                .gives("believed and asked for: paid", 1)
                .of("with a forged checksum", heard(with("checksum", "00".repeat(32))))
                .gives("not believed", 0)
                .of("with a malformed checksum", heard(with("checksum", "right")))
                .gives("not believed", 0)
                .of("for another order", heard(with("mdOrder", "00000000-0000-0000-0000-000000000000")))
                .gives("not believed", 0)
                .of("of another operation", heard(with("operation", "refunded")))
                .gives("not believed", 0)
                .of("whose signed text can also mean another status", heard(signed("orderNumber", "5;status;0;zip;a")))
                .gives("not believed", 0)
                .of("repeated", CallbackFaults::repeated)
                .gives("passed over: REPEATED", 0)
                .of("late", CallbackFaults::late)
                .gives("passed over: LATE", 0)
                .of("of a declined card, after another has paid", CallbackFaults::declinedBefore)
                .gives("passed over: LATE", 0);
    }

    private static UnaryOperator<Notification> with(String name, String value) {
        return heard -> {
            Map<String, String> forged = new HashMap<>(heard.parameters());
            forged.put(name, value);
            return new Notification(forged);
        };
    }

    /** With another value, and the checksum of a gateway that sends it. */
    private static UnaryOperator<Notification> signed(String name, String value) {
        return heard -> {
            Notification changed = with(name, value).apply(heard);
            return with("checksum", checksum(changed.signedText())).apply(changed);
        };
    }

    private static String checksum(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SHARED.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Probe heard(UnaryOperator<Notification> forging) {
        return wire -> {
            try (Scene scene = new Scene(wire)) {
                return scene.take(forging.apply(scene.pay()), List.of());
            }
        };
    }

    private static Seen repeated(WireUnderTest wire) throws Exception {
        try (Scene scene = new Scene(wire)) {
            Notification paid = scene.pay();
            return scene.take(paid, List.of(paid));
        }
    }

    private static Seen late(WireUnderTest wire) throws Exception {
        try (Scene scene = new Scene(wire)) {
            Notification paid = scene.pay();
            return scene.take(paid, List.of(with("operation", "refunded").apply(paid)));
        }
    }

    private static Seen declinedBefore(WireUnderTest wire) throws Exception {
        try (Scene scene = new Scene(wire)) {
            Notification paid = scene.pay();
            return scene.take(signed("status", "0").apply(paid), List.of(paid));
        }
    }

    /** A shop that is notified, and a gateway that it may ask. */
    private static final class Scene implements AutoCloseable {

        private final BlockingQueue<Notification> heard = new LinkedBlockingQueue<>();
        private final FaultServer shop = FaultServer.start(this::listen);
        private final GatewaySimulator simulator;
        private final FaultProxy proxy;
        private final PaymentGateway gateway;

        Scene(WireUnderTest wire) {
            simulator = GatewaySimulator.start(SimulatorSettings.builder()
                    .merchant("shop", "secret")
                    .callbacks(CallbackSettings.to(shop.baseUri()).signedBy(SHARED))
                    .build());
            proxy = FaultProxy.start(simulator.baseUri());
            gateway = wire.open(proxy.baseUri());
        }

        private void listen(FaultConnection peer) throws IOException {
            while (peer.readRequest()) {
                String line = new String(peer.request(), StandardCharsets.US_ASCII)
                        .lines()
                        .findFirst()
                        .orElseThrow();
                heard.add(Notification.parse(line.split(" ")[1].split("\\?", 2)[1]));
                peer.answer(RawAnswer.ok("text/plain", ""));
            }
        }

        /** Pays an order behind the shop's back, and hears of it. */
        Notification pay() throws InterruptedException {
            OrderFaults.paidOrder(simulator.gateway("shop"));
            Notification deposited = heard.poll(20, TimeUnit.SECONDS);
            assertThat(deposited).isNotNull();
            assertThat(deposited.isSignedBy(KEY)).isTrue();
            return deposited;
        }

        Seen take(Notification notification, List<Notification> before) {
            warm(gateway, STATUS);
            int executions = proxy.executions();
            String done = assertTimeout(SOON, () -> taken(notification, before));
            Seen seen = new Seen(done, proxy.executions() - executions);
            assertThat(soon(gateway, STATUS)).as("the next call").isEqualTo("Accepted");
            return seen;
        }

        private String taken(Notification notification, List<Notification> before) {
            if (!notification.isSignedBy(KEY)) {
                return "not believed";
            }
            if (notification.arrivalAfter(before) != Notification.Arrival.NEW) {
                return "passed over: " + notification.arrivalAfter(before);
            }
            boolean paid = gateway.execute(GetOrderStatusExtended.of(OrderId.of(notification.orderId())))
                    .orElseThrow()
                    .isPaid();
            return "believed and asked for: " + (paid ? "paid" : "not paid");
        }

        @Override
        public void close() {
            gateway.close();
            proxy.close();
            simulator.close();
            shop.close();
        }
    }
}
