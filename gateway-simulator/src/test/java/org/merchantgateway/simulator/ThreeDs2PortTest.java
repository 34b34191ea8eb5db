package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.CardBehaviour.TransStatus;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** 3-D Secure 2 in memory, under Sberbank's profile over its JSON too, and over a restart with a state file. */
class ThreeDs2PortTest {

    private static final String FINISH_URL = "https://shop.example/back";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "THREE_DS_2_.*")
    void endsAsTheCardSaysInMemory(TestCard card) {
        for (boolean again : new boolean[] {true, false}) {
            try (GatewaySimulator simulator = GatewaySimulator.start()) {
                PaymentGateway gateway = simulator.gateway("shop");
                OrderId id = gateway.execute(order()).orElseThrow().orderId();
                PayByCard payment = payment(id, card);
                DeviceCheck check = (DeviceCheck) gateway.execute(payment).orElseThrow();
                assertThat(check.needsPaymentAgain()).isFalse();
                check.methodForm().ifPresent(form -> simulator.payer().loadMethodPage(form));
                PaymentAttempt next = again
                        ? gateway.execute(payment.again(check)).orElseThrow()
                        : gateway.execute(check.next(true)).orElseThrow();
                if (next instanceof CReqChallenge challenge) {
                    assertThat(challenge.transactionId()).isEqualTo(check.transactionId());
                    BrowserForm back =
                            simulator.payer().authenticate(challenge.form().orElseThrow());
                    assertThat(back.url()).isEqualTo(FINISH_URL);
                    next = gateway.execute(challenge.next(back.fields())).orElseThrow();
                }
                assertThat(next).isInstanceOf(PaymentAttempt.Processed.class);
                OrderReport report =
                        gateway.execute(GetOrderStatusExtended.of(id)).orElseThrow();
                assertThat(report.actionCode()).hasValue(card.behaviour().actionCode());
                assertThat(report.status())
                        .contains(card.behaviour().pays() ? OrderStatus.DEPOSITED : OrderStatus.DECLINED);
                assertThat(report.secureAuthInfo()
                                .flatMap(said -> said.version2())
                                .flatMap(said -> said.kind()))
                        .contains(kind(card));
            }
        }
    }

    /** As both wires tell it: by a challenge, without, an attempt, or not at all. */
    private static String kind(TestCard card) {
        return switch (card.behaviour().versionTwo().orElseThrow().last()) {
            case Y -> card.behaviour().versionTwo().orElseThrow().first() == TransStatus.C ? "3" : "4";
            case A -> "5";
            default -> "0";
        };
    }

    @Test
    void refusesAnotherAuthenticationInMemory() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            PaymentGateway gateway = simulator.gateway("shop");
            OrderId id = gateway.execute(order()).orElseThrow().orderId();
            PayByCard payment = payment(id, TestCard.THREE_DS_2_CHALLENGE);
            DeviceCheck old = (DeviceCheck) gateway.execute(payment).orElseThrow();
            gateway.execute(payment).orElseThrow();

            assertThat(gateway.execute(payment.again(old)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("5"));
            assertThat(gateway.execute(old.next(true)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("5"));
        }
    }

    @Test
    void goesSberbanksWayInMemory() {
        try (GatewaySimulator simulator = sber()) {
            PaymentGateway gateway = simulator.gateway("shop");
            OrderId id = gateway.execute(order()).orElseThrow().orderId();
            DeviceCheck check = (DeviceCheck)
                    gateway.execute(payment(id, TestCard.THREE_DS_2_CHALLENGE)).orElseThrow();
            CReqChallenge challenge =
                    (CReqChallenge) gateway.execute(check.next(false)).orElseThrow();
            BrowserForm back = simulator.payer().authenticate(challenge.form().orElseThrow());

            assertThat(check.serverUrl()).isEmpty();
            assertThat(check.methodUrl()).isPresent();
            assertThat(check.methodData()).isEmpty();
            gateway.execute(challenge.next(back.fields())).orElseThrow();
            assertThat(gateway.execute(GetOrderStatusExtended.of(id))
                            .orElseThrow()
                            .status())
                    .contains(OrderStatus.DEPOSITED);
        }
    }

    @Test
    void goesSberbanksWayOverItsJson() {
        try (GatewaySimulator simulator = sber()) {
            String id = json(simulator, "register.do", """
                    {%s"orderNumber":"S-1","amount":1000,"returnUrl":"https://shop.example/ok"}""").get("orderId");
            String card = """
                    {%s"mdOrder":"ID","MDORDER":"ID","$PAN":"4000000000001091","$CVC":"123","YYYY":"2034","MM":"12",
                    "TEXT":"IVAN IVANOV","language":"en","ip":"203.0.113.7","termUrl":"https://shop.example/back",
                    "threeDSMethodNotificationUrl":"https://shop.example/noted",
                    "jsonParams":{"challengeWindowSize":"02"}}""".replace("ID", id);
            ReadAnswer first = json(simulator, "paymentOrder.do", card);
            String transactionId = first.get("threeDSServerTransId");
            assertThat(first.fields())
                    .containsOnlyKeys("threeDSServerTransId", "threeDSMethodUrl", "threeDSMethodData", "errorCode");
            String method = "{%s\"mdOrder\":\"" + id + "\",\"threeDSServerTransId\":\"" + transactionId + "\"";
            assertThat(json(simulator, "finish3dsMethod.do", method + "}").code())
                    .isEqualTo("5");
            assertThat(json(simulator, "finish3dsMethod.do", method + ",\"threeDSCompInd\":\"X\"}")
                            .code())
                    .isEqualTo("5");
            ReadAnswer second = json(simulator, "finish3dsMethod.do", method + ",\"threeDSCompInd\":\"Y\"}");
            assertThat(second.fields())
                    .containsOnlyKeys("info", "acsUrl", "cReq", "termUrl", "errorCode")
                    .containsEntry("termUrl", FINISH_URL);
            assertThat(ThreeDs2Test.decoded(second.get("cReq"))).contains("\"challengeWindowSize\":\"02\"");
            BrowserForm back = simulator
                    .payer()
                    .authenticate(new BrowserForm(second.get("acsUrl"), Map.of("creq", second.get("cReq"))));
            String end = "{%s\"mdOrder\":\"" + id + "\",\"cRes\":\"";
            assertThat(json(simulator, "finish3dsPayment.do", end + "e30\"}").error())
                    .isEqualTo("5 [cRes] is invalid");
            ReadAnswer over =
                    json(simulator, "finish3dsPayment.do", end + back.fields().get("cres") + "\"}");
            assertThat(over.fields()).containsOnlyKeys("redirect", "errorCode").containsEntry("errorCode", "0");
            assertThat(simulator.orders().find(id).orElseThrow().status()).isEqualTo(OrderStatus.DEPOSITED);
        }
    }

    /** A restart after each step: what the payer, the shop and the gateway have done so far still counts. */
    @Test
    void goesOnAfterARestartInEachStep(@TempDir Path directory) {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .stateFile(directory.resolve("state.json"))
                .build();
        OrderId id;
        DeviceCheck check;
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            PaymentGateway gateway = simulator.gateway("shop");
            id = gateway.execute(order()).orElseThrow().orderId();
            check = (DeviceCheck)
                    gateway.execute(payment(id, TestCard.THREE_DS_2_CHALLENGE)).orElseThrow();
        }
        assertThat(directory.resolve("state.json"))
                .content()
                .contains("THREE_DS_2_CHALLENGE", "400000**1091")
                .doesNotContain("4000000000001091", "\"123\"");
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            simulator.set(Map.of("earlyContinue", "false"));
            simulator.payer().checkDevice(id.value());
        }
        CReqChallenge challenge;
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            challenge = (CReqChallenge)
                    simulator.gateway("shop").execute(check.next(true)).orElseThrow();
        }
        BrowserForm back;
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            back = simulator.payer().authenticate(challenge.form().orElseThrow(), Authentication.Y);
        }
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            assertThat(simulator.orders().find(id.value()).orElseThrow().status())
                    .isEqualTo(OrderStatus.ACS_STARTED);
            simulator.gateway("shop").execute(challenge.next(back.fields())).orElseThrow();
        }
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            simulator.gateway("shop").execute(challenge.next(Map.of())).orElseThrow();
            SimulatedOrder order = simulator.orders().find(id.value()).orElseThrow();
            assertThat(order.status()).isEqualTo(OrderStatus.DEPOSITED);
            assertThat(order.attempts()).isEqualTo(1);
        }
    }

    @Test
    void isDrivenByThePayerAlone() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            SimulatedPayer payer = simulator.payer();
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.register("register", "T-1", 1000).get("orderId");

            assertThat(payer.pay(id, TestCard.THREE_DS_2_CHALLENGE).waitsFor())
                    .contains(SimulatedOrder.WaitsFor.DEVICE_CHECK);
            payer.checkDevice(id);
            assertThat(payer.goOn(id).waitsFor()).contains(SimulatedOrder.WaitsFor.AUTHENTICATION);
            assertThat(payer.authenticate(id).status()).isEqualTo(OrderStatus.DEPOSITED);
        }
    }

    private static ReadAnswer json(GatewaySimulator simulator, String request, String body) {
        return ReadAnswer.json(RawClient.post(
                        simulator.baseUri() + "/" + request,
                        "application/json",
                        body.formatted("\"userName\":\"shop\",\"password\":\"secret\","))
                .body());
    }

    private static GatewaySimulator sber() {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .profile(Profile.of("sber"))
                .build());
    }

    private static RegisterOrder order() {
        return RegisterOrder.onePhase()
                .orderNumber(Numbers.fresh())
                .amount(1000)
                .returnUrl("https://shop.example/ok")
                .build();
    }

    private static PayByCard payment(OrderId id, TestCard card) {
        return PayByCard.builder()
                .orderId(id)
                .card(Card.builder()
                        .pan(card.pan())
                        .cvc(card.cvc())
                        .expiry(2034, 12)
                        .cardholder("IVAN IVANOV")
                        .build())
                .language("en")
                .ip("203.0.113.7")
                .threeDs(ThreeDs.builder().finishUrl(FINISH_URL))
                .build();
    }
}
