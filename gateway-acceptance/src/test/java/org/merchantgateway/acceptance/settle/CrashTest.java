package org.merchantgateway.acceptance.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantgateway.acceptance.PaidOrder;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.Settled;
import org.merchantgateway.domain.settle.Settling;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.simulator.GatewaySimulator;

/** A shop's JVM is killed between sending and the answer; another one settles from the stored text. */
class CrashTest {

    private static final Amount REFUND = Amount.ofMinor(500);

    private final CountDownLatch sent = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private GatewaySimulator simulator;
    private OrderId paid;

    @BeforeEach
    void payAnOrder() {
        simulator = GatewaySimulator.start();
        paid = PaidOrder.of(simulator.gateway("shop"), "CRASH-1");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void settlesARefundThatHappenedWhileTheShopDied() throws Exception {
        Pending pending = pendingOfAShopKilledWhile(peer -> {
            peer.readRequest();
            simulator.gateway("shop").execute(RefundOrder.of(paid, REFUND)).orElseThrow();
            peer.executed();
            sent.countDown();
            peer.awaitClosed();
        });

        assertThat(settled(pending)).isInstanceOf(Settled.Happened.class);
        assertThat(sums()).isEqualTo(new Sums(Amount.ofMinor(2_000), Amount.ofMinor(1_500), REFUND));
    }

    @Test
    void settlesARefundThatNeverHappenedBecauseTheShopDied() throws Exception {
        Pending pending = pendingOfAShopKilledWhile(peer -> {
            peer.readRequest();
            sent.countDown();
            peer.awaitClosed();
        });

        assertThat(settled(pending)).isInstanceOf(Settled.DidNotHappen.class);
        assertThat(sums()).isEqualTo(new Sums(Amount.ofMinor(2_000), Amount.ofMinor(2_000), Amount.ZERO));
    }

    private Pending pendingOfAShopKilledWhile(Fault refundPath) throws IOException, InterruptedException {
        Path stored = folder.resolve("pending.txt");
        try (FaultServer server = FaultServer.start(refundPath)) {
            Process shop = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            DyingShop.class.getName(),
                            simulator.baseUri().toString(),
                            server.baseUri().toString(),
                            paid.value(),
                            stored.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("shop.log").toFile())
                    .start();
            try {
                assertThat(sent.await(60, TimeUnit.SECONDS))
                        .as(() -> "the shop sent its refund; it said: " + log())
                        .isTrue();
            } finally {
                shop.destroyForcibly().waitFor();
            }
        }
        return Pending.parse(Files.readString(stored));
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("shop.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Settled settled(Pending pending) {
        long[] now = {0};
        Backoff backoff = Backoff.standard();
        try (PaymentGateway gateway = Gateways.open(GatewayConfig.of("rest", simulator.baseUri(), "shop", "secret"))) {
            return new Settling(gateway, backoff, pause -> now[0] += pause.toNanos(), () -> now[0]).settle(pending);
        }
    }

    private Sums sums() {
        Optional<OrderReport> report = Optional.of(simulator
                .gateway("shop")
                .execute(GetOrderStatusExtended.of(paid))
                .orElseThrow());
        return report.flatMap(OrderReport::sums).orElseThrow();
    }
}
