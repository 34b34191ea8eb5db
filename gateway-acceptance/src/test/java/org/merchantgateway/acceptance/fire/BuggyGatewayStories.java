package org.merchantgateway.acceptance.fire;

import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.merchantgateway.domain.port.PaymentGateway;

/** The same stories with a gateway that lies; run by {@link BuggyGatewayTest}, and meant to fail. */
class BuggyGatewayStories extends UnderFire {

    static Optional<BuggyGateway.Bug> bug = Optional.empty();

    @Property(tries = 200, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyWishIsDoneAtMostOnceAndWhatTheShopIsToldIsTrue(@ForAll("stories") Story story) {
        run(story);
    }

    @Override
    PaymentGateway gateway(PaymentGateway adapter) {
        return new BuggyGateway(adapter, bug.orElseThrow());
    }
}
