package org.merchantgateway.acceptance.settle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafePath;
import org.merchantgateway.domain.settle.Settling;

/**
 * A shop that refunds on the safe path and is killed while it waits for the answer. Questions go to the simulator, the
 * refund to a server that keeps it waiting.
 */
final class DyingShop {

    private DyingShop() {}

    public static void main(String[] arguments) {
        Path stored = Path.of(arguments[3]);
        try (PaymentGateway questions = open(arguments[0]);
                PaymentGateway money = open(arguments[1])) {
            PaymentGateway gateway = new PaymentGateway() {
                @Override
                public <R> Outcome<R> execute(Operation<R> operation) {
                    return (operation.effect() == Effect.READ ? questions : money).execute(operation);
                }

                @Override
                public void close() {
                    // both are closed by the block around
                }
            };
            new SafePath(gateway, new Settling(gateway, Backoff.standard()), store(stored))
                    .execute(RefundOrder.of(OrderId.of(arguments[2]), Amount.ofMinor(500)));
        }
    }

    private static PaymentGateway open(String endpoint) {
        return Gateways.open(GatewayConfig.of("rest", URI.create(endpoint), "shop", "secret"));
    }

    private static PendingStore store(Path file) {
        return new PendingStore() {
            @Override
            public void save(Pending pending) {
                try {
                    Files.writeString(file, pending.toText());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void remove(Pending pending) {
                file.toFile().delete();
            }
        };
    }
}
