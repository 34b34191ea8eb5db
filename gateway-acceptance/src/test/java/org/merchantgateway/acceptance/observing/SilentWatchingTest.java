package org.merchantgateway.acceptance.observing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.CallLog;
import org.merchantgateway.domain.port.MonitoredGateway;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.micrometer.MicrometerListener;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Non-interference over the wires: with other secrets, lines and meters are the same. */
class SilentWatchingTest {

    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    /** What a shop gives away for its payments. */
    record Secrets(String pan, String cvc, String password, String token) {

        List<Operation<?>> operations() {
            return List.of(
                    PayByCard.builder()
                            .orderId(UNKNOWN)
                            .card(Card.builder()
                                    .pan(pan)
                                    .cvc(cvc)
                                    .expiry(2034, 12)
                                    .cardholder("IVAN IVANOV"))
                            .build(),
                    PayByBinding.builder()
                            .orderId(UNKNOWN)
                            .bindingId("no-such-binding")
                            .ip("203.0.113.7")
                            .cvc(cvc)
                            .build(),
                    PayByWallet.onePhase(Wallet.SAMSUNG_PAY)
                            .merchant("shop")
                            .orderNumber("A-1001")
                            .paymentToken(token)
                            .build(),
                    VerifyEnrollment.of(pan),
                    FinishThreeDs.of(UNKNOWN, PaRes.of(token)));
        }
    }

    private static final Secrets ONE =
            new Secrets("4000001234567899", "917", "pa55word-of-the-shop", "c2VjcmV0LW9mLW9uZQ==");
    private static final Secrets OTHER = new Secrets("5555555555554444", "802", "an0ther-w0rd", "YW5vdGhlci1zZWNyZXQ=");

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void saysTheSameWhateverTheSecrets(String protocol) {
        List<String> said = said(protocol, ONE);

        // each operation: done, denied, dropped, broken; then the meters
        assertThat(said).hasSizeGreaterThan(4 * ONE.operations().size()).isEqualTo(said(protocol, OTHER));
        assertThat(String.join("\n", said))
                .contains("outcome=in-doubt", "outcome=refused")
                .doesNotContain(ONE.pan(), ONE.cvc(), ONE.password(), ONE.token());
    }

    private static List<String> said(String protocol, Secrets secrets) {
        SimulatorSettings settings =
                SimulatorSettings.builder().merchant("shop", secrets.password()).build();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (CallLines lines = CallLines.open();
                GatewaySimulator simulator = GatewaySimulator.start(settings);
                PaymentGateway gateway = watched(protocol, simulator, secrets.password(), registry);
                PaymentGateway stranger = watched(protocol, simulator, secrets.token(), registry)) {
            for (Operation<?> operation : secrets.operations()) {
                gateway.execute(operation);
                stranger.execute(operation);
                simulator.faults().dropNextAnswer();
                gateway.execute(operation);
                simulator.faults().answerNext(502);
                gateway.execute(operation);
            }
            return java.util.stream.Stream.concat(
                            lines.all().stream(),
                            registry.getMeters().stream()
                                    .map(Meter::getId)
                                    .map(Meter.Id::toString)
                                    .sorted())
                    .toList();
        }
    }

    private static PaymentGateway watched(
            String protocol, GatewaySimulator simulator, String password, SimpleMeterRegistry registry) {
        return new MonitoredGateway(
                Gateways.open(GatewayConfig.of(protocol, simulator.baseUri(), "shop", password)),
                new CallLog(),
                new MicrometerListener(registry));
    }
}
