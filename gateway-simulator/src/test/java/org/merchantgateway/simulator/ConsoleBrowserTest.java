package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console in a browser: follows what happens while it is open. */
@Tag("browser")
class ConsoleBrowserTest {

    private static final Browser.Driver driver = Browser.Driver.start();

    private final GatewaySimulator simulator = GatewaySimulator.start();
    private final Shop shop = new Shop(Wire.REST, simulator.baseUri());
    private final String console = simulator.baseUri().resolve("/").toString();

    @AfterAll
    static void stop() {
        driver.close();
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void showsAnOrderThatComesWhileItIsOpen() {
        try (Browser developer = driver.open(Browser.Kind.desktop())) {
            developer.go(console);
            assertThat(developer.text()).doesNotContain("LIVE-1");
            shop.register("register", "LIVE-1", 230_000);
            developer.waitForText("LIVE-1");
            developer.keep("console");
            assertThat(developer.complaints()).isEqualTo("{}");
        }
    }

    @Test
    void followsAnOrderAndKeepsOpenWhatTheDeveloperHasOpened() {
        String id = shop.register("registerPreAuth", "LIVE-2", 230_000).get("orderId");
        try (Browser developer = driver.open(Browser.Kind.desktop())) {
            developer.go(console + "orders/" + id);
            developer.press("details[id^=entry-] summary");
            String opened = developer.attribute("details[id^=entry-][open]", "id");
            shop.send("paymentorder", Shop.card(id, "5555555555555599", "123"));
            developer.waitFor("the hold", () -> developer.text(".badge").equalsIgnoreCase("approved"));
            shop.move("deposit", id, "150000");
            developer.waitFor("the completion", () -> developer.text(".badge").equalsIgnoreCase("deposited"));
            assertThat(developer.has("#" + opened + "[open]")).isTrue();
            assertThat(developer.text()).doesNotContain("5555555555555599", "IVAN IVANOV", "secret");
            developer.keep("console-order");
        }
    }

    @Test
    void paysByAPressOfAButtonAndSaysThatTheSimulatorHasStopped() {
        String id = shop.register("register", "LIVE-3", 230_000).get("orderId");
        try (Browser developer = driver.open(Browser.Kind.desktop().sized(375, 812))) {
            developer.go(console + "orders/" + id);
            developer.press("form:has(input[name=deed][value=pay]) button");
            developer.waitFor("the payment", () -> !developer.text(".badge").equalsIgnoreCase("created"));
            developer.keep("console-telephone");
            simulator.close();
            developer.waitForText("simulator stopped");
        }
    }
}
