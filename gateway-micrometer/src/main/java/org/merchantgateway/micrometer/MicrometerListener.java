package org.merchantgateway.micrometer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import org.merchantgateway.domain.port.GatewayListener;

/**
 * Times every call in a registry, by the timer {@value #TIMER}. Its tags are words of small sets; no order, no code and no
 * text of the gateway is among them.
 *
 * <table>
 * <caption>The tags</caption>
 * <tr><th>tag</th><th>values</th></tr>
 * <tr><td>{@code operation}</td><td>the operation's name, such as {@code refund}</td></tr>
 * <tr><td>{@code effect}</td><td>{@code read}, {@code money}, {@code change}</td></tr>
 * <tr><td>{@code outcome}</td><td>{@code accepted}, {@code refused}, {@code not-sent}, {@code in-doubt}</td></tr>
 * <tr><td>{@code reason}</td><td>{@link org.merchantgateway.domain.port.GatewayListener.Call#reason()}: {@code none},
 * {@code gateway}, {@code inconclusive}, {@code deadline} ...</td></tr>
 * </table>
 *
 * <p>Histograms and percentiles are the registry's own: a {@code MeterFilter} adds them. Safe for use by many threads.
 */
public final class MicrometerListener implements GatewayListener {

    /** The timer's name. */
    public static final String TIMER = "gateway.calls";

    private final Meter.MeterProvider<Timer> timers;

    /** Times calls in a registry. */
    public MicrometerListener(MeterRegistry registry) {
        this(registry, List.of());
    }

    /**
     * Times calls in a registry, with tags of the shop's own.
     *
     * @param more tags of every call, such as the merchant; the same names for all listeners of one registry, since
     *     Prometheus wants that
     */
    public MicrometerListener(MeterRegistry registry, Iterable<Tag> more) {
        this.timers = Timer.builder(TIMER)
                .description("calls of the payment gateway")
                .tags(more)
                .withRegistry(registry);
    }

    @Override
    public void afterCall(Call call) {
        Tags tags = Tags.of(
                "operation", call.operation(),
                "effect", call.effectName(),
                "outcome", call.outcomeName(),
                "reason", call.reason());
        timers.withTags(tags).record(call.duration());
    }
}
