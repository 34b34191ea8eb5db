package org.merchantgateway.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.port.SettledAs;

/** Source: payment.do, request parameters. */
class PayByWalletTest {

    private static PayByWallet.Builder least(Wallet wallet) {
        return PayByWallet.onePhase(wallet)
                .merchant("shop-1")
                .orderNumber("UAF-203974-DE")
                .paymentToken("c2VjcmV0");
    }

    @Test
    void keepsEveryFieldWhereItsNameSays() {
        Parameters parameters = Parameters.none().withEmail("payer@shop.example");
        PayByWallet payment = PayByWallet.twoPhase(Wallet.ANDROID_PAY)
                .merchant("shop-1")
                .orderNumber(OrderNumber.of("UAF-203974-DE"))
                .paymentToken("c2VjcmV0")
                .amount(Amount.ofMinor(230_000))
                .currency("978")
                .ip("2001:db8::1")
                .description("Two books")
                .language("RU")
                .clientId("payer-7")
                .parameters(parameters)
                .build();

        assertThat(payment)
                .isEqualTo(PayByWallet.builder()
                        .wallet(Wallet.ANDROID_PAY)
                        .scheme(PaymentScheme.TWO_PHASE)
                        .merchant(MerchantLogin.of("shop-1"))
                        .orderNumber(OrderNumber.of("UAF-203974-DE"))
                        .paymentToken(PaymentToken.of("c2VjcmV0"))
                        .amount(Amount.ofMinor(230_000))
                        .currency(Currency.EUR)
                        .ip("2001:db8::1")
                        .description("Two books")
                        .language("RU")
                        .clientId(ClientId.of("payer-7"))
                        .parameters(parameters)
                        .build());
    }

    @ParameterizedTest
    @EnumSource
    void needsNoMoreThanMerchantNumberAndToken(Wallet wallet) {
        PayByWallet payment = least(wallet).build();

        assertThat(payment)
                .isEqualTo(PayByWallet.builder()
                        .wallet(wallet)
                        .scheme(PaymentScheme.ONE_PHASE)
                        .merchant(MerchantLogin.of("shop-1"))
                        .orderNumber(OrderNumber.of("UAF-203974-DE"))
                        .paymentToken(PaymentToken.of("c2VjcmV0"))
                        .build());
        assertThat(payment.wanted()).isEmpty();
        assertThat(catchThrowableOfType(InvalidRequest.class, PayByWallet.onePhase(wallet)::build))
                .hasMessage("merchant is required, got nothing; orderNumber is required, got nothing; "
                        + "paymentToken is required, got nothing");
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(catchThrowableOfType(
                                InvalidRequest.class,
                                () -> PayByWallet.builder().build())
                        .violations())
                .hasSize(5)
                .extracting(Violation::rule)
                .containsOnly("is required");
    }

    /** The gateway would register a second order, or takes the field for a payment that goes on. */
    @Test
    void namesItsOrderIfAndOnlyIfItGoesOn() {
        ThreeDs goingOn = ThreeDs.builder()
                .transactionId(ThreeDsTransactionId.of("7c1b5a52"))
                .build();

        assertThat(catchThrowableOfType(
                        InvalidRequest.class, least(Wallet.GOOGLE_PAY).threeDs(goingOn)::build))
                .hasMessage("orderId must be there beside threeDs.transactionId, got nothing");
        assertThat(catchThrowableOfType(
                        InvalidRequest.class, least(Wallet.GOOGLE_PAY).orderId(OrderId.of("61351fbd"))::build))
                .hasMessage("orderId must be missing without threeDs.transactionId, got one");
        assertThat(least(Wallet.GOOGLE_PAY)
                        .threeDs(goingOn)
                        .orderId(OrderId.of("61351fbd"))
                        .build()
                        .settledAs())
                .isEqualTo(SettledAs.PAYMENT);
    }

    @Test
    void reportsEveryViolationAtOnce() {
        PayByWallet.Builder payment = PayByWallet.onePhase(Wallet.GOOGLE_PAY)
                .merchant("")
                .orderNumber("x".repeat(33))
                .paymentToken("{\"signature\":\"secret\"}")
                .amount(-1)
                .currency("R2B")
                .ip("203.0.113.256")
                .description("x".repeat(513))
                .language("rus")
                .clientId("");

        assertThat(catchThrowableOfType(InvalidRequest.class, payment::build).violations())
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactlyInAnyOrder(
                        "merchant must be ANS..255",
                        "orderNumber must be ANS..32",
                        "paymentToken must be Base64",
                        "amount must be N..12 in minor units",
                        "currency must be N3",
                        "ip must be an IPv4 or IPv6 address",
                        "description must be ANS..512",
                        "language must be A2",
                        "clientId must be ANS..255");
    }

    /** Source: the wallets' own pages. Samsung's and Apple's tokens hold the amount. */
    @ParameterizedTest
    @CsvSource({"ANDROID_PAY, true", "GOOGLE_PAY, true", "APPLE_PAY, false", "SAMSUNG_PAY, false"})
    void namesTheAmountWhereTheTokenDoesNotHoldIt(Wallet wallet, boolean named) {
        PayByWallet.Builder payment = least(wallet).amount(500).currency("643");

        assertThat(wallet.namesAmount()).isEqualTo(named);
        if (named) {
            assertThat(payment.build().wanted()).contains(Amount.ofMinor(500));
        } else {
            String rule = "must be missing, since the token of " + wallet + " holds it";
            assertThat(catchThrowableOfType(InvalidRequest.class, payment::build)
                            .violations())
                    .containsExactly(
                            new Violation("amount", rule, "got one"), new Violation("currency", rule, "got one"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"APPLE_PAY", "SAMSUNG_PAY"})
    void refusesEachOfAmountAndCurrencyAlone(Wallet wallet) {
        assertThat(catchThrowableOfType(InvalidRequest.class, least(wallet).amount(0)::build))
                .hasMessage("amount must be missing, since the token of " + wallet + " holds it, got one");
        assertThat(catchThrowableOfType(InvalidRequest.class, least(wallet).currency("643")::build))
                .hasMessage("currency must be missing, since the token of " + wallet + " holds it, got one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sbrf_spasibo:amount_bonus", "sbrf_sbermiles:amount_bonus", "loyaltyId"})
    void refusesAReservedParameter(String name) {
        PayByWallet.Builder payment = least(Wallet.GOOGLE_PAY)
                .parameters(Parameters.none().with(name, "1").with("note", "2"));

        assertThat(catchThrowableOfType(InvalidRequest.class, payment::build))
                .hasMessage("parameters must not have a reserved name, got " + name);
    }

    @Test
    void refusesToPayNothing() {
        assertThat(catchThrowableOfType(
                        InvalidRequest.class, least(Wallet.GOOGLE_PAY).amount(0)::build))
                .hasMessage("amount must be more than 0, got 0");
        assertThat(least(Wallet.GOOGLE_PAY).amount(1).build().amount()).contains(Amount.ofMinor(1));
    }

    @Test
    void reportsARefusedTokenBesideAnAmountThatMustBeMissing() {
        PayByWallet.Builder payment =
                least(Wallet.APPLE_PAY).paymentToken("not Base64!").amount(500);

        assertThat(catchThrowableOfType(InvalidRequest.class, payment::build).violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("paymentToken", "amount");
    }

    @Property
    void isRefusedInTheSameWordsWhateverTheToken(@ForAll("broken") String one, @ForAll("broken") String other) {
        assertThat(catchThrowableOfType(
                        InvalidRequest.class, least(Wallet.GOOGLE_PAY).paymentToken(one)::build))
                .hasMessage(catchThrowableOfType(
                                InvalidRequest.class, least(Wallet.GOOGLE_PAY).paymentToken(other)::build)
                        .getMessage());
    }

    @Provide
    Arbitrary<String> broken() {
        return Arbitraries.strings().alpha().numeric().ofLength(21);
    }

    @Test
    void isAnsweredByAnAttemptThatPrintsNothingOfThePayer() {
        WalletPayment answer = new WalletPayment(
                OrderId.of("61351fbd"),
                Optional.of(BindingId.of("308be5e5")),
                new PaReqChallenge("https://acs.example", PaReq.of("eJxVUm1v"), "https://a.example", "61351fbd"));

        assertThat(answer.toString())
                .startsWith("WalletPayment[")
                .contains("61351fbd", "308be5e5", "PaReqChallenge")
                .doesNotContain("eJxVUm1v");
    }
}
