package org.merchantgateway.testkit.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.testkit.junit.GatewaySimulation.Lifetime;

/** Starts what {@link GatewaySimulation} asks for; JUnit's store closes it together with the class or the test. */
public final class GatewaySimulationExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

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
        if (wish(context).lifetime() == Lifetime.CLASS) {
            ofClass(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (wish(context).lifetime() == Lifetime.TEST) {
            store(context).put(Running.class, Running.start(wish(context)));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return INJECTED.containsKey(parameter.getParameter().getType());
    }

    /**
     * {@inheritDoc}
     *
     * @throws ParameterResolutionException if there is no test yet, or no longer, whose gateway it could be
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(INJECTED.get(parameter.getParameter().getType()))
                .apply(running(parameter.getDeclaringExecutable(), context));
    }

    private static Running running(Executable wanting, ExtensionContext context) {
        if (wish(context).lifetime() == Lifetime.CLASS) {
            return ofClass(context);
        }
        if (wanting instanceof Constructor || context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "the gateway of @GatewaySimulation(lifetime = TEST) lives as long as one"
                            + " test and cannot be a parameter of " + wanting.getName()
                            + ": make it a parameter of the test or of @BeforeEach, or use lifetime = CLASS");
        }
        return Objects.requireNonNull(store(context).get(Running.class, Running.class), "started before each test");
    }

    /** The outer class's, if it has one. JUnit makes an instance that serves all tests before it calls {@link #beforeAll}. */
    private static Running ofClass(ExtensionContext context) {
        return store(context).getOrComputeIfAbsent(Running.class, type -> Running.start(wish(context)), Running.class);
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
    @SuppressWarnings("deprecation") // before 5.13, JUnit closes no other AutoCloseable
    private static final class Running implements Store.CloseableResource, AutoCloseable {

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

        @Override
        public synchronized void close() {
            if (payments != null) {
                payments.close();
            }
            simulator.close();
        }
    }
}
