package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.ok;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Texts;

/** What a wallet's payment is answered with: success, data and error instead of a code. */
class WalletTest {

    private static final PaymentAttempt OVER = new PaymentAttempt.Processed(Optional.empty(), Optional.empty());

    @ParameterizedTest
    @EnumSource(names = {"ANDROID_PAY", "GOOGLE_PAY", "APPLE_PAY", "SAMSUNG_PAY"})
    void isAnsweredAlikeWhateverTheWallet(Operations wallet) {
        assertThat(outcome(wallet, "<success>true</success><data><orderId> id-1 </orderId></data>"))
                .isEqualTo(new Outcome.Accepted<>(new WalletPayment(OrderId.of("id-1"), Optional.empty(), OVER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<success>true</success><data><orderId>id-1</orderId></data><error><code>7</code></error>",
                "<success>false</success><error><code>0</code></error>",
                "<success>false</success>",
                "<success>false</success><data><orderId>id-1</orderId></data>"
            })
    void isInDoubtIfTheAnswerContradictsItself(String part) {
        assertThat(outcome(Operations.GOOGLE_PAY, part))
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        doubtful -> assertThat(doubtful.doubt().kind()).isEqualTo(Doubt.Kind.CONTRADICTION));
    }

    @Test
    void namesTheStoredCard() {
        assertThat(payment("<orderId>id-1</orderId><bindingId>b-1</bindingId><acsUrl/><paReq> </paReq>"))
                .isEqualTo(new WalletPayment(OrderId.of("id-1"), Optional.of(BindingId.of("b-1")), OVER));
    }

    @Test
    void passesOverAStoredCardThatNoRequestCouldName() {
        assertThat(payment("<orderId>id-1</orderId><bindingId>" + "b".repeat(256) + "</bindingId>")
                        .bindingId())
                .isEmpty();
    }

    @Test
    void asksForThreeDSecureOfTheFirstVersion() {
        assertThat(payment("""
                        <orderId>id-1</orderId><acsUrl> https://acs.example </acsUrl><paReq>eJx
                        VUdtu</paReq><termUrl>https://pay.example/finish</termUrl>""").attempt())
                .isEqualTo(new PaReqChallenge(
                        "https://acs.example", PaReq.of("eJxVUdtu"), "https://pay.example/finish", "id-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<is3DSVer2>true</is3DSVer2>",
                "<packedCReq>eyJ0</packedCReq>",
                "<acsUrl>https://acs.example</acsUrl>"
            })
    void keepsAStepThatItDoesNotKnow(String field) {
        String name = field.substring(1, field.indexOf('>'));
        String value = field.substring(field.indexOf('>') + 1, field.indexOf("</"));

        assertThat(payment("<orderId>id-1</orderId>" + field).attempt())
                .isEqualTo(new PaymentAttempt.OtherStep(Map.of("orderId", "id-1", name, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "<success>false</success><error><code>%s</code>, 10",
        "<success>0</success><error><code>%s</code>, 1",
        "<error><code>%s</code>, 5",
        "<success>false</success><errorCode>0</errorCode><error><code>%s</code>, 10",
    })
    void isRefusedWithBothTexts(String beginning, String code) {
        Outcome<?> outcome = outcome(
                Operations.ANDROID_PAY,
                beginning.formatted(code)
                        + "<description>Processing Error</description><message>Not enough money</message></error>");

        assertThat(outcome)
                .isEqualTo(new Outcome.Refused<>(
                        Outcome.Refused.Kind.GATEWAY,
                        code,
                        new Texts("Not enough money", "Processing Error"),
                        OptionalInt.of(200),
                        OptionalInt.empty(),
                        Effect.MONEY));
    }

    @Test
    void redactsTheTokenOfTheTexts() {
        assertThat(outcome(
                        Operations.ANDROID_PAY,
                        "<success>false</success><error><code>10</code><description>no c2VjcmV0LXRva2Vu</description>"
                                + "<message>c2VjcmV0LXRva2Vu?</message></error>"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.texts()).isEqualTo(new Texts("***?", "no ***")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', INCOMPLETE",
        "<data><orderId>id-1</orderId></data>, INCOMPLETE",
        "<success> </success><data><orderId>id-1</orderId></data>, INCOMPLETE",
        "<success>yes</success><data><orderId>id-1</orderId></data>, UNREADABLE",
        "<success>true</success>, INCOMPLETE",
        "<success>true</success><data/>, INCOMPLETE",
        "<success>true</success><data><orderId> </orderId></data>, INCOMPLETE",
        "<success>true</success><data><orderId>a&#10;b</orderId></data>, UNREADABLE",
        "<success>false</success><error><code>eleven</code></error>, UNREADABLE",
    })
    void isInDoubtWithoutWhatSuccessConsistsOf(String part, Doubt.Kind kind) {
        assertThat(outcome(Operations.ANDROID_PAY, part))
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        doubtful -> assertThat(doubtful.doubt().kind()).isEqualTo(kind));
    }

    private static WalletPayment payment(String data) {
        return (WalletPayment) outcome(Operations.GOOGLE_PAY, "<success>true</success><data>" + data + "</data>")
                .orElseThrow();
    }

    private static Outcome<?> outcome(Operations wallet, String part) {
        return MerchantPeer.outcome(ok(answer(wallet.wireName(), "<return>" + part + "</return>")), wallet.operation());
    }
}
