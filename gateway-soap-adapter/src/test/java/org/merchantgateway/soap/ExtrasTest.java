package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.ok;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;

/** Fields that the library does not know, over SOAP. */
class ExtrasTest {

    /** What the descriptions of 2016 and 2021 have in {@code params}. */
    private static final Set<Operations> WITH_PARAMS = Set.of(
            Operations.REGISTER,
            Operations.REGISTER_TWO_PHASE,
            Operations.PAY,
            Operations.PAY_BY_BINDING,
            Operations.COMPLETE,
            Operations.REVERSE,
            Operations.REFUND,
            Operations.ADD_PARAMETERS);

    private static final Set<Operations> WITH_ENTRIES =
            Set.of(Operations.ANDROID_PAY, Operations.GOOGLE_PAY, Operations.APPLE_PAY, Operations.SAMSUNG_PAY);

    @ParameterizedTest
    @EnumSource
    void areParametersWhereTheRequestHasThemAndRefusedElsewhere(Operations one) {
        try (MerchantPeer peer = new MerchantPeer(ok("<a/>"))) {
            Outcome<?> outcome =
                    peer.execute(one.operation().extra("shopField", "a&b").secretExtra("smsCode", "c0d3"));

            if (WITH_PARAMS.contains(one)) {
                assertThat(peer.requests().get(0))
                        .contains(
                                "<params name=\"shopField\" value=\"a&amp;b\"",
                                "<params name=\"smsCode\" value=\"c0d3\"");
            } else if (WITH_ENTRIES.contains(one)) {
                assertThat(peer.requests().get(0))
                        .contains("<entry><key>shopField</key><value>a&amp;b</value></entry>");
            } else {
                assertThat(outcome).asString().contains("UNSUPPORTED", "no place", "shopField");
                assertThat(peer.requests()).isEmpty();
            }
        }
    }

    @Test
    void areParametersOf2016Too() {
        try (MerchantPeer peer = new MerchantPeer(ok("<a/>"))) {
            peer.execute(
                    Operations.REVERSE.operation().extra("shopField", "7"), Map.of("gateway.soap.profile", "2016"));

            assertThat(peer.requests().get(0)).contains("<params name=\"shopField\" value=\"7\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTER, amount",
        "REGISTER, returnUrl",
        "PAY, pan",
        "PAY, params",
        "PAY_BY_BINDING, tii",
        "COMPLETE, depositAmount",
        "REVERSE, language",
        "REFUND, refundAmount",
        "REFUND, orderId",
        "GOOGLE_PAY, paymentToken",
        "GOOGLE_PAY, preAuth"
    })
    void areRefusedWhereTheDescriptionHasTheName(Operations one, String name) {
        assertRefused(one.operation().extra(name, "1"), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "email"})
    void areRefusedWhereAParameterHasTheName(String name) {
        PayByCard payment = (PayByCard) Operations.PAY.operation();

        assertRefused(
                PayByCard.builder()
                        .orderId(OrderId.of("id-1"))
                        .card(payment.card())
                        .parameters(Parameters.none().with("table", "7").with("email", "a@shop.example"))
                        .build()
                        .extra(name, "1"),
                name);
    }

    private static void assertRefused(Operation<?> operation, String name) {
        try (MerchantPeer peer = new MerchantPeer(ok("<a/>"))) {
            assertThat(peer.execute(operation)).asString().contains("UNSUPPORTED", operation.name(), name);
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void hideWhatIsSecret() {
        try (MerchantPeer peer =
                new MerchantPeer(ok(answer("refundOrder", "<return errorCode='5' errorMessage='no c0d3'/>")))) {
            assertThat(peer.execute(Operations.REFUND.operation().secretExtra("smsCode", "c0d3")))
                    .asString()
                    .contains("no ***");
            assertThat(peer.exchanges().get(0).sent()).doesNotContain("c0d3");
            assertThat(peer.exchanges().get(0).received()).contains("no ***");
        }
    }
}
