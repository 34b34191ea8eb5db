package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** No text from outside becomes a part of a page's markup, and nothing of a card gets into a page. */
class PageEscapingTest {

    private static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\" autofocus onfocus=\"alert(1)",
            "' onmouseover='alert(1)",
            "\"><svg onload=alert(1)>",
            "--><b>",
            "javascript:alert(1)",
            "&lt;b&gt;&#60;",
            "%3Cscript%3E");

    private static final List<String> TAGS = List.of(
            "html",
            "head",
            "meta",
            "title",
            "link",
            "script",
            "body",
            "main",
            "section",
            "div",
            "p",
            "h1",
            "h2",
            "ul",
            "li",
            "span",
            "strong",
            "a",
            "form",
            "fieldset",
            "legend",
            "label",
            "input",
            "button",
            "footer",
            "dl",
            "dt",
            "dd");

    private static final Pattern TAG = Pattern.compile("<([A-Za-z][^\\s>]*)");

    /** Where texts come in that pages show, or might. */
    private enum Entry {
        NUMBER {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return order(Map.of("orderNumber", text.substring(0, Math.min(22, text.length())) + next()));
            }
        },
        DESCRIPTION {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return order(Map.of("description", text));
            }
        },
        CART_NAME {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return order(Map.of("orderBundle", cart(text, "pcs")));
            }
        },
        CART_MEASURE {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return order(Map.of("orderBundle", cart("Tea", text.substring(0, Math.min(20, text.length())))));
            }
        },
        RETURN_URL {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return order(Map.of("returnUrl", "https://shop.example/?" + text));
            }
        },
        FAIL_URL {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return order(Map.of("failUrl", "https://shop.example/?" + text));
            }
        },
        MERCHANT {
            @Override
            List<HttpResponse<String>> pages(String text) {
                String address = simulator.baseUri() + "/merchants/" + encoded(text) + "/payment_en.html?mdOrder=";
                return List.of(RawClient.get(address + "1"), RawClient.get(address + register(Map.of())));
            }
        },
        MD_ORDER {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return List.of(payer.look(encoded(text)), payer.post("", Map.of("mdOrder", text, "cancel", "1")));
            }
        },
        LANGUAGE {
            @Override
            List<HttpResponse<String>> pages(String text) {
                String id = register(Map.of());
                return Stream.of(
                                RawClient.get(payer.page(id, "payment_" + encoded(text))),
                                RawClient.get(payer.page(id, encoded(text) + "payment_en")),
                                RawClient.get(payer.page(id) + "&language=" + encoded(text)),
                                acs(Map.of("language", text)))
                        .toList();
            }
        },
        CARD_FIELDS {
            @Override
            List<HttpResponse<String>> pages(String text) {
                String id = register(Map.of());
                List<HttpResponse<String>> pages = new ArrayList<>();
                for (String field : List.of("$PAN", "$CVC", "MM", "YYYY")) {
                    pages.add(payer.post(id, Shop.with(Payer.card("5432543254325430", "521"), field, text)));
                }
                return pages;
            }
        },
        CARDHOLDER {
            @Override
            List<HttpResponse<String>> pages(String text) {
                String id = register(Map.of());
                Map<String, String> card = Shop.with(Payer.card("5432543254325430", "521"), "TEXT", text);
                return List.of(payer.post(id, Shop.with(card, "$CVC", "")), payer.post(id, card));
            }
        },
        PAREQ_MERCHANT {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return List.of(acs(Map.of("PaReq", paReq(text, "https://shop.example/"))));
            }
        },
        PAREQ_URL {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return List.of(
                        acs(Map.of("PaReq", paReq("Shop", text))),
                        acs(Map.of("PaReq", paReq("Shop", "https://shop.example/?" + text))));
            }
        },
        PAREQ {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return List.of(acs(Map.of("PaReq", text)));
            }
        },
        MD {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return List.of(
                        acs(Map.of("MD", text)),
                        acs(Map.of("MD", text, "answer", "cancel")),
                        RawClient.postForm(finish(), Map.of("MD", text, "PaRes", "YWJj")));
            }
        },
        TERM_URL {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return List.of(
                        acs(Map.of("TermUrl", text)),
                        acs(Map.of("TermUrl", "https://shop.example/?" + text)),
                        acs(Map.of("TermUrl", "https://shop.example/?" + encoded(text), "answer", "fail")));
            }
        },
        TRIES {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return List.of(acs(Map.of("tries", text, "answer", "confirm", "password", text)));
            }
        },
        PARES {
            @Override
            List<HttpResponse<String>> pages(String text) {
                return List.of(RawClient.postForm(finish(), Map.of("MD", register(Map.of()), "PaRes", text)));
            }
        };

        abstract List<HttpResponse<String>> pages(String text);
    }

    private static GatewaySimulator simulator;
    private static Payer payer;
    private static int orders;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .orderRules(OrderRules.usual().withMaxAttempts(9))
                .build());
        payer = new Payer(simulator.baseUri(), "shop");
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    static Stream<Arguments> attacks() {
        return Stream.of(Entry.values()).flatMap(entry -> ATTACKS.stream().map(text -> Arguments.of(entry, text)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void showsATextAsATextAndNothingElse(Entry entry, String text) {
        for (HttpResponse<String> page : entry.pages(text)) {
            assertThat(page.statusCode()).isLessThan(500);
            if (isHtml(page)) {
                assertThat(tags(page.body())).isSubsetOf(TAGS);
                // a quoted attribute may hold a > as it is
                assertThat(page.body().replaceAll("=\"[^\"<]*\"", "")).doesNotContain("-->");
                assertThat(page.body())
                        .doesNotContain("<script>", "</script><", "<img", "<svg", "<b>", "&lt;b&gt;&#60;")
                        .doesNotContainPattern("(?i)(href|action|src)=\"(?!https?:|/|data:,|[a-z_-]*payment_)")
                        .doesNotContainPattern("\"[^\"<>=]*\"\\s*on[a-z]+=|<[^>\"]*('|\")[^>]*\\son[a-z]+=\"alert");
            }
        }
    }

    private static List<String> tags(String html) {
        return TAG.matcher(html).results().map(tag -> tag.group(1)).distinct().toList();
    }

    private static boolean isHtml(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    @Test
    void linksToNoAddressThatIsAScript() {
        String id = register(Map.of("returnUrl", "javascript://%0aalert(1)"));
        payer.pay(id, "5555555555555599", "123");

        assertThat(payer.look(id).body()).contains("has been paid").doesNotContain("javascript:", "href=\"j");
        assertThat(payer.look(id)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .doesNotContain("javascript");
    }

    @Test
    void showsNoCardNumberCvcOrPaResInAnyPageOrError() {
        String id = register(Map.of());
        List<HttpResponse<String>> pages = new ArrayList<>();
        pages.add(payer.pay(id, "4111111111111112", "9173"));
        pages.add(payer.pay(id, "5432543254325430", "9173"));
        pages.add(payer.pay(id, "4111 1111 1111 1111", "9x7"));
        pages.add(payer.pay(id, "4111111111111111", "9173"));
        pages.add(RawClient.postForm(Payer.action(pages.get(3)), Payer.hidden(pages.get(3))));
        pages.add(RawClient.postForm(finish(), Map.of("MD", "1", "PaRes", "c2VjcmV0UGFSZXM=")));
        pages.add(RawClient.postForm(finish(), Map.of("MD", id, "PaRes", "c2VjcmV0UGFSZXM=")));
        pages.add(payer.look(id));

        assertThat(pages)
                .allSatisfy(page -> assertThat(page.body() + page.headers().map())
                        .doesNotContain("9173", "9x7", "41111111", "4111 1111", "5432", "c2VjcmV0UGFSZXM"));
    }

    private static List<HttpResponse<String>> order(Map<String, String> fields) {
        String id = register(fields);
        HttpResponse<String> open = payer.look(id);
        HttpResponse<String> wrong = payer.post(id, Map.of());
        HttpResponse<String> declined = payer.pay(id, "5432543254325430", "521");
        HttpResponse<String> leading = payer.pay(id, "4111111111111111", "123");
        payer.post(id, Map.of("cancel", "1"));
        assertThat(open.statusCode()).isEqualTo(200);
        return List.of(open, wrong, declined, leading, payer.look(id));
    }

    private static String register(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(Shop.order("X-" + next(), 100));
        all.putAll(fields);
        return new Shop(Wire.REST, simulator.baseUri()).send("register", all).get("orderId");
    }

    private static String next() {
        return Integer.toString(++orders);
    }

    private static String cart(String name, String measure) {
        return """
                {"cartItems":{"items":[{"positionId":1,"name":"%s","quantity":{"value":"1","measure":"%s"},\
                "itemCode":"T","itemPrice":100}]}}""".formatted(inJson(name), inJson(measure));
    }

    private static String inJson(String text) {
        return text.replace("\"", "\\\"");
    }

    private static HttpResponse<String> acs(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(
                Map.of("PaReq", paReq("Shop", "https://shop.example/"), "MD", "1", "TermUrl", "https://shop.example/"));
        all.putAll(fields);
        return RawClient.postForm(simulator.baseUri() + "/acs/auth/start.do", all);
    }

    private static String paReq(String merchant, String url) {
        return AcsPageTest.request(merchant, url, TestCard.VISA_ENROLLED).packed();
    }

    private static String finish() {
        return simulator.baseUri() + "/rest/finish3ds.do";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
