package org.merchantgateway.acceptance.fire;

import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.merchantgateway.domain.port.PaymentGateway;

/** The same stories with a gateway that lies; run by {@link LiesUnderFireTest}, and meant to fail. */
class LiesUnderFire extends UnderFire {

    static Optional<LyingGateway.Lie> lie = Optional.empty();

    @Property(tries = 200, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyWishIsDoneAtMostOnceAndWhatTheShopIsToldIsTrue(@ForAll("stories") Story story) {
        tell(story);
    }

    @Override
    PaymentGateway gateway(PaymentGateway adapter) {
        return new LyingGateway(adapter, lie.orElseThrow());
    }
}
