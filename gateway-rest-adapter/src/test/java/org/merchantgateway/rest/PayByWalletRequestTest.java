package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.PAY_BY_WALLET;
import static org.merchantgateway.rest.Operations.PAY_BY_WALLET_IN_FULL;
import static org.merchantgateway.rest.Operations.WALLET_TOKEN;
import static org.merchantgateway.rest.Operations.wallet;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.payment.Wallet;

/** {@link GoldenTest} has a request with all of its fields. */
class PayByWalletRequestTest {

    private static final String SHORTEST =
            "{\"merchant\":\"shop\",\"orderNumber\":\"A-1001\",\"preAuth\":false,\"paymentToken\":\"" + WALLET_TOKEN
                    + "\"}";

    @ParameterizedTest
    @CsvSource({
        "ANDROID_PAY, google/payment.do",
        "GOOGLE_PAY, google/payment.do",
        "APPLE_PAY, applepay/payment.do",
        "SAMSUNG_PAY, samsung/payment.do"
    })
    void postsToTheWalletsOwnPathBesideRest(Wallet wallet, String path) {
        assertThat(RestPeer.request(wallet(wallet).build()).uri()).hasToString("/payment/" + path);
    }

    @Test
    void sendsWhatThereIsAndAlwaysWhetherItIsTwoPhase() {
        assertThat(text(RestPeer.request(PAY_BY_WALLET))).isEqualTo(SHORTEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway.userName", "gateway.token"})
    void carriesNoCredentials(String setting) {
        assertThat(text(RestPeer.request(PAY_BY_WALLET, setting, "t0ken"))).isEqualTo(SHORTEST);
    }

    @Test
    void sendsJsonAndAsksForJson() {
        RestPeer.Received request = RestPeer.request(PAY_BY_WALLET);

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.headers().get("Content-Type")).containsExactly("application/json");
        assertThat(request.headers().get("Accept")).containsExactly("application/json");
    }

    @Test
    void callsTheCurrencyAsItIsSet() {
        assertThat(text(RestPeer.request(PAY_BY_WALLET_IN_FULL, "gateway.profile.walletCurrency", "currencyCode")))
                .contains(",\"amount\":\"230000\",\"currencyCode\":\"643\",")
                .doesNotContain("\"currency\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ANDROID_PAY, androidPay, android/payment.do",
        "GOOGLE_PAY, googlePay, google/v2/payment.do",
        "APPLE_PAY, applePay, apple/payment.do",
        "SAMSUNG_PAY, samsungPay, samsungWeb/payment.do"
    })
    void postsAWalletAloneWhereItIsSet(Wallet wallet, String key, String path) {
        String setting = "gateway.profile.path." + key;

        assertThat(Wallet.values())
                .allSatisfy(each -> assertThat(RestPeer.request(wallet(each).build(), setting, path)
                                .uri()
                                .getPath()
                                .equals("/payment/" + path))
                        .isEqualTo(each == wallet));
    }

    private static String text(RestPeer.Received request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }
}
