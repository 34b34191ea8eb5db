package org.merchantgateway.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** One adapter is there, {@link CarrierPigeon}, on a class path beside this module. */
class GatewaysTest {

    private static final OrderId ID = OrderId.of("61351fbd");
    private static final Outcome<?> ANSWER =
            new Outcome.NotSent<>(Outcome.NotSent.Reason.CLOSED, "no pigeon flies to https://a.example");

    /** Loads the adapter outside this module, inside which a file in META-INF/services counts for nothing. */
    private static final class ClassPath extends ClassLoader {

        private static final String ADAPTER = CarrierPigeon.class.getName();

        ClassPath() {
            super(CarrierPigeon.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(ADAPTER) ? adapter() : super.loadClass(name, resolve);
        }

        private Class<?> adapter() {
            try (InputStream file =
                    Objects.requireNonNull(CarrierPigeon.class.getResourceAsStream("CarrierPigeon.class"))) {
                byte[] bytes = file.readAllBytes();
                return defineClass(ADAPTER, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void addTheAdapter() {
        Thread.currentThread().setContextClassLoader(new ClassPath());
    }

    @AfterEach
    void takeTheAdapterAway() {
        Thread.currentThread().setContextClassLoader(before);
    }

    private static GatewayConfig config(String protocol) {
        return GatewayConfig.of(protocol, URI.create("https://a.example"), "shop-api", "secret");
    }

    @Test
    void openTheAdapterThatIsNamed() {
        try (PaymentGateway gateway = Gateways.open(config("carrier-pigeon"))) {
            assertThat((Object) gateway.execute(GetOrderStatusExtended.of(ID))).isEqualTo(ANSWER);
        }
    }

    @Test
    void openItForTheFrontDoorToo() {
        try (Payments payments = Payments.open(config("carrier-pigeon"))) {
            assertThat((Object) payments.status(ID)).isEqualTo(ANSWER);
        }
    }

    @Test
    void nameTheAdaptersThatAreThere() {
        GatewayConfig config = config("o\nwl");

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Gateways.open(config))
                .withMessage(
                        "gateway.protocol must name an adapter that is there (gateway-rest-adapter and gateway-soap-adapter "
                                + "bring one each): [carrier-pigeon], got o\\u000awl");
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> Payments.open(config));
    }
}
