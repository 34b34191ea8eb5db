package org.merchantgateway.web.threeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.ThreeDsMethodData;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;

/** The pages as jsoup reads them, by the rules that browsers read HTML by. */
class ThreeDsPagesTest {

    private static final String ACS = "https://acs.example/challenge?a=1&b=2";
    private static final String DATA =
            MethodData.of("7c1b5a52", "https://shop.example:8443/notified").reveal();
    private static final ThreeDsPages PAGES = ThreeDsPages.in(Locale.ENGLISH);

    private static Document read(PageContent content) {
        return Jsoup.parse(content.page().html());
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return fields;
    }

    private static DeviceCheckBuilder deviceCheck() {
        return PAGES.deviceCheck(new BrowserForm("https://shop.example/continue", Map.of("payment", "17")));
    }

    @Example
    void loadsBothPagesOfADeviceCheckAndGoesOn() {
        PageContent content = deviceCheck()
                .serverPage("https://server.example/gather?id=1")
                .methodPage("https://acs.example/method", DATA)
                .build();
        Document page = read(content);
        List<Element> forms = page.select("form");

        assertThat(page.select("iframe")).hasSize(2).allMatch(frame -> frame.hasAttr("hidden"));
        assertThat(forms)
                .extracting(form -> form.attr("method") + " " + form.attr("action") + " " + form.attr("target"))
                .containsExactly(
                        "post https://server.example/gather?id=1 three-ds-server",
                        "post https://acs.example/method three-ds-method",
                        "post https://shop.example/continue ");
        assertThat(forms).allMatch(form -> form.attr("autocomplete").equals("off"));
        assertThat(forms)
                .extracting(ThreeDsPagesTest::fields)
                .containsExactly(
                        Map.of(), Map.of("threeDSMethodData", DATA), Map.of("payment", "17", "threeDSCompInd", "N"));
        assertThat(page.select("p").attr("data-wait")).isEqualTo("10000");
        assertThat(content.sources())
                .isEqualTo(Map.of(
                        "frame-src",
                        "'self' https://acs.example https://server.example https://shop.example:8443",
                        "form-action",
                        "https: https://acs.example https://server.example https://shop.example",
                        "frame-ancestors",
                        "'self'"));
    }

    @Example
    void loadsWhatAStepNames() {
        DeviceCheck.Builder step = DeviceCheck.builder()
                .orderId(OrderId.of("o"))
                .transactionId(ThreeDsTransactionId.of("7c1b5a52"))
                .serverUrl("https://server.example/gather")
                .methodUrl("https://acs.example/method");

        assertThat(read(deviceCheck().step(step.build()).build()).select("iframe"))
                .hasSize(1);
        Document page = read(deviceCheck()
                .step(step.methodData(ThreeDsMethodData.of(DATA)).build())
                .build());
        assertThat(page.select("form").stream().map(form -> form.attr("action")))
                .containsExactly(
                        "https://server.example/gather", "https://acs.example/method", "https://shop.example/continue");
        assertThat(fields(page.select("form").get(1))).isEqualTo(Map.of("threeDSMethodData", DATA));
    }

    /** Some gateway may pack it otherwise: the ACS reads it, not the shop. */
    @ParameterizedTest
    @ValueSource(strings = {"not Base64", "", "e30", "eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6ImEifQ"})
    void postsDataThatItCannotRead(String data) {
        PageContent content =
                deviceCheck().methodPage("https://acs.example/method", data).build();

        assertThat(fields(read(content).selectFirst("form"))).isEqualTo(Map.of("threeDSMethodData", data));
        assertThat(content.sources()).containsEntry("frame-src", "'self' https: https://acs.example");
    }

    @Example
    void loadsTheServersPageByALink() {
        PageContent content = deviceCheck()
                .serverPageByLink("http://127.0.0.1:81/gather?a=1&b=2")
                .longestWait(Duration.ofMillis(1500))
                .build();
        Document page = read(content);

        assertThat(page.select("iframe").attr("src")).isEqualTo("http://127.0.0.1:81/gather?a=1&b=2");
        assertThat(fields(page.selectFirst("form"))).containsEntry("threeDSCompInd", "U");
        assertThat(page.select("p").attr("data-wait")).isEqualTo("1500");
        assertThat(content.sources()).containsEntry("frame-src", "'self' http://127.0.0.1:81");
    }

    @Example
    void goesOnAtOnceWithoutAnyPage() {
        assertThat(deviceCheck().build().sources()).containsEntry("frame-src", "'none'");
    }

    @ParameterizedTest
    @EnumSource
    void showsAChallengeInAFrameOfEverySize(ChallengeWindow window) {
        PageContent content = PAGES.challengeInFrame(new BrowserForm(ACS, Map.of("creq", "abc")), window);
        Document page = read(content);
        Element frame = page.selectFirst("iframe");
        Element form = page.selectFirst("form");

        assertThat(frame.attr("width") + " " + frame.attr("height"))
                .isEqualTo(window.htmlWidth() + " " + window.htmlHeight());
        assertThat(frame.attr("title")).isEqualTo("Page of your bank");
        assertThat(form.attr("target")).isEqualTo(frame.attr("name")).isNotEmpty();
        assertThat(form.attr("action")).isEqualTo(ACS);
        assertThat(fields(form)).isEqualTo(Map.of("creq", "abc"));
        assertThat(page.body().hasClass("full")).isEqualTo(window == ChallengeWindow.FULL);
        assertThat(content.sources())
                .containsEntry("frame-src", "'self' https: https://acs.example")
                .containsEntry("form-action", "https: https://acs.example");
    }

    @Example
    void postsAChallengeOfEitherVersionInTheWholeWindow() {
        Map<String, String> posted = Map.of("PaReq", "p+/=", "MD", "order", "TermUrl", "https://shop.example/back");
        Element form =
                read(PAGES.challengeInWindow(new BrowserForm(ACS, posted))).selectFirst("form");

        assertThat(form.attr("target")).isEmpty();
        assertThat(fields(form)).isEqualTo(posted);
    }

    @Example
    void takesTheWholeWindowOnFromTheFrame() {
        Element form = read(PAGES.returned(new BrowserForm("https://shop.example/finish", Map.of("cres", "abc"))))
                .selectFirst("form");

        assertThat(form.attr("target") + " " + form.attr("action")).isEqualTo("_top https://shop.example/finish");
    }

    /** The page may stand in frames of the ACS, whose origin nobody knows. */
    @Example
    void letsTheNotificationsPageStandInAnyFrame() {
        assertThat(PAGES.methodNotified().page().headers().get("Content-Security-Policy"))
                .doesNotContain("frame-ancestors");
    }

    static Stream<Supplier<PageContent>> everyPage() {
        return Stream.of(
                () -> deviceCheck().serverPage(ACS).methodPage(ACS, DATA).build(),
                () -> PAGES.challengeInFrame(new BrowserForm(ACS, Map.of("creq", "abc")), ChallengeWindow.FULL),
                () -> PAGES.challengeInWindow(new BrowserForm(ACS, Map.of("creq", "abc"))),
                () -> PAGES.returned(new BrowserForm(ACS, Map.of())),
                PAGES::methodNotified);
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void allowsItsOwnScriptAndStyleAlone(Supplier<PageContent> making) {
        WebPage page = making.get().page();
        Document read = Jsoup.parse(page.html());
        String nonce = read.selectFirst("script").attr("nonce");

        assertThat(page.headers().get("Content-Security-Policy"))
                .startsWith("default-src 'none'; base-uri 'none'; img-src data:; script-src 'nonce-" + nonce
                        + "'; style-src 'nonce-" + nonce + "'")
                .doesNotContain("unsafe");
        assertThat(page.headers())
                .containsEntry("Content-Type", "text/html; charset=utf-8")
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Referrer-Policy", "strict-origin")
                .containsEntry("X-Content-Type-Options", "nosniff");
        assertThat(read.select("script, style"))
                .hasSize(2)
                .allMatch(element -> element.attr("nonce").equals(nonce));
        assertThat(nonce)
                .hasSizeGreaterThan(20)
                .isNotEqualTo(Jsoup.parse(making.get().page().html())
                        .selectFirst("script")
                        .attr("nonce"));
        assertThat(read.select("form:not([hidden])"))
                .allMatch(form -> form.select("noscript").html().contains("<button>"));
        assertThat(read.select("[style], [onload], [onclick]")).isEmpty();
        assertThat(page).hasToString("WebPage");
        assertThat(making.get()).hasToString("PageContent");
    }

    @Example
    void isAPartOfAPageOfTheShopsOwn() {
        PageContent content = PAGES.challengeInWindow(new BrowserForm(ACS, Map.of("creq", "abc")));
        Document part = Jsoup.parseBodyFragment(content.fragment("shops-own+/nonce=="));

        assertThat(part.select("script").attr("nonce")).isEqualTo("shops-own+/nonce==");
        assertThat(part.select("style, title, meta")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\"b", "a>", "=", "a b", "a==="})
    void refusesANonceThatIsNone(String nonce) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PAGES.methodNotified().fragment(nonce))
                .withMessage("nonce must be letters, digits and +/-_=, got another text");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, ru, Продолжить",
        "ru-RU, ru, Продолжить",
        "en, en, Continue",
        "de, en, Continue",
        "'', en, Continue"
    })
    void speaksEnglishAndRussian(String language, String code, String button) {
        Document page = read(
                ThreeDsPages.in(Locale.forLanguageTag(language)).challengeInWindow(new BrowserForm(ACS, Map.of())));

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(code);
        assertThat(page.selectFirst("noscript").html()).contains(button);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "acs.example/challenge",
                "/challenge",
                "//acs.example/challenge",
                "https:///challenge",
                "https:acs.example",
                "https://user:secret@acs.example/",
                "https://acs.example/a b",
                "https://acs.example;script-src *",
                "ftp://acs.example/",
                " https://acs.example/",
                ""
            })
    void refusesWhatIsNoAddressOfTheWeb(String url) {
        Stream.<Supplier<Object>>of(
                        () -> PAGES.challengeInFrame(new BrowserForm(url, Map.of()), ChallengeWindow.FULL),
                        () -> PAGES.challengeInWindow(new BrowserForm(url, Map.of())),
                        () -> PAGES.returned(new BrowserForm(url, Map.of())),
                        () -> PAGES.deviceCheck(new BrowserForm(url, Map.of())),
                        () -> deviceCheck().serverPage(url),
                        () -> deviceCheck().serverPageByLink(url),
                        () -> deviceCheck().methodPage(url, DATA))
                .forEach(making -> assertThatExceptionOfType(InvalidRequest.class)
                        .isThrownBy(making::get)
                        .withMessageEndingWith(
                                " must be an absolute URL of https or http with a host, got another text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT10.001S"})
    void refusesAnotherWait(Duration wait) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> deviceCheck().longestWait(wait))
                .withMessage("longestWait must be more than nothing and at most PT10S, got " + wait);
    }

    @Example
    void keepsItsOwnFieldToItself() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() ->
                        PAGES.deviceCheck(new BrowserForm("https://shop.example/", Map.of("threeDSCompInd", "Y"))))
                .withMessage("fields must not hold threeDSCompInd, got one");
    }

    /** Whatever stands in a field, the page has the same elements, and the field has what was given. */
    @Property
    void nothingBreaksOutOfItsPlace(@ForAll @Size(max = 3) Map<String, @StringLength(max = 30) String> fields) {
        Assume.that(fields.keySet().stream().noneMatch("threeDSCompInd"::equals));
        Map<String, String> marked = new LinkedHashMap<>();
        fields.forEach((name, value) ->
                marked.put("n\"'><script>" + plain(name), "</script>\"' onload='x' <!-- &quot; " + plain(value)));

        Document page = read(PAGES.challengeInFrame(new BrowserForm(ACS, marked), ChallengeWindow.SIZE_250_400));
        Document check = read(
                PAGES.deviceCheck(new BrowserForm(ACS, marked)).serverPage(ACS).build());

        assertThat(fields(page.selectFirst("form"))).isEqualTo(marked);
        assertThat(page.select("*"))
                .hasSize(read(PAGES.challengeInFrame(new BrowserForm(ACS, Map.of()), ChallengeWindow.SIZE_250_400))
                                .select("*")
                                .size()
                        + marked.size());
        assertThat(page.select("input")).allMatch(input -> input.attributes().size() == 4);
        assertThat(fields(check.select("form").last()))
                .containsAllEntriesOf(marked)
                .hasSize(marked.size() + 1);
        assertThat(check.select("script")).hasSize(1);
    }

    /** Without what HTML cannot hold. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.SURROGATE)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    @Example
    void keepsLineBreaksAndLeavesOutOtherControls() {
        Element form = read(PAGES.challengeInWindow(new BrowserForm(ACS, Map.of("a", "1\r\n\t2\u0000\u0008\ud8003"))))
                .selectFirst("form");

        assertThat(fields(form)).isEqualTo(Map.of("a", "1\r\n\t23"));
    }

    /** The issuer's pages are a help and no condition: a payment must not end because one of them cannot be loaded. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/3dsserver/gather",
                "https://acs_1.bank.example/m?a=b|c",
                "javascript:alert(1)",
                "ftp://a.example"
            })
    void leavesOutAPageOfTheStepAtNoUsableAddress(String url) {
        DeviceCheck step = DeviceCheck.builder()
                .orderId(OrderId.of("o-1"))
                .transactionId(ThreeDsTransactionId.of("t-1"))
                .serverUrl(url)
                .methodUrl(url)
                .methodData(ThreeDsMethodData.of("eyJhIjoxfQ"))
                .build();
        String html = PAGES.deviceCheck(new BrowserForm("https://shop.example/on", Map.of()))
                .step(step)
                .build()
                .page()
                .html();

        assertThat(html).contains("https://shop.example/on").doesNotContain(url);
    }
}
