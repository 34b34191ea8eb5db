package org.merchantgateway.acceptance.fire;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.merchantgateway.domain.port.PaymentGateway;

/** Tells stories on one range. */
abstract class UnderFire {

    private static Optional<FiringRange> range = Optional.empty();

    @BeforeContainer
    static void open() {
        range = Optional.of(FiringRange.open());
    }

    @AfterContainer
    static void close() {
        range.ifPresent(FiringRange::close);
        range = Optional.empty();
    }

    @Provide
    Arbitrary<Story> stories() {
        return Stories.any();
    }

    /** What came of a story: the requests, what the shop was told, and why something stayed open in fair weather. */
    record Ending(List<ArmedGateway.Call> calls, List<Shop.Heard> heard, List<Unclear> unclear) {}

    /** Tells a story; fails at the first thing that is not true of the ledger. */
    Ending tell(Story story) {
        FiringRange here = range.orElseThrow();
        ArmedGateway armed = new ArmedGateway(here, story);
        QuietTime time = new QuietTime(here::awaitQuiet);
        PaymentGateway fair = here.inFairWeather(story.wire());
        Shop shop = new Shop(here.nextOrder(), here.ledger(), time, gateway(armed), fair);
        shop.wantAll(story.wishes());
        return new Ending(armed.calls(), shop.heard(), shop.unclear());
    }

    /** The gateway that the shop uses: the adapter, or something that spoils what it says. */
    PaymentGateway gateway(PaymentGateway adapter) {
        return adapter;
    }
}
