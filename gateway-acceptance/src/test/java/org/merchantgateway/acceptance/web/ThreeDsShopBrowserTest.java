package org.merchantgateway.acceptance.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.browser.Browser;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.card.TestCard;

/** A payment with 3-D Secure 2 in a browser, from the shop's button to the report, over REST. */
@Tag("browser")
class ThreeDsShopBrowserTest {

    private static final Browser.Driver driver = Browser.Driver.start();

    private final GatewaySimulator simulator = GatewaySimulator.start();

    @AfterEach
    void close() {
        simulator.close();
    }

    @AfterAll
    static void stop() {
        driver.close();
    }

    private BrowserShop shop(TestCard card) {
        return new BrowserShop(Payments.open(GatewayConfig.of("rest", simulator.baseUri(), "shop", "secret")), card);
    }

    @Test
    void paysWithoutAChallenge() {
        try (BrowserShop shop = shop(TestCard.THREE_DS_2_FRICTIONLESS);
                Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(shop.at("/pay"));
            payer.waitForText("Thank you");

            assertThat(shop.visits()).last().isEqualTo("POST /continue {threeDSCompInd=Y}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "THREE_DS_2_CHALLENGE,        Y, confirm, Thank you",
        "THREE_DS_2_CHALLENGE,        Y, fail,    Not paid",
        "THREE_DS_2_CHALLENGE,        Y, cancel,  Not paid",
        "THREE_DS_2_CHALLENGE_FAILED, U, confirm, Not paid",
        "THREE_DS_2_SILENT_METHOD,    N, confirm, Thank you"
    })
    void challengesInAFrame(TestCard card, String indicator, String answer, String end) {
        try (BrowserShop shop = shop(card);
                Browser payer = driver.open(Browser.Kind.desktop().sized(320, 640))) {
            payer.go(shop.at("/pay"));
            payer.waitForText("Your bank asks you to confirm the payment.");
            payer.enter("iframe");
            payer.waitForText("Confirm the payment"); // the ACS speaks for itself
            payer.leave();
            payer.keep("shop-challenge-" + card);
            payer.enter("iframe");
            payer.pressAndLeave("button[value=" + answer + "]");
            payer.waitForText(end);

            assertThat(shop.visits()).contains("POST /continue {threeDSCompInd=" + indicator + "}");
            assertThat(payer.address()).isEqualTo(shop.at("/finish"));
        }
    }
}
