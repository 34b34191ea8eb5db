package org.merchantgateway.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.CallbackStyle;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.domain.profile.ZonedTime;

class ProfileSettingsTest {

    private static final Map<String, String> BASE = Map.of(
            "gateway.protocol", "rest",
            "gateway.endpoint", "https://gw.example/payment",
            "gateway.userName", "shop-api",
            "gateway.password", "secret");

    @Test
    void theManualIsTheDefault() {
        assertThat(profile()).isSameAs(Profile.manual());
        assertThat(profile("gateway.profile", " ", "gateway.profile.zone", " ")).isSameAs(Profile.manual());
        assertThat(profile("gateway.profile", " alfa ")).isSameAs(Profile.of("alfa"));
    }

    @Test
    void singleSettingsChangeAProfile() {
        Profile changed = profile(
                "gateway.profile", "satim",
                "gateway.profile.orderNumber", "ANS..36",
                "gateway.profile.require", "registerOrder.currency, payByCard.ip",
                "gateway.profile.doWithout", "payByBinding.ip",
                "gateway.profile.zone", "Africa/Algiers",
                "gateway.profile.zone.answer", "UTC",
                "gateway.profile.path.register", "rest/v2/register.do",
                "gateway.profile.field.refundItems", "orderBundle",
                "gateway.profile.without", "addParams,extendBinding",
                "gateway.profile.bodies", "json",
                "gateway.profile.callbacks", "JWT",
                "gateway.profile.walletCurrency", "currencyCode");

        assertThat(changed.name()).isEqualTo("satim, as set");
        assertThat(changed.isOfBank()).isTrue();
        assertThat(changed.limits().notation("orderNumber")).hasToString("Optional[ANS..36]");
        assertThat(changed.limits().isRequired("registerOrder.currency", false)).isTrue();
        assertThat(changed.limits().isRequired("payByCard.ip", false)).isTrue();
        assertThat(changed.limits().isRequired("payByBinding.ip", true)).isFalse();
        assertThat(changed.zone(ZonedTime.EXPIRATION_DATE)).isEqualTo(ZoneId.of("Africa/Algiers"));
        assertThat(changed.zone(ZonedTime.ANSWER)).isEqualTo(ZoneId.of("UTC"));
        assertThat(changed.path(RestRequest.REGISTER)).isEqualTo("rest/v2/register.do");
        assertThat(changed.field("refundItems")).isEqualTo("orderBundle");
        assertThat(changed.has(RestRequest.ADD_PARAMS)).isFalse();
        assertThat(changed.has(RestRequest.EXTEND_BINDING)).isFalse();
        assertThat(changed.bodies()).isEqualTo(BodyStyle.JSON);
        assertThat(changed.callbacks()).isEqualTo(CallbackStyle.JWT);
        assertThat(changed.walletCurrency()).isEqualTo("currencyCode");
    }

    @Test
    void credentialsAreReadByTheProfile() {
        String secret = "s".repeat(48);

        assertThat(GatewayConfig.from(with("gateway.profile", "yookassa", "gateway.password", secret)))
                .hasToString("GatewayConfig[rest at https://gw.example/payment, "
                        + new Credentials.Login(new UserName("shop-api"), Password.of("x"))
                        + ", profile yookassa, connectTimeout PT5S, deadline PT30S, idleTimeout PT30S, maxAnswerBytes"
                        + " 1048576, headers [], extras []]");
        assertThat(violations("gateway.password", secret))
                .containsExactly(new Violation("gateway.password", "must be ANS..30", "got 48 characters"));
        assertThat(violations("gateway.profile.password", "ANS..40", "gateway.password", secret))
                .containsExactly(new Violation(
                        "gateway.password", "must be ANS..40 (profile manual, as set)", "got 48 characters"));
    }

    @Test
    void nothingGoesUnencryptedToTheGatewayOfABank() {
        String[] testHost = {
            "gateway.endpoint", "http://gw.example/payment", "gateway.allowInsecureTestEndpoint", "gw.example"
        };

        assertThat(profile(testHost)).isSameAs(Profile.manual());
        for (String changed : new String[] {"", "ANS..40"}) {
            assertThat(violations(Stream.concat(
                                    Stream.of(testHost),
                                    Stream.of("gateway.profile", "alfa", "gateway.profile.email", changed))
                            .toArray(String[]::new)))
                    .extracting(Violation::path)
                    .containsExactly("gateway.allowInsecureTestEndpoint");
        }
    }

    @Test
    void reportsEveryMistakeByItsKey() {
        assertThat(violations(
                        "gateway.profile", "sberbank",
                        "gateway.profile.shoeSize", "N2",
                        "gateway.profile.orderNumber", "long",
                        "gateway.profile.zone", "Moscow",
                        "gateway.profile.zone.birthday", "UTC",
                        "gateway.profile.path.pay", "pay.do",
                        "gateway.profile.path.refund", "../refund.do",
                        "gateway.profile.bodies", "XML",
                        "gateway.profile.without", "pay"))
                .extracting(Violation::path)
                .containsExactly(
                        "gateway.profile",
                        "gateway.profile.bodies",
                        "gateway.profile.orderNumber",
                        "gateway.profile.path.pay",
                        "gateway.profile.path.refund",
                        "gateway.profile.shoeSize",
                        "gateway.profile.without",
                        "gateway.profile.zone",
                        "gateway.profile.zone.birthday");
    }

    private static Profile profile(String... settings) {
        return GatewayConfig.from(with(settings)).profile();
    }

    private static List<Violation> violations(String... settings) {
        return catchThrowableOfType(InvalidRequest.class, () -> GatewayConfig.from(with(settings)))
                .violations();
    }

    private static Map<String, String> with(String... settings) {
        Map<String, String> all = new HashMap<>(BASE);
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return all;
    }
}
