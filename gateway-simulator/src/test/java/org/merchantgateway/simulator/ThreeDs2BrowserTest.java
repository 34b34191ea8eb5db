package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.browser.Browser;
import org.merchantgateway.simulator.card.TestCard;

/** What a payer meets in a browser with 3-D Secure 2: on the gateway's page, and in a frame of the shop's. */
@Tag("browser")
class ThreeDs2BrowserTest {

    private static final Browser.Driver driver = Browser.Driver.start();

    private final ShopSite site = ShopSite.open();
    private final GatewaySimulator simulator = GatewaySimulator.start();
    private final Shop shop = new Shop(Wire.REST, simulator.baseUri());
    private final String id = shop.send(
                    "register",
                    Map.of("orderNumber", "T-1", "amount", "230000", "returnUrl", site.at("/ok"), "language", "en"))
            .get("orderId");

    @AfterAll
    static void stop() {
        driver.close();
    }

    @AfterEach
    void close() {
        simulator.close();
        site.close();
    }

    @Test
    void paysWithoutAChallengeOnTheGatewaysPage() {
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            pay(payer, TestCard.THREE_DS_2_FRICTIONLESS);
            payer.waitForAddress(site.at("/ok?orderId=" + id));
            assertThat(payer.complaints()).isEqualTo("{}");
        }

        assertThat(changes())
                .contains("browser read by the 3DS Server", "notified that the method page has run", "deposited");
    }

    @Test
    void paysWithAChallengeOnTheGatewaysPage() {
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            pay(payer, TestCard.THREE_DS_2_CHALLENGE);
            payer.waitForAddress("/acs/v2/challenge");
            assertThat(payer.text()).contains("2,300.00", "RUB", "•••• 1091");
            payer.keep("challenge");
            payer.press("button[value=confirm]");
            payer.waitForAddress(site.at("/ok?orderId=" + id));
            assertThat(payer.complaints()).isEqualTo("{}");
        }

        assertThat(shop.status(id).get("orderStatus")).isEqualTo("2");
    }

    /** The ten seconds run out, of which the browser waits for the most. */
    @Test
    void goesOnWhenTheMethodPageNeverNotifies() {
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            pay(payer, TestCard.THREE_DS_2_SILENT_METHOD);
            payer.waitForAddress("/acs/v2/challenge");
        }

        assertThat(changes())
                .contains("method page of the ACS loaded")
                .doesNotContain("notified that the method page has run");
    }

    @Test
    void staysUnpaidIfThePayerClosesTheWindow() {
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            pay(payer, TestCard.THREE_DS_2_CHALLENGE);
            payer.waitForAddress("/acs/v2/challenge");
        }

        assertThat(shop.status(id).get("orderStatus")).isEqualTo("5");
    }

    /** The sizes of the schemes, and a telephone's. */
    @ParameterizedTest
    @CsvSource({"250, 400", "390, 400", "500, 600", "600, 400", "320, 640"})
    void asksInAFrameOfTheShop(int width, int height) {
        Map<String, String> card =
                Shop.with(Shop.card(id, TestCard.THREE_DS_2_CHALLENGE), "threeDSVer2FinishUrl", site.at("/back"));
        ReadAnswer first = shop.send("paymentorder", card);
        ReadAnswer second = shop.send("3ds/continue", Map.of("mdOrder", id));
        site.serve("/checkout", """
                <!DOCTYPE html><title>Checkout</title><iframe name="acs" width="%d" height="%d"></iframe>
                <form method="post" action="%s" target="acs"><input type="hidden" name="creq" value="%s">
                <button>Go</button></form>""".formatted(width, height, second.get("acsUrl"), second.get("packedCReq")));
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(site.at("/checkout"));
            payer.press("button");
            payer.enter("iframe");
            payer.waitForText("2,300.00");
            assertThat(Integer.parseInt(payer.script("document.documentElement.scrollWidth")))
                    .isLessThanOrEqualTo(width);
            payer.leave();
            payer.keep("challenge-" + width + "x" + height);
            payer.enter("iframe");
            payer.press("button[value=confirm]");
            payer.waitForText("The shop");
            payer.leave();
            assertThat(payer.address()).isEqualTo(site.at("/checkout"));
            assertThat(payer.complaints()).isEqualTo("{}");
        }
        shop.send("finish3dsVer2Payment", Map.of("threeDSServerTransId", first.get("threeDSServerTransId")));

        assertThat(shop.status(id).get("orderStatus")).isEqualTo("2");
    }

    private void pay(Browser payer, TestCard card) {
        payer.go(simulator.baseUri() + "/merchants/shop/payment_en.html?mdOrder=" + id);
        payer.type("#pan", card.pan());
        payer.type("#month", "12");
        payer.type("#year", "2034");
        payer.type("#cvc", card.cvc());
        payer.type("#cardholder", "IVAN IVANOV");
        payer.press("#card-form button");
    }

    private java.util.List<String> changes() {
        return simulator.orders().find(id).orElseThrow().history().stream()
                .filter(org.merchantgateway.simulator.history.HistoryEntry.Change.class::isInstance)
                .map(entry -> ((org.merchantgateway.simulator.history.HistoryEntry.Change) entry).what())
                .toList();
    }
}
