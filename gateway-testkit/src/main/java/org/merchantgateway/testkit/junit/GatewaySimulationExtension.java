package org.merchantgateway.testkit.junit;

import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.testkit.junit.GatewaySimulation.Lifetime;

/** Starts and closes what {@link GatewaySimulation} asks for. */
public final class GatewaySimulationExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(GatewaySimulationExtension.class);

    private static final Map<Class<?>, Function<Running, Object>> INJECTED = Map.of(
            GatewaySimulator.class, Running::simulator,
            GatewayConfig.class, Running::config,
            Payments.class, Running::payments,
            PaymentGateway.class, Running::gateway);

    /** For JUnit alone. */
    public GatewaySimulationExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        if (wish(context).lifetime() == Lifetime.CLASS && store(context).get(Running.class) == null) {
            store(context).put(Running.class, Running.start(wish(context)));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (wish(context).lifetime() == Lifetime.TEST) {
            store(context).put(Running.class, Running.start(wish(context)));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (wish(context).lifetime() == Lifetime.TEST) {
            store(context).remove(Running.class, Running.class).close();
        }
    }

    /** Of the class that started it alone: what is taken from a nested class's store is the nested class's own. */
    @Override
    public void afterAll(ExtensionContext context) {
        Running own = store(context).remove(Running.class, Running.class);
        if (own != null) {
            own.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        boolean early = parameter.getDeclaringExecutable() instanceof Constructor
                && wish(context).lifetime() == Lifetime.TEST;
        return !early && INJECTED.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = store(context).get(Running.class, Running.class);
        return Objects.requireNonNull(INJECTED.get(parameter.getParameter().getType()))
                .apply(running);
    }

    private static GatewaySimulation wish(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), GatewaySimulation.class, context.getEnclosingTestClasses())
                .orElseThrow();
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /** A gateway and what leads to it. */
    private static final class Running {

        private final GatewaySimulation wish;
        private final GatewaySimulator simulator;
        private @Nullable Payments payments;

        private Running(GatewaySimulation wish, GatewaySimulator simulator) {
            this.wish = wish;
            this.simulator = simulator;
        }

        static Running start(GatewaySimulation wish) {
            SimulatorSettings settings = SimulatorSettings.builder()
                    .merchant(wish.login(), wish.password())
                    .build();
            return new Running(wish, GatewaySimulator.start(settings));
        }

        GatewaySimulator simulator() {
            return simulator;
        }

        GatewayConfig config() {
            Properties properties = new Properties();
            properties.setProperty("gateway.protocol", wish.protocol());
            properties.setProperty("gateway.endpoint", simulator.baseUri().toString());
            properties.setProperty("gateway.userName", wish.login());
            properties.setProperty("gateway.password", wish.password());
            return GatewayConfig.from(properties);
        }

        synchronized Payments payments() {
            Payments open = payments;
            if (open == null) {
                open = Payments.open(config());
                payments = open;
            }
            return open;
        }

        PaymentGateway gateway() {
            return simulator.gateway(wish.login());
        }

        synchronized void close() {
            if (payments != null) {
                payments.close();
            }
            simulator.close();
        }
    }
}
