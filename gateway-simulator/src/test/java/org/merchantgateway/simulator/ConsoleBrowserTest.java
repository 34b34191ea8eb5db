package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.browser.Browser;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** The console in a browser: shows orders and what happened to them, does what its buttons say, follows what happens. */
@Tag("browser")
class ConsoleBrowserTest {

    private static final String MARKUP = "\"><img src=x onerror=alert(1)>'&";

    private static final Browser.Driver driver = Browser.Driver.start();

    private final GatewaySimulator simulator = GatewaySimulator.start();
    private final Shop shop = new Shop(Wire.REST, simulator.baseUri());

    @AfterAll
    static void stop() {
        driver.close();
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void listsOrdersWithStateAndMoneyAndFindsOneByNumber() {
        String id = shop.paid("register", "T-1", 123_456);
        shop.register("register", "T-2", 2000);
        try (Browser developer = open("")) {
            developer.waitForText("T-2");
            assertThat(developer.text("tr:has(a[href='/orders/" + id + "'])"))
                    .contains("T-1", "DEPOSITED", "1 234.56 RUB", "shop");
            assertThat(developer.text("tbody")).matches("(?s).*T-2.*T-1.*");
            developer.keep("console");
            developer.type("input[type=search]", "T-1");
            developer.press(".head button");
            developer.waitFor(
                    "the order that was searched",
                    () -> developer.text(".orders tbody").startsWith("T-1"));
            assertThat(developer.text()).doesNotContain("T-2");
            assertThat(developer.complaints()).isEqualTo("{}");
        }
    }

    @Test
    void saysHowAnOrderIsRegisteredWhereThereIsNone() {
        try (Browser developer = open("")) {
            developer.waitForText("No orders yet");
            assertThat(developer.text("pre")).contains("userName=shop", simulator.baseUri() + "/rest/register.do");
            developer.go(address("?number=T-1"));
            developer.waitForText("No order has this number.");
        }
    }

    @Test
    void pagesThroughManyOrders() {
        for (int i = 0; i < 51; i++) {
            shop.register("register", "T-" + i, 1000);
        }
        try (Browser developer = open("")) {
            developer.waitForText("T-50");
            assertThat(developer.text("tbody")).contains("T-1 ").doesNotContain("T-0 ");
            developer.press(".pager a");
            developer.waitFor("the older order", () -> developer.text("tbody").startsWith("T-0"));
            assertThat(developer.text("tbody")).doesNotContain("T-1 ");
            assertThat(developer.attribute(".pager a", "href")).contains("page=0");
        }
    }

    @Test
    void showsOneOrdersHistoryAndDrawsItsMoney() {
        Shop soap = new Shop(Wire.SOAP, simulator.baseUri());
        String id = soap.paid("registerPreAuth", "T-1", 1000);
        soap.move("deposit", id, "1000");
        soap.move("refund", id, "400");
        soap.move("refund", id, "5000");
        try (Browser developer = open("orders/" + id)) {
            developer.waitForText("History");
            assertThat(developer.text()).contains("registerOrderPreAuth", "paymentOrder", "error 7", "555555**5599");
            assertThat(developer.has("svg path.approved")).isTrue();
            assertThat(developer.has("svg path.deposited")).isTrue();
            assertThat(developer.has("svg path.refunded")).isTrue();
            developer.press("li:has(.error) summary");
            assertThat(developer.text("details[open]")).contains("Request", "Answer", "5000");
            developer.keep("console-history");
            developer.press("li:not(:has(.error)) summary");
            assertThat(developer.text()).doesNotContain("5555555555555599");
        }
    }

    @Test
    void showsTheCallbacksThatWereSentAndTheCardsThatAreStored() {
        try (ListeningShop site = new ListeningShop();
                GatewaySimulator notifying = GatewaySimulator.start(SimulatorSettings.builder()
                        .merchant("shop", "secret")
                        .callbacks(CallbackSettings.to(site.at("/callback")))
                        .build());
                Browser developer = driver.open(Browser.Kind.desktop())) {
            Shop client = new Shop(Wire.REST, notifying.baseUri());
            String id = client.send("register", Shop.with(Shop.order("T-1", 1000), "clientId", "client-7"))
                    .get("orderId");
            notifying.payer().pay(id, TestCard.MASTERCARD_WITHOUT_3DS);
            notifying.callbacks().next(Duration.ofSeconds(10)).orElseThrow();
            developer.go(notifying.baseUri().resolve("/orders/" + id).toString());
            developer.waitForText("attempt 1: 200");
            assertThat(developer.text()).contains("Callbacks sent", "deposited", "127.0.0.1");
            developer.go(notifying.baseUri().resolve("/").toString());
            developer.waitForText("client-7");
            assertThat(developer.text(".cards")).contains("555555**5599", "shop, until");
        }
    }

    @Test
    void saysWhereThereIsNoSuchOrder() {
        try (Browser developer = open("orders/none")) {
            developer.waitForText("There is no such order");
            developer.press("main a");
            developer.waitForText("No orders yet");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"orderNumber", "description", "clientId", "returnUrl", "jsonParams", "features", "language"})
    void showsWhatAShopSendsAsText(String field) {
        String value = field.equals("jsonParams")
                ? "{\"" + MARKUP.replace("\"", "\\\"") + "\":\"" + MARKUP.replace("\"", "\\\"") + "\"}"
                : field.equals("returnUrl") ? "https://shop.example/?" + MARKUP : MARKUP;
        Map<String, String> order = new TreeMap<>(Shop.order("T-1", 1000));
        order.put(field, value);
        shop.send("register", order);
        shop.send("register", Shop.with(order, "password", "wrong"));
        shop.send("getOrderStatusExtended", Map.of("orderNumber", field.equals("orderNumber") ? MARKUP : "T-1"));
        try (Browser developer = open("")) {
            showsText(developer);
            simulator.orders().list().forEach(placed -> {
                developer.go(address("orders/" + placed.id()));
                showsText(developer);
            });
            developer.go(address("?number=" + RawClient.form(Map.of("", MARKUP)).substring(1)));
            showsText(developer);
            assertThat(developer.attribute("input[type=search]", "value")).isEqualTo(MARKUP);
        }
    }

    @Test
    void showsAMerchantAndWhatIsNoRequestAtAllAsText() {
        String login = "<img src=x onerror=alert(1)>'&";
        SimulatorSettings settings =
                SimulatorSettings.builder().merchant(login, "secret").build();
        try (GatewaySimulator odd = GatewaySimulator.start(settings);
                Browser developer = driver.open(Browser.Kind.desktop())) {
            new Shop(Wire.REST, odd.baseUri()).send("register", Shop.with(Shop.order("T-1", 1000), "userName", login));
            RawClient.post(
                    odd.baseUri() + "/webservices/merchant-ws",
                    "text/xml",
                    "<a b='&lt;img src=x onerror=alert(1)>'>&lt;img src=x onerror=alert(1)></a>");
            RawClient.post(odd.baseUri() + "/google/payment.do", "application/json", "{\"<img src=x>\":1}");
            RawClient.postForm(odd.baseUri() + "/rest/register.do", Map.of(MARKUP, MARKUP));
            String id = odd.orders().list().get(0).id();

            for (String path : new String[] {"/", "/orders/" + id}) {
                developer.go(odd.baseUri().resolve(path).toString());
                showsText(developer);
                assertThat(developer.text()).contains(login);
            }
        }
    }

    /** No markup of a shop's became an element, and no script of its ran: an alert would fail whatever comes next. */
    private static void showsText(Browser developer) {
        developer.waitFor("the page", () -> developer.text("#following").equals("live"));
        assertThat(developer.has("img")).isFalse();
        assertThat(developer.script("document.getElementById('live').textContent.includes('<img')"
                        + " || document.querySelector('input')?.value.includes('<img') || !location.search"))
                .isEqualTo("true");
        assertThat(developer.complaints()).isEqualTo("{}");
    }

    @Test
    void showsAnOrderThatComesWhileItIsOpen() {
        try (Browser developer = open("")) {
            assertThat(developer.text()).doesNotContain("LIVE-1");
            shop.register("register", "LIVE-1", 230_000);
            developer.waitForText("LIVE-1");
            assertThat(developer.complaints()).isEqualTo("{}");
        }
    }

    @Test
    void followsAnOrderAndKeepsOpenWhatTheDeveloperHasOpened() {
        String id = shop.register("registerPreAuth", "LIVE-2", 230_000).get("orderId");
        try (Browser developer = open("orders/" + id)) {
            developer.waitForText("LIVE-2");
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
            developer.go(address("orders/" + id));
            developer.waitForText("LIVE-3");
            developer.press("#pay");
            developer.waitFor("the payment", () -> !developer.text(".badge").equalsIgnoreCase("created"));
            developer.keep("console-telephone");
            simulator.close();
            developer.waitForText("simulator stopped");
        }
    }

    @Test
    void saysWhyTheGatewayRefuses() {
        String id = shop.register("register", "T-1", 1000).get("orderId");
        try (Browser developer = open("orders/" + id)) {
            developer.waitForText("T-1");
            developer.script("document.getElementById('test-card').focus()"); // does not follow while one chooses
            simulator.payer().pay(id, TestCard.MASTERCARD_WITHOUT_3DS);
            developer.script("document.getElementById('pay').click()");
            developer.waitForText("the gateway refuses: 5");
            developer.keep("console-refusal");
        }
    }

    @Test
    void cancelsAndLetsAnOrderExpire() {
        String cancelled = shop.register("register", "T-1", 1000).get("orderId");
        String expired = shop.register("register", "T-2", 1000).get("orderId");
        try (Browser developer = open("orders/" + cancelled)) {
            developer.waitForText("T-1");
            developer.press("#payer-cancel-" + cancelled);
            developer.waitForText("This order can no longer be paid.");
            developer.go(address("orders/" + expired));
            developer.waitForText("T-2");
            developer.press("#payer-expire-" + expired);
            developer.waitForText("This order can no longer be paid.");
        }
        assertThat(simulator.orders().find(cancelled).orElseThrow().status()).isEqualTo(OrderStatus.DECLINED);
        assertThat(simulator.orders().find(expired).orElseThrow().actionCode()).isEqualTo(-2007);
    }

    @Test
    void authenticatesThePayer() {
        String id = shop.register("register", "T-1", 1000).get("orderId");
        simulator.payer().pay(id, TestCard.VISA_ENROLLED);
        try (Browser developer = open("orders/" + id)) {
            developer.waitForText("3-D SECURE");
            developer.press("#payer-authenticate-" + id);
            developer.waitFor("the payment", () -> developer.text(".badge").equalsIgnoreCase("deposited"));
        }
    }

    @Test
    void goesThroughVersionTwoAndShowsEachStepOnTheTimeLine() {
        String id = shop.register("register", "T-1", 1000).get("orderId");
        simulator.payer().pay(id, TestCard.THREE_DS_2_CHALLENGE);
        try (Browser developer = open("orders/" + id)) {
            developer.waitForText("Look at the browser");
            developer.press("#payer-check-device-" + id);
            developer.waitFor("the check", () -> timeLine(developer).contains("notified that the method page has run"));
            developer.press("#payer-go-on-" + id);
            developer.waitForText("3-D SECURE");
            developer.press("#payer-authenticate-" + id);
            developer.waitFor("the payment", () -> developer.text(".badge").equalsIgnoreCase("deposited"));
            assertThat(timeLine(developer))
                    .contains(
                            "browser check begun, by 3-D Secure 2",
                            "browser read by the 3DS Server",
                            "challenge demanded by the ACS",
                            "ACS tells the 3DS Server: Y");
            developer.keep("console-3ds2");
        }
    }

    private static String timeLine(Browser developer) {
        return developer.script(
                "[...document.querySelectorAll('.timeline title')].map(title => title.textContent).join('; ')");
    }

    @Test
    void movesTheClockArmsFaultsAndResets() {
        shop.register("register", "T-1", 1000);
        try (Browser developer = open("")) {
            developer.waitForText("T-1");
            developer.press("#clock-PT20M");
            developer.waitForText("Moved forward by 20 min");
            assertThat(simulator.clock().ahead()).isEqualTo(Duration.ofMinutes(20));
            developer.press("#faults-drop");
            developer.waitForText("drop: executed, then closed without an answer");
            developer.press("#faults-status-503");
            developer.waitForText("status 503");
            assertThat(simulator.faults().armed()).hasSize(2);
            developer.press("#settings summary");
            developer.keep("console-armed");
            developer.press("#faults-none");
            developer.waitForText("None armed");
            developer.press("#reset summary");
            developer.press("#reset-");
            developer.waitForText("No orders yet");
        }
        assertThat(simulator.orders().list()).isEmpty();
    }

    private Browser open(String path) {
        Browser developer = driver.open(Browser.Kind.desktop());
        developer.go(address(path));
        return developer;
    }

    private String address(String path) {
        return simulator.baseUri().resolve("/") + path;
    }
}
