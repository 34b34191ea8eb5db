package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Notifications in the style of each gateway of the family. */
class CallbackStyleTest {

    private final ListeningShop listener = new ListeningShop();

    @AfterEach
    void close() {
        listener.close();
    }

    /** Sberbank's, here at a gateway that reads forms: the status is a number, and nothing is signed. */
    @Test
    void postsJson() {
        Profile sber =
                Profile.of("sber").toBuilder("forms").bodies(BodyStyle.FORM).build();
        try (GatewaySimulator simulator = start(sber, CallbackSettings.to(listener.at("/told")))) {
            Map<String, String> order = Map.of(
                    "userName", "shop",
                    "password", "secret",
                    "orderNumber", "T-1",
                    "amount", "1000",
                    "clientId", "anna",
                    "returnUrl", "https://shop.example/ok");
            String id = ReadAnswer.json(RawClient.postForm(simulator.baseUri() + "/register.do", order)
                            .body())
                    .get("orderId");
            simulator.payer().pay(id, TestCard.MASTERCARD_WITHOUT_3DS);
            ListeningShop.Heard paid = listener.next();
            ListeningShop.Heard stored = listener.next();

            assertThat(paid.method() + " " + paid.contentType()).isEqualTo("POST application/json");
            assertThat(paid.text())
                    .isEqualTo("{\"mdOrder\":\"" + id + "\",\"orderNumber\":\"T-1\",\"operation\":\"deposited\","
                            + "\"status\":1,\"additionalParams\":{}}");
            assertThat(stored.text())
                    .matches("\\{\"operation\":\"bindingCreated\",\"bindingId\":\"[^\"]+\",\"clientId\":\"anna\"}");
        }
    }

    /** Banca Transilvania's: a token, signed with the decoded key. */
    @Test
    void postsAToken() throws Exception {
        byte[] key = "a key of 32 bytes, or a few more".getBytes(StandardCharsets.UTF_8);
        String coded = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        CallbackSettings callbacks = CallbackSettings.to(listener.at("/told")).signedBy(coded);
        try (GatewaySimulator simulator = start(Profile.of("bt"), callbacks)) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.send("register", Shop.with(Shop.order("T-1", 1000), "currency", "946"))
                    .get("orderId");
            shop.pay(id);
            ListeningShop.Heard heard = listener.next();
            String[] parts = heard.text().split("\\.");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));

            assertThat(heard.method()).isEqualTo("POST");
            assertThat(decoded(parts[0])).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
            assertThat(decoded(parts[1]))
                    .isEqualTo("{\"payload\":{\"mdOrder\":\"" + id + "\",\"operation\":\"deposited\",\"status\":1}}");
            assertThat(Base64.getUrlDecoder().decode(parts[2]))
                    .isEqualTo(mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void needsAKeyForTokens() {
        assertThatThrownBy(() -> start(Profile.of("bt"), CallbackSettings.to(listener.at("/told"))))
                .hasMessage("notifications of profile bt are tokens, signed by a key in Base64 for URLs, got none");
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static GatewaySimulator start(Profile profile, CallbackSettings callbacks) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .profile(profile)
                .callbacks(callbacks)
                .build());
    }
}
