package org.merchantgateway.web.threeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.browser.Browser;
import org.merchantgateway.browser.Site;
import org.merchantgateway.domain.payment.BrowserForm;

/** The pages in a browser, between a shop and an ACS of another origin. What was seen is kept under {@code target/screenshots}. */
@Tag("browser")
class ThreeDsBrowserTest {

    private static final Browser.Driver driver = Browser.Driver.start();
    private static final String ID = "7c1b5a52-0e43-4d0e-9f1b-6a8c2d3e4f50";

    private final Site acs = new Site();
    private final Site shop = new Site();
    private ThreeDsPages pages = ThreeDsPages.in(Locale.ENGLISH);

    ThreeDsBrowserTest() {
        acs.on("/gather", posted -> Site.plain("reads the browser"))
                .on(
                        "/method",
                        posted -> Site.plain(form(
                                MethodData.of(posted.get("threeDSMethodData"))
                                        .notificationUrl()
                                        .orElseThrow(),
                                "threeDSMethodData",
                                "eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjdjMWI1YTUyLTBlNDMtNGQwZS05ZjFiLTZhOGMyZDNlNGY1MCJ9",
                                "<script>document.forms[0].submit()</script>")))
                .on(
                        "/nested",
                        posted -> Site.plain("<form method=post target=inner action=\"" + acs.at("/method")
                                + "\"><input type=hidden name=threeDSMethodData value=\""
                                + posted.get("threeDSMethodData")
                                + "\"></form><iframe name=inner></iframe><script>document.forms[0].submit()</script>"))
                .on("/silent", posted -> Site.plain("never answers"))
                .on(
                        "/liar",
                        posted -> Site.plain(
                                "<script>parent.postMessage('threeDSMethodNotified', '*'); top.postMessage('threeDSMethodNotified', '*')</script>"))
                .on(
                        "/challenge",
                        posted -> Site.plain("<h1>Bank</h1><p>Pay 2300.00?</p>"
                                + form(shop.at("/returned"), "cres", posted.get("creq"), "<button>Confirm</button>")));
        shop.on("/notified", posted -> page(pages.methodNotified()))
                .on("/continue", posted -> Site.plain("<p>went on</p>"))
                .on("/returned", posted -> page(pages.returned(new BrowserForm(shop.at("/finish"), posted))))
                .on("/finish", posted -> Site.plain("<p>finished</p>"));
    }

    private static Site.Page page(PageContent content) {
        WebPage page = content.page();
        return new Site.Page(page.html(), page.headers());
    }

    private static String form(String action, String name, String value, String end) {
        return "<form method=post action=\"" + action + "\"><input type=hidden name=" + name + " value=\"" + value
                + "\">" + end + "</form>";
    }

    @AfterEach
    void close() {
        shop.close();
        acs.close();
    }

    @AfterAll
    static void stop() {
        driver.close();
    }

    private void checkedBy(UnaryOperator<DeviceCheckBuilder> frames) {
        shop.on(
                "/check",
                query -> page(
                        frames.apply(pages.deviceCheck(new BrowserForm(shop.at("/continue"), Map.of("payment", "17"))))
                                .build()));
    }

    private String data() {
        return MethodData.of(ID, shop.at("/notified")).reveal();
    }

    @ParameterizedTest
    @CsvSource({"/method", "/nested"})
    void goesOnWhenTheMethodPageHasAnswered(String method) {
        checkedBy(check -> check.serverPage(acs.at("/gather")).methodPage(acs.at(method), data()));
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            long begin = System.nanoTime();
            payer.go(shop.at("/check"));
            payer.keep("device-check" + method.replace('/', '-'));
            payer.waitForText("went on");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(9));
            assertThat(shop.visits()).last().isEqualTo("POST /continue {payment=17, threeDSCompInd=Y}");
            assertThat(acs.visits())
                    .contains("POST /gather {}", "POST " + method + " {threeDSMethodData=" + data() + "}");
            assertThat(payer.complaints())
                    .doesNotContain("Security Policy"); // a frame of the ACS is not told, and a browser says so
        }
    }

    @ParameterizedTest
    @CsvSource({"/silent", "/liar"})
    void goesOnWithoutTheMethodPageAfterAWhile(String method) {
        checkedBy(check -> check.serverPageByLink(acs.at("/gather"))
                .methodPage(acs.at(method), data())
                .longestWait(Duration.ofSeconds(2)));
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            long begin = System.nanoTime();
            payer.go(shop.at("/check"));
            payer.waitForText("went on");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(1900));
            assertThat(shop.visits()).last().isEqualTo("POST /continue {payment=17, threeDSCompInd=N}");
            assertThat(acs.visits()).contains("GET /gather {}");
        }
    }

    @Test
    void goesOnWhenTheServersPageAloneWasLoaded() {
        checkedBy(check -> check.serverPage(acs.at("/gather")));
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(shop.at("/check"));
            payer.waitForText("went on");

            assertThat(shop.visits()).last().isEqualTo("POST /continue {payment=17, threeDSCompInd=U}");
            assertThat(payer.complaints()).isEqualTo("{}");
        }
    }

    /** Fields that would take the place of what a form's script asks for. */
    @Test
    void takesFieldsOfAnyName() {
        Map<String, String> fields = Map.of("submit", "1", "elements", "2", "dataset", "3", "parentElement", "4");
        shop.on(
                "/check",
                query -> page(pages.deviceCheck(new BrowserForm(shop.at("/continue"), fields))
                        .build()));
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(shop.at("/check"));
            payer.waitForText("went on");

            assertThat(shop.visits())
                    .last()
                    .isEqualTo("POST /continue {dataset=3, elements=2, parentElement=4, submit=1, threeDSCompInd=U}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void challengesInAFrame(ChallengeWindow window) {
        shop.on(
                "/pay",
                query -> page(
                        pages.challengeInFrame(new BrowserForm(acs.at("/challenge"), Map.of("creq", "abc")), window)));
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(shop.at("/pay"));
            payer.enter("iframe");
            payer.waitForText("Pay 2300.00?");
            payer.leave();
            payer.keep("challenge-" + window.code());
            payer.enter("iframe");
            payer.pressAndLeave("button");
            payer.waitForAddress("/finish");

            assertThat(payer.text()).isEqualTo("finished");
            assertThat(shop.visits()).containsSubsequence("POST /returned {cres=abc}", "POST /finish {cres=abc}");
            assertThat(payer.complaints()).isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fitsIntoANarrowWindow(ChallengeWindow window) {
        pages = ThreeDsPages.in(new Locale("ru"));
        shop.on(
                "/pay",
                query -> page(
                        pages.challengeInFrame(new BrowserForm(acs.at("/challenge"), Map.of("creq", "abc")), window)));
        try (Browser payer = driver.open(Browser.Kind.desktop().sized(320, 640))) {
            payer.go(shop.at("/pay"));
            payer.waitForText("Банк просит подтвердить платёж.");
            payer.keep("challenge-" + window.code() + "-320");

            assertThat(payer.script("document.documentElement.scrollWidth")).isEqualTo("320");
        }
    }

    @Test
    void challengesInTheWholeWindow() {
        shop.on(
                "/pay",
                query -> page(pages.challengeInWindow(new BrowserForm(acs.at("/challenge"), Map.of("creq", "abc")))));
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(shop.at("/pay"));
            payer.waitForAddress(acs.at("/challenge"));
            payer.press("button");
            payer.waitForAddress("/finish");

            assertThat(shop.visits()).containsSubsequence("POST /returned {cres=abc}", "POST /finish {cres=abc}");
        }
    }

    @Test
    void worksWithoutScriptsByAButton() {
        checkedBy(check -> check.serverPageByLink(acs.at("/gather")).methodPage(acs.at("/method"), data()));
        shop.on(
                "/pay",
                query -> page(pages.challengeInFrame(
                        new BrowserForm(acs.at("/challenge"), Map.of("creq", "abc")), ChallengeWindow.SIZE_390_400)));
        try (Browser payer = driver.open(Browser.Kind.desktop().withoutScripts())) {
            payer.go(shop.at("/check"));
            payer.keep("device-check-without-scripts");
            payer.press("form:not([hidden]) button");
            payer.waitForText("went on");
            assertThat(shop.visits()).last().isEqualTo("POST /continue {payment=17, threeDSCompInd=N}");

            payer.go(shop.at("/pay"));
            payer.press("button");
            payer.enter("iframe");
            payer.waitForText("Pay 2300.00?");
            payer.press("button");
            payer.waitForText("One moment please");
            payer.press("button");
            payer.leave();
            payer.waitForAddress("/finish");
        }
    }

    /** In a page of the shop's own, with a policy of its own. */
    @Test
    void isAPartOfAPageOfTheShopsOwn() {
        shop.on("/pay", query -> {
            PageContent content = pages.challengeInFrame(
                    new BrowserForm(acs.at("/challenge"), Map.of("creq", "abc")), ChallengeWindow.SIZE_600_400);
            StringBuilder policy = new StringBuilder("default-src 'none'; script-src 'nonce-own'");
            content.sources()
                    .forEach((name, allowed) ->
                            policy.append("; ").append(name).append(' ').append(allowed));
            return new Site.Page(
                    "<!DOCTYPE html><h1>A shop</h1>" + content.fragment("own"),
                    Map.of("Content-Type", "text/html", "Content-Security-Policy", policy.toString()));
        });
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(shop.at("/pay"));
            payer.enter("iframe");
            payer.waitForText("Pay 2300.00?");
            payer.pressAndLeave("button");
            payer.waitForAddress("/finish");
        }
    }
}
