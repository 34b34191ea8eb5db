package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** What the gateway writes for the ACS. Source: manual, payment by binding, the example's {@code paReq} decoded. */
class PaReqTest {

    private static final TestCard ENROLLED = TestCard.VISA_ENROLLED;

    /** Half past midnight of the 22nd in Moscow. */
    private final SettableClock clock = new SettableClock("2026-11-21T21:30:00Z");

    private GatewaySimulator simulator;

    @BeforeEach
    void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .clock(clock)
                .build());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void isPackedAsTheManualsExampleIs(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.register("register", Numbers.fresh(), 12345).get("orderId");
        String xml = PaReq.of(shop.pay(id, ENROLLED).get("paReq")).xml();

        assertThat(found("<(\\w+)", xml))
                .containsExactly(
                        "ThreeDSecure",
                        "Message",
                        "PAReq",
                        "version",
                        "Merchant",
                        "acqBIN",
                        "merID",
                        "name",
                        "country",
                        "url",
                        "Purchase",
                        "xid",
                        "date",
                        "amount",
                        "purchAmount",
                        "currency",
                        "exponent",
                        "CH",
                        "acctID",
                        "expiry");
        assertThat(found("<version>(.*?)</version>", xml)).containsExactly("1.0.2");
        assertThat(found("<name>(.*?)</name>", xml)).containsExactly("shop");
        assertThat(found("<url>(.*?)</url>", xml)).containsExactly("https://shop.example/ok");
        assertThat(decoded(found("<xid>(.*?)</xid>", xml).get(0))).matches("\\d{20}");
        assertThat(found("<date>(.*?)</date>", xml)).containsExactly("20261122 00:30:00");
        assertThat(found("<(?:purchAmount|amount)>(.*?)</", xml)).containsExactly("12345", "12345");
        assertThat(found("<currency>(.*?)</currency>", xml)).containsExactly("643");
        assertThat(found("<exponent>(.*?)</exponent>", xml)).containsExactly("2");
        assertThat(found("<acctID>(.*?)</acctID>", xml).get(0)).matches("[A-Za-z0-9]{28}");
        assertThat(found("<expiry>(.*?)</expiry>", xml)).containsExactly("3412");
        assertThat(xml).doesNotContain("4111").startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    private static List<String> found(String pattern, String in) {
        return Pattern.compile(pattern)
                .matcher(in)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 392, 0", "KWD, 414, 3", "USD, 840, 2"})
    void namesTheCurrencyAndItsMinorDigits(String name, String code, String exponent) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = shop.send("register", Shop.with(Shop.order(Numbers.fresh(), 1000), "currency", code))
                    .get("orderId");
            String xml = PaReq.of(shop.pay(id, ENROLLED).get("paReq")).xml();

            assertThat(xml).as(name).contains("<currency>" + code + "</currency><exponent>" + exponent + "</exponent>");
        }
    }

    /** As the example: a line feed after 76 characters. XML's reader makes a blank of it, so a shop must take blanks out. */
    @ParameterizedTest
    @EnumSource
    void comesInLinesOf76Characters(Wire wire) {
        Shop shop = shop(wire);
        String body = shop.pay(registered(shop), ENROLLED).body();
        String begin = wire == Wire.REST ? "\"paReq\":\"" : " paReq=\"";
        String first = body.substring(body.indexOf(begin) + begin.length());

        assertThat(first.substring(0, 76)).matches("[A-Za-z0-9+/]+");
        assertThat(first.substring(76)).startsWith(wire == Wire.REST ? "\\n" : "\n");
    }

    private static String registered(Shop shop) {
        return shop.register("register", Numbers.fresh(), 1000).get("orderId");
    }

    private Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
