package org.merchantgateway.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.port.Outcome;

class MicrometerListenerTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerListener metrics = new MicrometerListener(registry);

    static Stream<Arguments> tags() {
        return Stream.of(
                Arguments.of(Calls.accepted(), "accepted", "none"),
                Arguments.of(Calls.refused("5", "no"), "refused", "gateway"),
                Arguments.of(Calls.refused("7", "no"), "refused", "inconclusive"),
                Arguments.of(Calls.notSent("no"), "not-sent", "connect-timeout"),
                Arguments.of(Calls.inDoubt("late"), "in-doubt", "deadline"));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void timesACallByWhatWasCalledAndWhatBecameOfIt(Outcome<?> outcome, String name, String reason) {
        metrics.afterCall(Calls.of("A-1001", Duration.ofMillis(250), outcome));

        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .singleElement()
                .satisfies(id -> {
                    assertThat(id.getName()).isEqualTo("gateway.calls");
                    assertThat(id.getTags())
                            .containsExactlyInAnyOrder(
                                    Tag.of("operation", "refund"),
                                    Tag.of("effect", "money"),
                                    Tag.of("outcome", name),
                                    Tag.of("reason", reason));
                });
        assertThat(timer().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(250);
    }

    private Timer timer() {
        return registry.get(MicrometerListener.TIMER).timer();
    }

    @Test
    void makesNoMeterForAnOrder() {
        IntStream.range(0, 1_000)
                .forEach(number -> metrics.afterCall(Calls.of("A-" + number, Duration.ofMillis(2), Calls.accepted())));

        assertThat(registry.getMeters()).hasSize(1);
        assertThat(timer().count()).isEqualTo(1_000);
        assertThat(timer().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(2_000);
    }

    @Test
    void tellsMerchantsApartByTagsOfTheirOwn() {
        List.of("moscow", "kazan")
                .forEach(city -> new MicrometerListener(registry, Tags.of("merchant", city))
                        .afterCall(Calls.of("A-1001", Duration.ZERO, Calls.accepted())));

        assertThat(registry.get(MicrometerListener.TIMER)
                        .tag("merchant", "kazan")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.getMeters()).hasSize(2);
    }

    @Test
    void isReadByPrometheus() {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        MicrometerListener scraped = new MicrometerListener(prometheus);

        scraped.afterCall(Calls.of("A-1001", Duration.ofMillis(250), Calls.accepted()));
        scraped.afterCall(Calls.of("A-1002", Duration.ofSeconds(30), Calls.inDoubt("late")));

        assertThat(prometheus.scrape())
                .contains(
                        "# TYPE gateway_calls_seconds summary",
                        "gateway_calls_seconds_count{effect=\"money\",operation=\"refund\",outcome=\"accepted\","
                                + "reason=\"none\"} 1",
                        "gateway_calls_seconds_sum{effect=\"money\",operation=\"refund\",outcome=\"in-doubt\","
                                + "reason=\"deadline\"} 30.0")
                .doesNotContain("A-1001", "late");
    }
}
