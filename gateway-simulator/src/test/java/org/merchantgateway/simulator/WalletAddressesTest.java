package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Where the payer of a wallet's order comes back to, and by which order its authentication ends. Source: google/payment.do. */
class WalletAddressesTest {

    private GatewaySimulator simulator;

    @BeforeEach
    void start() {
        simulator = GatewaySimulator.start(
                SimulatorSettings.builder().merchant("shop", "secret").build());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void sendsThePayerToTheReturnAddress(Wire wire) {
        ReadAnswer first = pay(wire, Map.of("returnUrl", "https://shop.example/ok"));
        String id = first.get("data.orderId");

        assertThat(finished(wire, first, Authentication.Y, Map.of()))
                .isEqualTo("https://shop.example/ok?orderId=" + id + "&lang=en");
        assertThat(simulator.orders().find(id).orElseThrow().registered())
                .containsEntry("returnUrl", "https://shop.example/ok");
    }

    @ParameterizedTest
    @EnumSource
    void sendsThePayerToTheAddressForFailures(Wire wire) {
        ReadAnswer first =
                pay(wire, Map.of("returnUrl", "https://shop.example/ok", "failUrl", "https://shop.example/sorry"));

        assertThat(finished(wire, first, Authentication.N, Map.of()))
                .isEqualTo("https://shop.example/sorry?orderId=" + first.get("data.orderId") + "&lang=en");
    }

    /** Most documents have no such field. */
    @ParameterizedTest
    @CsvSource({"REST, android", "REST, google", "REST, applepay", "REST, samsung", "SOAP, google"})
    void keepsTheAddressOfAnyWallet(Wire wire, String wallet) {
        Map<String, String> payment = new TreeMap<>(Wallets.payment(Numbers.fresh(), TestCard.VISA_WITHOUT_3DS));
        payment.put("returnUrl", "https://shop.example/ok");
        String id = Wallets.pay(wire, simulator.baseUri(), wallet, payment).get("data.orderId");

        assertThat(simulator.orders().find(id).orElseThrow().registered())
                .containsEntry("returnUrl", "https://shop.example/ok");
    }

    @Test
    void refusesAWrongAddressInTheWalletsOwnWords() {
        assertThat(pay(Wire.REST, Map.of("returnUrl", "/ok")).fields())
                .containsEntry("success", "false")
                .containsEntry("error.code", "10");
    }

    /** As documents have it, as one published client sends it, and not at all. */
    @ParameterizedTest
    @ValueSource(strings = {"threeDSVer2MdOrder", "mdOrder", "language"})
    void endsTheAuthenticationOfTheOrderThatIsNamed(String field) {
        ReadAnswer first = pay(Wire.REST, Map.of("returnUrl", "https://shop.example/ok"));
        String id = first.get("data.orderId");

        assertThat(finished(Wire.REST, first, Authentication.Y, Map.of(field, field.equals("language") ? "en" : id)))
                .startsWith("https://shop.example/ok?orderId=" + id);
        assertThat(shop(Wire.REST).sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"threeDSVer2MdOrder", "mdOrder"})
    void refusesToEndTheAuthenticationOfAnotherOrder(String field) {
        ReadAnswer first = pay(Wire.REST, Map.of());
        String another = shop(Wire.REST).registered("client-1");
        ReadAnswer second = again(Wire.REST, first, Map.of());
        authenticate(second, Authentication.Y);
        Map<String, String> end =
                new TreeMap<>(Map.of("threeDSServerTransId", first.get("data.threeDSServerTransId"), field, another));
        String id = first.get("data.orderId");

        assertThat(shop(Wire.REST).send("finish3dsVer2Payment", end).code()).isNotEqualTo("0");
        end.put("threeDSVer2MdOrder", id);
        end.put("mdOrder", another);
        assertThat(shop(Wire.REST).send("finish3dsVer2Payment", end).code()).isNotEqualTo("0");
        assertThat(shop(Wire.REST).sums(id)).isEqualTo("5 CREATED 0 0 0");
    }

    private ReadAnswer pay(Wire wire, Map<String, String> more) {
        Map<String, String> payment = new TreeMap<>(Wallets.payment(Numbers.fresh(), TestCard.THREE_DS_2_CHALLENGE));
        payment.put("threeDSVer2FinishUrl", "https://shop.example/back");
        payment.putAll(more);
        return Wallets.pay(wire, simulator.baseUri(), "google", payment);
    }

    private ReadAnswer again(Wire wire, ReadAnswer first, Map<String, String> more) {
        Map<String, String> second = new TreeMap<>(more);
        second.put("threeDSServerTransId", first.get("data.threeDSServerTransId"));
        return pay(wire, second);
    }

    private void authenticate(ReadAnswer second, Authentication end) {
        BrowserForm challenge =
                new BrowserForm(second.get("data.acsUrl"), Map.of("creq", second.get("data.packedCReq")));
        simulator.payer().authenticate(challenge, end);
    }

    /** Where the answer to the end of the authentication sends the payer. */
    private String finished(Wire wire, ReadAnswer first, Authentication end, Map<String, String> more) {
        authenticate(again(wire, first, Map.of()), end);
        Map<String, String> request = new TreeMap<>(more);
        request.put("threeDSServerTransId", first.get("data.threeDSServerTransId"));
        return shop(wire).send("finish3dsVer2Payment", request).get(wire == Wire.REST ? "redirect" : "returnUrl");
    }

    private Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
