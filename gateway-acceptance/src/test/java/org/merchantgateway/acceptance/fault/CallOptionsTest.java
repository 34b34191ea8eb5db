package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.REFUND;
import static org.merchantgateway.acceptance.fault.Probes.soon;
import static org.merchantgateway.acceptance.fault.Probes.told;
import static org.merchantgateway.acceptance.fault.Probes.warm;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.port.CallOptions;
import org.merchantgateway.domain.port.MonitoredGateway;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.ReadRetryingGateway;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;

/** A deadline, a language and a header of single calls, over either wire and through what stands before it. */
class CallOptionsTest {

    private static final String PATIENT = "20000";

    @ParameterizedTest
    @EnumSource
    void aCallEndsByItsOwnDeadline(WireUnderTest wire) {
        try (FaultServer server = FaultServer.start(wire.healthy(), Fault.neverAnswering());
                PaymentGateway gateway = wire.open(server.baseUri(), "gateway.deadline", PATIENT)) {
            warm(gateway, REFUND);
            PaymentGateway hasty = gateway.with(CallOptions.NONE.withDeadline(Duration.ofMillis(300)));

            assertThat(hasty.deadline()).contains(Duration.ofMillis(300));
            assertThat(soon(hasty, REFUND)).isEqualTo("InDoubt DEADLINE");
            assertThat(gateway.deadline()).contains(Duration.ofSeconds(20));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallMayTakeLongerThanTheOthers(WireUnderTest wire) {
        Fault slow = peer -> {
            peer.readRequest();
            if (peer.pause(Duration.ofSeconds(1))) {
                peer.executed();
                peer.answer(wire.success());
            }
        };
        try (FaultServer server = FaultServer.start(slow);
                PaymentGateway gateway = wire.open(server.baseUri())) {
            assertThat(soon(gateway, REFUND)).isEqualTo("InDoubt DEADLINE");
            assertThat(told(gateway.with(CallOptions.NONE.withDeadline(Duration.ofSeconds(20)))
                            .execute(REFUND)))
                    .isEqualTo("Accepted");
            assertThat(server.executions()).as("the first one too").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallHasItsOwnHeaderAndTheLanguageThatItsRequestDoesNotName(WireUnderTest wire) {
        List<String> requests = new CopyOnWriteArrayList<>();
        Fault remembering = peer -> {
            while (peer.readRequest()) {
                requests.add(new String(peer.request(), StandardCharsets.UTF_8));
                peer.answer(wire.success());
            }
        };
        try (FaultServer server = FaultServer.start(remembering);
                PaymentGateway gateway = new MonitoredGateway(new ReadRetryingGateway(
                        wire.open(server.baseUri(), "gateway.headers.X-Call", "none", "gateway.deadline", PATIENT),
                        Backoff.standard()))) {
            PaymentGateway german =
                    gateway.with(CallOptions.NONE.withLanguage("de").withHeader("X-Call", "call-42"));
            german.execute(REFUND);
            german.execute(REFUND.in("fr"));
            gateway.execute(REFUND);
        }
        assertThat(requests)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .containsOnlyOnce("X-Call: call-42")
                                .matches(language("de")),
                        second -> assertThat(second)
                                .containsOnlyOnce("X-Call: call-42")
                                .matches(language("fr")),
                        third -> assertThat(third)
                                .containsOnlyOnce("X-Call: none")
                                .doesNotContain("language"));
    }

    private static String language(String code) {
        return "(?s).*language(=\"?|>)" + code + ".*";
    }
}
