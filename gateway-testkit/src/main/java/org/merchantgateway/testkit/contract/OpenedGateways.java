package org.merchantgateway.testkit.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Opens gateways and simulators, and closes the last one first. For one thread. */
final class OpenedGateways implements AutoCloseable {

    private final Function<ApiAccount, PaymentGateway> adapter;
    private final Profile profile;
    private final Deque<Runnable> closings = new ArrayDeque<>();

    /**
     * Nothing is open yet.
     *
     * @param profile what the simulators are like
     */
    OpenedGateways(Function<ApiAccount, PaymentGateway> adapter, Profile profile) {
        this.adapter = adapter;
        this.profile = profile;
    }

    PaymentGateway gateway(ApiAccount account) {
        PaymentGateway opened = adapter.apply(account);
        closings.push(opened::close);
        return opened;
    }

    GatewaySimulator simulator(UnaryOperator<SimulatorSettings.Builder> settings) {
        GatewaySimulator started = GatewaySimulator.start(settings.apply(
                        SimulatorSettings.builder().merchant("shop", "secret").profile(profile))
                .build());
        closings.push(started::close);
        return started;
    }

    @Override
    public void close() {
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
    }
}
