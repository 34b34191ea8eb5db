package org.merchantgateway.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.merchantgateway.domain.port.Outcome;

/** Non-interference: whatever stands in an order number, a code or a text, the meters are the same. */
class SilentMetricsTest {

    @Property
    void areTheSameWhateverTheSecret(
            @ForAll @CharRange(from = '!', to = '~') @StringLength(min = 3, max = 30) String one,
            @ForAll @CharRange(from = '!', to = '~') @StringLength(min = 3, max = 30) String other) {
        assertThat(meters(one)).hasSize(4).isEqualTo(meters(other));
    }

    private static Set<Meter.Id> meters(String secret) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        MicrometerListener metrics = new MicrometerListener(registry);
        Stream.<Outcome<?>>of(
                        Calls.accepted(secret),
                        Calls.refused("5" + secret, secret),
                        Calls.notSent(secret),
                        Calls.inDoubt(secret))
                .forEach(outcome -> metrics.afterCall(Calls.of(secret, Duration.ZERO, outcome)));
        return registry.getMeters().stream().map(Meter::getId).collect(Collectors.toSet());
    }
}
