package org.merchantgateway.acceptance.adapter;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.samples.SampleOperations;
import org.merchantgateway.simulator.card.TestCard;

/** The sample operations, about an order and a stored card that the simulator does not know. */
public final class OneOfEach {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private OneOfEach() {}

    /** In the order in which a shop meets them. */
    public static List<Operation<?>> operations() {
        return new SampleOperations(
                        OrderId.of("no-such-order"),
                        BindingId.of("no-such-binding"),
                        () -> "EVERY-" + COUNT.incrementAndGet(),
                        "shop",
                        "4111111111111111",
                        "123",
                        "eJwDAAAAAAE=",
                        TestCard.MASTERCARD_WITHOUT_3DS.walletToken(1_000))
                .all();
    }
}
