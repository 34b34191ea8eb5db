package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;

/** Completion, reversal, refund, decline, parameters and status. */
class OperationsTest {

    private static final OrderId ID = OrderId.of("61351fbd");
    private static final Amount FIVE = Amount.ofMinor(5);

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of(
                        CompleteOrder.of(ID, Amount.ofMinor(5)),
                        Effect.MONEY,
                        "pending/3;operation=complete;settledAs=completion;orderId=61351fbd;wanted=5"),
                Arguments.of(
                        CompleteOrder.whole(ID),
                        Effect.MONEY,
                        "pending/3;operation=complete;settledAs=completion;orderId=61351fbd"),
                Arguments.of(
                        ReverseOrder.whole(ID),
                        Effect.MONEY,
                        "pending/3;operation=reverse;settledAs=reversal;orderId=61351fbd"),
                Arguments.of(
                        ReverseOrder.of(ID, Amount.ofMinor(5)),
                        Effect.MONEY,
                        "pending/3;operation=reverse;settledAs=reversal;orderId=61351fbd;wanted=5"),
                Arguments.of(
                        RefundOrder.of(ID, Amount.ofMinor(5)),
                        Effect.MONEY,
                        "pending/3;operation=refund;settledAs=refund;orderId=61351fbd;wanted=5"),
                Arguments.of(
                        RefundOrder.whole(ID),
                        Effect.MONEY,
                        "pending/3;operation=refund;settledAs=refund;orderId=61351fbd"),
                Arguments.of(
                        RefundOrder.whole(ID).ifDeposited(Amount.ofMinor(7)).withExternalId("R;1"),
                        Effect.MONEY,
                        "pending/3;operation=refund;settledAs=refund;orderId=61351fbd;expectedDeposited=7;"
                                + "externalRefundId=R%3B1"),
                Arguments.of(
                        GetOrderStatusExtended.of(ID),
                        Effect.READ,
                        "pending/3;operation=status;settledAs=none;orderId=61351fbd"),
                Arguments.of(
                        GetOrderStatusExtended.of(OrderNumber.of("A;1")),
                        Effect.READ,
                        "pending/3;operation=status;settledAs=none;orderNumber=A%3B1"),
                Arguments.of(
                        GetOrderStatus.of(ID),
                        Effect.READ,
                        "pending/3;operation=short-status;settledAs=none;orderId=61351fbd"),
                Arguments.of(
                        DeclineOrder.of(ID, OrderNumber.of("A;1")),
                        Effect.CHANGE,
                        "pending/3;operation=decline;settledAs=decline;orderNumber=A%3B1;orderId=61351fbd"),
                Arguments.of(
                        new AddParameters(ID, Parameters.none().with("a", "1")),
                        Effect.CHANGE,
                        "pending/3;operation=add-parameters;settledAs=none;orderId=61351fbd"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void tellWhatTheyDoAndWhatThereIsToSettle(Operation<?> operation, Effect effect, String pending) {
        assertThat(operation.effect()).isEqualTo(effect);
        assertThat(operation.pending()).hasToString(pending);
    }

    @Test
    void takeALanguageForTheirTexts() {
        assertThat(CompleteOrder.whole(ID).in("ru").language()).contains("ru");
        assertThat(ReverseOrder.whole(ID).in("ru").language()).contains("ru");
        assertThat(RefundOrder.whole(ID).in("ru").language()).contains("ru");
        assertThat(GetOrderStatusExtended.of(ID).in("ru").language()).contains("ru");
        assertThat(GetOrderStatus.of(ID).in("ru")).isEqualTo(new GetOrderStatus(ID, Optional.of("ru")));
        assertThat(DeclineOrder.of(ID, OrderNumber.of("A-1")).in("ru"))
                .isEqualTo(new DeclineOrder(ID, OrderNumber.of("A-1"), Optional.of("ru"), Optional.empty()));
        assertThat(ReverseOrder.of(ID, FIVE).in("ru"))
                .isEqualTo(new ReverseOrder(ID, Optional.of(FIVE), Optional.of("ru"), Parameters.none()));
    }

    @Test
    void nameAChildMerchantWhoseOrderItIs() {
        MerchantLogin branch = MerchantLogin.of("branch");

        GetOrderStatusExtended question =
                GetOrderStatusExtended.of(ID).ofMerchant(branch).in("ru");
        DeclineOrder decline =
                DeclineOrder.of(ID, OrderNumber.of("A-1")).ofMerchant(branch).in("ru");

        assertThat(question)
                .isEqualTo(new GetOrderStatusExtended(
                        Optional.of(ID), Optional.empty(), Optional.of("ru"), Optional.of(branch)));
        assertThat(question.pending().merchant()).contains("branch");
        assertThat(decline.merchantLogin()).contains(branch);
        assertThat(decline.pending().merchant()).contains("branch");
        assertThat(DeclineOrder.of(ID, OrderNumber.of("A-1")).pending().merchant())
                .isEmpty();
    }

    @Test
    void keepTheirOtherFieldsWhenOneIsAdded() {
        RefundOrder refund = RefundOrder.of(ID, FIVE).in("ru");

        assertThat(refund.ifDeposited(Amount.ofMinor(7)).withExternalId("r-1"))
                .isEqualTo(refund.withExternalId("r-1").ifDeposited(Amount.ofMinor(7)))
                .isEqualTo(RefundOrder.builder()
                        .orderId(ID)
                        .amount(FIVE)
                        .language("ru")
                        .expectedDepositedAmount(Amount.ofMinor(7))
                        .externalRefundId("r-1")
                        .build());
        assertThat(refund.withExternalId("r-1").ifDeposited(FIVE).in("en"))
                .isEqualTo(RefundOrder.builder()
                        .orderId(ID)
                        .amount(FIVE)
                        .language("en")
                        .expectedDepositedAmount(FIVE)
                        .externalRefundId("r-1")
                        .build());
    }

    /** By items, that is: a line that was left out would be given back without its item. */
    @Test
    void keepTheItemsOfARefundToo() {
        Cart cart = Cart.of(CartItem.builder()
                .positionId(1)
                .name("Tea")
                .itemCode("T")
                .quantity(1)
                .itemPrice(5)
                .build());
        CartPart items = cart.part(cart.items());

        assertThat(RefundOrder.of(ID, items).in("ru").ifDeposited(FIVE).withExternalId("r-1"))
                .isEqualTo(RefundOrder.builder()
                        .orderId(ID)
                        .amount(FIVE)
                        .language("ru")
                        .items(items)
                        .expectedDepositedAmount(FIVE)
                        .externalRefundId("r-1")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 36})
    void takeAnExternalIdOfARefund(int characters) {
        assertThat(RefundOrder.whole(ID).withExternalId("r".repeat(characters)).externalRefundId())
                .contains("r".repeat(characters));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|an empty text", "37|37 characters"})
    void refuseAnExternalIdOfAnotherLength(int characters, String got) {
        RefundOrder refund = RefundOrder.whole(ID);

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> refund.withExternalId("r".repeat(characters)))
                .withMessage("externalRefundId must be ANS..36, got " + got);
    }

    @Test
    void refuseAReversalOfNothing() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> ReverseOrder.of(ID, Amount.ZERO))
                .withMessage("amount must come to more than 0 (whole() means all), got 0");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new ReverseOrder(ID, Optional.of(Amount.ZERO), Optional.of("rus"), Parameters.none()))
                .withMessage("language must be A2, got 3 characters; "
                        + "amount must come to more than 0 (whole() means all), got 0");
        assertThat(ReverseOrder.of(ID, Amount.ofMinor(1)).wanted()).contains(Amount.ofMinor(1));
        assertThat(ReverseOrder.whole(ID).wanted()).isEmpty();
    }

    @Test
    void refuseToAddNoParameters() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new AddParameters(ID, Parameters.none()))
                .withMessage("parameters must be at least one, got none");
    }

    static Stream<Arguments> operationsWithoutAnything() {
        return Stream.of(
                missing("orderId, language", () -> new GetOrderStatus(null, null)),
                missing(
                        "orderId, orderNumber, language, merchantLogin",
                        () -> new DeclineOrder(null, null, null, null)),
                missing("orderId, parameters", () -> new AddParameters(null, null)),
                missing("orderId, amount, language, parameters", () -> new ReverseOrder(null, null, null, null)),
                missing("orderId", () -> RefundOrder.builder().build()));
    }

    private static Arguments missing(String fields, ThrowingCallable making) {
        return Arguments.of(fields, making);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsWithoutAnything")
    void nameEverythingThatIsMissing(String fields, ThrowingCallable making) {
        assertThat(catchThrowableOfType(InvalidRequest.class, making).violations())
                .isEqualTo(Stream.of(fields.split(", "))
                        .map(field -> new Violation(field, "is required", "got nothing"))
                        .toList());
    }

    @Test
    void refuseALanguageThatIsNotOfTwoLetters() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> RefundOrder.whole(ID).in("rus"))
                .withMessage("language must be A2, got 3 characters");
    }

    @Test
    void refuseAStatusQuestionAboutNoOrder() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new GetOrderStatusExtended(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                .withMessage("orderId or orderNumber is required, got neither");
    }

    @Test
    void refuseAQuestionAboutNoOrderBesideAWrongLanguage() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new GetOrderStatusExtended(
                        Optional.empty(), Optional.empty(), Optional.of("rus"), Optional.empty()))
                .withMessage("language must be A2, got 3 characters; orderId or orderNumber is required, got neither");
    }

    /** On the wire zero means all: whoever computes 0 must not refund everything. */
    @Test
    void refuseNothingWhichWouldMeanAll() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> CompleteOrder.of(ID, Amount.ZERO))
                .withMessage("amount must come to more than 0 (whole() means all), got 0");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> RefundOrder.of(ID, Amount.ZERO))
                .withMessage("amount must come to more than 0 (whole() means all), got 0");
        assertThat(CompleteOrder.whole(ID).amount()).isEmpty();
        assertThat(RefundOrder.whole(ID).amount()).isEmpty();
    }
}
