package org.merchantgateway.acceptance.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** What the simulated gateway shows to whoever looks: pages, console, control API, histories, its file, its callbacks. */
class SimulatorTest {

    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

    @TempDir
    private Path folder;

    /** What Metro logs once in a JVM. */
    @BeforeAll
    static void warmUp() {
        Answers.of(Way.SOAP);
    }

    /** A story in which all goes well; two test cards differ in the digits that may be seen, so those are left out. */
    @ParameterizedTest
    @ValueSource(strings = {"REST", "SOAP", "memory"})
    void showsNoSecretOfAStoryThatGoesWell(String way) {
        Secrets one = Secrets.ONE.withPan(TestCard.MASTERCARD_ENROLLED.pan());
        Secrets other = Secrets.OTHER.withPan(TestCard.VISA_ENROLLED.pan());

        Proof.nothingDependsOnASecret(
                one,
                other,
                secrets -> run(
                        way,
                        secrets,
                        (gateway, surfaces) -> new Story(
                                        gateway,
                                        surfaces.simulator().payer(),
                                        TestCard.byPan(secrets.pan()).orElseThrow(),
                                        secrets.equals(one)
                                                ? TestCard.MASTERCARD_WITHOUT_3DS
                                                : TestCard.VISA_WITHOUT_3DS,
                                        token(secrets),
                                        NOW)
                                .tell()),
                shownOf(
                        TestCard.MASTERCARD_ENROLLED,
                        TestCard.VISA_ENROLLED,
                        TestCard.MASTERCARD_WITHOUT_3DS,
                        TestCard.VISA_WITHOUT_3DS));
    }

    /** Cards that the bank does not know, wrong answers of an ACS, odd tokens, whatever payers type: byte for byte. */
    @ParameterizedTest
    @ValueSource(strings = {"REST", "SOAP", "memory"})
    void showsNoSecretOfWhatGoesWrong(String way) {
        Proof.nothingDependsOnASecret(secrets -> run(way, secrets, (gateway, surfaces) -> {
            OrderId order = gateway.execute(SecretOperations.order(RegisterOrder.onePhase(), "S-0"))
                    .orElseThrow()
                    .orderId();
            gateway.execute(SecretOperations.payment(order, secrets));
            gateway.execute(FinishThreeDs.of(order, PaRes.of(secrets.paRes())));
            gateway.execute(SecretOperations.byWallet(Wallet.APPLE_PAY, secrets.walletToken(), "S-7"));
            SecretOperations.of(secrets).forEach(gateway::execute);
            asAPayer(surfaces, order, secrets);
        }));
    }

    /** Armed faults hit the wires alone. */
    @ParameterizedTest
    @ValueSource(strings = {"REST", "SOAP"})
    void showsNoSecretWhenItMisbehavesOnDemand(String way) {
        Proof.nothingDependsOnASecret(secrets -> run(way, secrets, (gateway, surfaces) -> {
            for (Operation<?> operation : SecretOperations.of(secrets)) {
                surfaces.simulator().faults().dropNextAnswer();
                gateway.execute(operation);
                surfaces.simulator().faults().answerNext(503);
                gateway.execute(operation);
                surfaces.simulator().faults().refuseNext();
                gateway.execute(operation);
            }
        }));
    }

    private static void asAPayer(Surfaces surfaces, OrderId order, Secrets secrets) {
        String base = surfaces.simulator().baseUri().getPath();
        String page = base + "/merchants/shop/payment_en.html?mdOrder=" + order.value();
        Map<String, String> card =
                Map.of("$PAN", secrets.pan(), "$CVC", secrets.cvc(), "MM", "12", "YYYY", "2034", "TEXT", "PETR PETROV");
        surfaces.post(page, card);
        surfaces.post(page, Map.of("$PAN", secrets.pan() + "1", "$CVC", secrets.cvc(), "MM", "13", "YYYY", "x"));
        surfaces.post(
                base + "/acs/auth/start.do", Map.of("PaReq", secrets.paReq(), "MD", order.value(), "TermUrl", "x:"));
        surfaces.post(base + "/acs/v2/method", Map.of("threeDSMethodData", secrets.paReq()));
        surfaces.post(
                base + "/acs/v2/challenge", Map.of("creq", secrets.paReq(), "threeDSSessionData", secrets.paRes()));
        surfaces.post(base + "/rest/finish3ds.do", Map.of("PaRes", secrets.paRes(), "MD", order.value()));
        // not in an address, which the JDK's own server logs where it is told to log everything
        surfaces.post(
                base + "/rest/register.do", Map.of("userName", "shop", "token", secrets.token(), "x", secrets.pan()));
        surfaces.post("/_control/payer/pay", Map.of("order", order.value(), "pan", secrets.pan()));
    }

    /** One run against a gateway of its own. */
    private interface Visit {
        void make(PaymentGateway gateway, Surfaces surfaces);
    }

    private Transcript run(String way, Secrets secrets, Visit visit) {
        Path file = folder.resolve("state.json");
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", secrets.password())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .seed(7)
                .stateFile(file)
                .callbacks(CallbackSettings.none().signedBy(secrets.callbackKey()))
                .build();
        try (Capture capture = Capture.start()) {
            try (GatewaySimulator simulator = GatewaySimulator.start(settings);
                    PaymentGateway gateway = new HeardGateway(open(way, simulator, secrets, capture), capture)) {
                Surfaces surfaces = new Surfaces(simulator, capture);
                visit.make(gateway, surfaces);
                surfaces.look();
            }
            capture.note("state file", Files.readString(file));
            Files.delete(file);
            return capture.transcript();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PaymentGateway open(String way, GatewaySimulator simulator, Secrets secrets, Capture capture) {
        return way.equals("memory")
                ? simulator.gateway("shop")
                : Way.valueOf(way)
                        .open(
                                Way.valueOf(way)
                                        .config(
                                                simulator.baseUri(),
                                                secrets,
                                                Duration.ofSeconds(20),
                                                Duration.ofSeconds(20),
                                                Optional.empty()),
                                capture.observer());
    }

    /** Of an amount that the simulator reads in it, and otherwise of this run alone. */
    private static String token(Secrets secrets) {
        byte[] content = ("{\"amount\":1000,\"of\":\"" + secrets.walletToken() + "\"}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(content);
    }

    /** Leaves out a card's shown digits, and what they tell. */
    private static UnaryOperator<String> shownOf(TestCard... cards) {
        return text -> {
            String without = text;
            for (TestCard card : cards) {
                String pan = card.pan();
                without = without.replaceAll(pan.substring(0, 6) + "\\*+" + pan.substring(12), "CARD")
                        .replace(card.name(), "CARD");
            }
            for (TestCard card : cards) {
                without = without.replaceAll("•+ " + card.pan().substring(12), "CARD");
            }
            return without.replaceAll("VISA\\b|MASTERCARD", "SCHEME");
        };
    }
}
