package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.ok;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.http.WireAnswer;

class OpeningTest {

    private static final WireAnswer DONE = ok(answer("reverseOrder", "<return errorCode=\"0\"/>"));

    /** An operation that nobody has. */
    record Dance() implements Operation<String> {
        @Override
        public String name() {
            return "dance";
        }

        @Override
        public Effect effect() {
            return Effect.MONEY;
        }

        @Override
        public Reference reference() {
            return Reference.none();
        }
    }

    @Test
    void isFoundByItsName() {
        try (MerchantPeer peer = new MerchantPeer(DONE);
                var gateway = Gateways.open(peer.config(Map.of()))) {
            assertThat(gateway).isInstanceOf(SoapGateway.class);
            assertThat(gateway.execute(Operations.REVERSE.operation())).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void refusesATokenAndSaysWhatToDo() {
        GatewayConfig config = GatewayConfig.from(Map.of(
                "gateway.protocol", "soap",
                "gateway.endpoint", "https://gateway.example/payment",
                "gateway.token", "t0ps3cret"));

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> SoapGateway.open(config))
                .withMessage("gateway.token must not be used over SOAP, which knows no tokens: set gateway.userName and"
                        + " gateway.password instead, got a token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021 2016", "latest", "2016|2021"})
    void refusesAProfileThatItDoesNotKnow(String profile) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> SoapGateway.open(config(Map.of("gateway.soap.profile", profile))))
                .withMessage("gateway.soap.profile must be 2016 or 2021, got " + profile);
    }

    @Test
    void refusesEverySettingOfItsOwnThatItDoesNotKnow() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() ->
                        SoapGateway.open(config(Map.of("gateway.soap.version", "1.2", "gateway.soap.profile", "x"))))
                .withMessage(
                        "gateway.soap.version is not a setting, known are gateway.soap.leaveOut, gateway.soap.profile; "
                                + "gateway.soap.profile must be 2016 or 2021, got x");
    }

    /** Leaving it out, the gateway would do something else than was asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"amount", "features", "merchantLogin", "expectedDepositedAmount", "Tax"})
    void refusesToLeaveOutWhatChangesTheRequest(String name) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> SoapGateway.open(
                        config(Map.of("gateway.soap.profile", "2016", "gateway.soap.leaveOut", "tax, " + name))))
                .withMessage(
                        "gateway.soap.leaveOut must be of dynamicCallbackUrl, fullName, inn, itemAttributes, itemPrice, "
                                + "pageView, tax, got " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016", " 2021 ", ""})
    void takesTheProfilesThatItKnows(String profile) {
        SoapGateway.open(config(Map.of("gateway.soap.profile", profile))).close();
    }

    @Test
    void passesOverTheSettingsOfOtherAdapters() {
        SoapGateway.open(config(Map.of("gateway.rest.anything", "1"))).close();
    }

    @Test
    void refusesAnOperationThatSoapDoesNotHaveBeforeTheWire() {
        try (MerchantPeer peer = new MerchantPeer(DONE)) {
            Outcome<String> outcome = peer.execute(new Dance());

            assertThat(outcome).isEqualTo(Outcome.Refused.unsupported(new Dance(), "SOAP has no operation dance"));
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void sendsNothingOnceClosed() {
        try (MerchantPeer peer = new MerchantPeer(DONE)) {
            var gateway = SoapGateway.open(peer.config(Map.of()));
            gateway.close();

            assertThat(gateway.execute(Operations.REVERSE.operation()))
                    .isInstanceOfSatisfying(
                            Outcome.NotSent.class,
                            notSent -> assertThat(notSent.reason()).isEqualTo(Outcome.NotSent.Reason.CLOSED));
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void sendsNothingWhenInterruptedBeforeAndKeepsTheFlag() {
        try (MerchantPeer peer = new MerchantPeer(DONE);
                var gateway = SoapGateway.open(peer.config(Map.of()))) {
            Thread.currentThread().interrupt();

            Outcome<?> outcome = gateway.execute(Operations.REVERSE.operation());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.NotSent.class,
                            notSent -> assertThat(notSent.reason()).isEqualTo(Outcome.NotSent.Reason.INTERRUPTED));
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void isNotSentWhereNobodyListens() {
        GatewayConfig config;
        try (MerchantPeer peer = new MerchantPeer(DONE)) {
            config = peer.config(Map.of());
        }

        try (var gateway = SoapGateway.open(config)) {
            assertThat(gateway.execute(Operations.PAY.operation()))
                    .isInstanceOfSatisfying(
                            Outcome.NotSent.class,
                            notSent ->
                                    assertThat(notSent.reason()).isEqualTo(Outcome.NotSent.Reason.CONNECTION_REFUSED));
        }
    }

    private static GatewayConfig config(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "gateway.protocol", "soap",
                "gateway.endpoint", "https://gateway.example/payment",
                "gateway.userName", "shop-api",
                "gateway.password", "secret"));
        settings.putAll(more);
        return GatewayConfig.from(settings);
    }
}
