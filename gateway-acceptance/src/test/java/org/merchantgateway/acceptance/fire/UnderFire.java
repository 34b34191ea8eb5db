package org.merchantgateway.acceptance.fire;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.simulator.setting.Variations;

/** Runs stories in one test environment. */
abstract class UnderFire {

    private static Optional<TestEnvironment> environment = Optional.empty();

    @AfterContainer
    static void close() {
        environment.ifPresent(TestEnvironment::close);
        environment = Optional.empty();
    }

    TestEnvironment environment() {
        if (environment.isEmpty()) {
            environment = Optional.of(TestEnvironment.open(variations()));
        }
        return environment.orElseThrow();
    }

    /** What the gateway does otherwise than most. */
    Variations variations() {
        return Variations.usual();
    }

    @Provide
    Arbitrary<Story> stories() {
        return Stories.any();
    }

    /** What came of a story: the requests, what the shop was told, and why something stayed open without faults. */
    record Ending(
            List<FaultInjectingGateway.Call> calls, List<Shop.WishResult> results, List<OpenReason> openReasons) {}

    /** Runs a story; fails at the first outcome that the ledger contradicts. */
    Ending run(Story story) {
        TestEnvironment here = environment();
        FaultInjectingGateway faulty = new FaultInjectingGateway(here, story);
        SimulatedTime time = new SimulatedTime(here::awaitQuiet);
        PaymentGateway direct = here.withoutFaults(story.wire());
        Shop shop = new Shop(here.nextOrder(), here.payer(), here.ledger(), time, gateway(faulty), direct);
        shop.wantAll(story.wishes());
        return new Ending(faulty.calls(), shop.results(), shop.openReasons());
    }

    /** The gateway that the shop uses: the adapter, or one with a bug. */
    PaymentGateway gateway(PaymentGateway adapter) {
        return adapter;
    }
}
