package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.payment.Wallet;

class RestSettingsTest {

    private static final String CURRENCY = "gateway.rest.wallet-currency";
    private static final String PATH = "gateway.rest.android-pay-path";
    private static final String KNOWN = "known are gateway.rest.android-pay-path, gateway.rest.apple-pay-path, "
            + "gateway.rest.google-pay-path, gateway.rest.samsung-pay-path, gateway.rest.wallet-currency";

    @Test
    void hasADefaultForEverything() {
        RestSettings byDefault = RestSettings.of(Map.of());

        assertThat(byDefault.walletCurrency()).isEqualTo("currency");
        assertThat(byDefault.path(Wallet.ANDROID_PAY)).isEqualTo("google/payment.do");
        assertThat(RestSettings.of(Map.of(CURRENCY, " ", PATH, ""))).isEqualTo(byDefault);
    }

    @Test
    void takesWhatIsSetWithoutBlanks() {
        RestSettings settings = RestSettings.of(Map.of(CURRENCY, " currencyCode ", PATH, " android/v1.2/payment.do "));

        assertThat(settings.walletCurrency()).isEqualTo("currencyCode");
        assertThat(settings.path(Wallet.ANDROID_PAY)).isEqualTo("android/v1.2/payment.do");
    }

    @Test
    void passesOverTheSettingsOfAnotherAdapter() {
        assertThat(RestSettings.of(Map.of("gateway.soap.profile", "2016"))).isEqualTo(RestSettings.of(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/payment.do",
                "//elsewhere.example/payment.do",
                "/google/payment.do",
                "google/../payment.do",
                "../payment.do",
                "..",
                "google/payment.do/..",
                "google/payment.do?a=1",
                "google/payment.do#a",
                "google//payment.do",
                "google/payment.do/",
                "google\\payment.do",
                "google/%2e%2e/payment.do",
                "google pay"
            })
    void refusesAPathThatLeadsElsewhere(String path) {
        assertThat(refusal(Map.of(PATH, path)).violations())
                .containsExactly(new Violation(
                        PATH, "must be a path below the endpoint such as google/payment.do", "got another text"));
    }

    @Test
    void reportsEveryViolationAtOnce() {
        assertThat(refusal(Map.of(CURRENCY, "valuta", PATH, "..", "gateway.rest.b", "1", "gateway.rest.a", "2"))
                        .violations())
                .extracting(Violation::toString)
                .containsExactly(
                        "gateway.rest.a is not a setting, " + KNOWN,
                        "gateway.rest.b is not a setting, " + KNOWN,
                        CURRENCY + " must be currency or currencyCode, got valuta",
                        PATH + " must be a path below the endpoint such as google/payment.do, got another text");
    }

    @Test
    void aGatewayDoesNotOpenWithASettingThatIsNone() {
        try (RestPeer peer = RestPeer.answering("{}")) {
            assertThat(catchThrowableOfType(
                            InvalidRequest.class,
                            () -> RestGateway.open(peer.config("gateway.rest.walletCurrency", "currency"))))
                    .isNotNull();
        }
    }

    private static InvalidRequest refusal(Map<String, String> settings) {
        return catchThrowableOfType(InvalidRequest.class, () -> RestSettings.of(settings));
    }
}
