package org.merchantgateway.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class beside a simulated gateway on a free port, which is closed afterwards. Constructors, life cycle and test
 * methods may have as parameters, in any order:
 *
 * <ul>
 *   <li>{@link org.merchantgateway.simulator.GatewaySimulator}: the gateway itself,
 *   <li>{@link org.merchantgateway.domain.config.GatewayConfig}: how to reach it over {@link #protocol},
 *   <li>{@link org.merchantgateway.domain.Payments}: the front door over that adapter, which must be on the class path;
 *       closed afterwards,
 *   <li>{@link org.merchantgateway.domain.port.PaymentGateway}: the gateway without any wire.
 * </ul>
 *
 * <p>Nested classes share their outer class's gateway.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GatewaySimulationExtension.class)
public @interface GatewaySimulation {

    /** The merchant's login, ANS..30. */
    String login() default "shop";

    /** The merchant's password, ANS..30. */
    String password() default "secret";

    /** The adapter that the configuration names: {@code rest} or {@code soap}. */
    String protocol() default "rest";

    /** How long one gateway lives. */
    Lifetime lifetime() default Lifetime.CLASS;

    /** How long one gateway lives. */
    enum Lifetime {
        /** As long as the class: its tests see each other's orders. */
        CLASS,
        /**
         * As long as a test, which begins without orders. The test and methods before and after each test can have it as a
         * parameter; constructors and methods before and after all tests cannot, and fail with a message that says so.
         */
        TEST
    }
}
