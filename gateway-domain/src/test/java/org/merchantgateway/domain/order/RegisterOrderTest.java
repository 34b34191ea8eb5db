package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Reference;

class RegisterOrderTest {

    private static final Cart OF_500 = Cart.of(CartItem.builder()
            .positionId(1)
            .name("Tea")
            .itemCode("T")
            .quantity("1.5", "kg")
            .itemPrice(333)
            .build());

    private static RegisterOrder.Builder order() {
        return RegisterOrder.onePhase().orderNumber("A-1").amount(500).returnUrl("https://shop.example/back");
    }

    private static List<Violation> violations(RegisterOrder.Builder order) {
        return catchThrowableOfType(InvalidRequest.class, order::build).violations();
    }

    @Test
    void isBuiltOfRawInput() {
        RegisterOrder order = order().currency("643")
                .failUrl("https://shop.example/fail")
                .description("Tea")
                .language("ru")
                .clientId("payer-1")
                .sessionTimeout(Duration.ofMinutes(20))
                .expirationDate(Instant.EPOCH)
                .cart(OF_500)
                .build();

        assertThat(order.scheme()).isEqualTo(PaymentScheme.ONE_PHASE);
        assertThat(order.orderNumber()).isEqualTo(OrderNumber.of("A-1"));
        assertThat(order.amount()).isEqualTo(Amount.ofMinor(500));
        assertThat(order.currency()).contains(Currency.RUB);
        assertThat(order.clientId()).hasToString("Optional[payer-1]");
        assertThat(order.cart()).contains(OF_500);
    }

    @Test
    void isTheSameBuiltOfValues() {
        RegisterOrder ofValues = RegisterOrder.onePhase()
                .orderNumber(OrderNumber.of("A-1"))
                .amount(Amount.ofMinor(500))
                .currency(Currency.RUB)
                .returnUrl("https://shop.example/back")
                .build();

        assertThat(ofValues).isEqualTo(order().currency("643").build());
    }

    @Test
    void isTwoPhaseIfBegunSo() {
        RegisterOrder order = RegisterOrder.twoPhase()
                .orderNumber("1")
                .amount(1)
                .returnUrl("https://a.example")
                .build();

        assertThat(order.scheme()).isEqualTo(PaymentScheme.TWO_PHASE);
    }

    @Test
    void reportsEveryViolationAtOnce() {
        RegisterOrder.Builder order = RegisterOrder.onePhase()
                .orderNumber("x".repeat(41))
                .amount(-1)
                .currency("R2B")
                .returnUrl("shop.example")
                .failUrl("https://a.example/" + "x".repeat(500))
                .description("a\u0000")
                .language("eng")
                .clientId("")
                .sessionTimeout(Duration.ofMillis(1));

        assertThat(violations(order))
                .containsExactlyInAnyOrder(
                        new Violation("orderNumber", "must be ANS..32", "got 41 characters"),
                        new Violation("amount", "must be N..12 in minor units", "got -1"),
                        new Violation("currency", "must be N3", "got U+0052 at position 1"),
                        new Violation("clientId", "must be ANS..255", "got an empty text"),
                        new Violation("returnUrl", "must be a URL with its scheme", "got another text"),
                        new Violation("failUrl", "must be ANS..512", "got 518 characters"),
                        new Violation("description", "must be ANS..512", "got U+0000 at position 2"),
                        new Violation("language", "must be A2", "got 3 characters"),
                        new Violation("sessionTimeout", "must be N..9 whole seconds", "got PT0.001S"));
    }

    @Test
    void saysAllOfItInItsMessage() {
        assertThat(catchThrowableOfType(
                        InvalidRequest.class, order().orderNumber("").amount(-1)::build))
                .hasMessage(
                        "orderNumber must be ANS..32, got an empty text; amount must be N..12 in minor units, got -1");
    }

    @Test
    void namesEveryMissingField() {
        assertThat(violations(RegisterOrder.onePhase()))
                .extracting(Violation::toString)
                .containsExactly(
                        "orderNumber is required, got nothing",
                        "amount is required, got nothing",
                        "returnUrl is required, got nothing");
    }

    @Test
    void reportsARefusedFieldOnceAndNotAsMissingToo() {
        assertThat(violations(order().amount(-1))).extracting(Violation::path).containsExactly("amount");
    }

    @Test
    void forgetsAViolationWhenTheFieldIsSetAgain() {
        assertThat(order().amount(-1)
                        .orderNumber("")
                        .orderNumber("A-2")
                        .amount(7)
                        .build()
                        .amount())
                .isEqualTo(Amount.ofMinor(7));
    }

    @Test
    void comesToItsCartWithoutAnAmountOfItsOwn() {
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("1")
                .returnUrl("https://a.example")
                .cart(OF_500)
                .build();

        assertThat(order.amount()).isEqualTo(Amount.ofMinor(500));
    }

    @Test
    void refusesAnAmountThatIsNotItsCarts() {
        assertThat(violations(order().amount(499).cart(OF_500)))
                .containsExactly(new Violation("amount", "must be the sum of the cart, which is 500", "got 499"));
    }

    @Test
    void reportsAWrongAmountBesideOtherViolations() {
        assertThat(violations(order().amount(499).cart(OF_500).language("x")))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("amount", "language");
    }

    @Test
    void comesToSomethingUnlessTheCardIsOnlyVerified() {
        assertThat(violations(order().amount(0))).extracting(Violation::path).containsExactly("amount");
        assertThat(order().amount(0).features(OrderFeature.VERIFY).build().amount())
                .isEqualTo(Amount.ZERO);
    }

    @Test
    void refusesFeaturesThatExcludeEachOther() {
        assertThat(violations(order().features(OrderFeature.FORCE_TDS, OrderFeature.FORCE_SSL)))
                .extracting(Violation::path)
                .containsExactly("features");
        assertThat(violations(order().features(OrderFeature.FORCE_SSL, OrderFeature.AUTO_PAYMENT)))
                .extracting(Violation::path)
                .containsExactly("features");
    }

    @Test
    void needsThePayerToStoreACard() {
        assertThat(violations(order().features(OrderFeature.FORCE_CREATE_BINDING)))
                .extracting(Violation::path)
                .containsExactly("clientId");
        assertThat(order().features(OrderFeature.FORCE_CREATE_BINDING)
                        .clientId("payer-1")
                        .build()
                        .features())
                .containsExactly(OrderFeature.FORCE_CREATE_BINDING);
    }

    @Test
    void doesNotCallARefusedPayerMissing() {
        assertThat(violations(
                        order().features(OrderFeature.FORCE_CREATE_BINDING).clientId("")))
                .containsExactly(new Violation("clientId", "must be ANS..255", "got an empty text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT20M", "PT999999999S"})
    void takesASessionOfWholeSeconds(Duration timeout) {
        assertThat(order().sessionTimeout(timeout).build().sessionTimeout()).isEqualTo(Optional.of(timeout));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT1.5S", "PT1000000000S", "PT9223372036854775807S"})
    void refusesAnyOtherSession(Duration timeout) {
        assertThat(violations(order().sessionTimeout(timeout)))
                .extracting(Violation::path)
                .containsExactly("sessionTimeout");
    }

    @Test
    void tellsWhatThereIsToSettle() {
        RegisterOrder order = order().build();

        assertThat(order.effect()).isEqualTo(Effect.CHANGE);
        assertThat(order.reference()).isEqualTo(Reference.ofNumber("A-1"));
        assertThat(order.pending())
                .hasToString("pending/3;operation=register;settledAs=registration;orderNumber=A-1;wanted=500");
        assertThat(order().merchantLogin("branch").build().pending())
                .hasToString("pending/3;operation=register;settledAs=registration;merchant=branch;orderNumber=A-1;"
                        + "wanted=500");
    }
}
