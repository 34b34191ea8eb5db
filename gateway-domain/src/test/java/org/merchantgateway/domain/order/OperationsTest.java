package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;

/** Completion, reversal, refund and status. */
class OperationsTest {

    private static final OrderId ID = OrderId.of("61351fbd");

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of(
                        CompleteOrder.of(ID, Amount.ofMinor(5)),
                        Effect.MONEY,
                        "pending/1;operation=complete;orderId=61351fbd;wanted=5"),
                Arguments.of(
                        CompleteOrder.whole(ID),
                        Effect.MONEY,
                        "pending/1;operation=complete;orderId=61351fbd;wanted=0"),
                Arguments.of(ReverseOrder.of(ID), Effect.MONEY, "pending/1;operation=reverse;orderId=61351fbd"),
                Arguments.of(
                        RefundOrder.of(ID, Amount.ofMinor(5)),
                        Effect.MONEY,
                        "pending/1;operation=refund;orderId=61351fbd;wanted=5"),
                Arguments.of(
                        RefundOrder.whole(ID), Effect.MONEY, "pending/1;operation=refund;orderId=61351fbd;wanted=0"),
                Arguments.of(GetOrderStatusExtended.of(ID), Effect.READ, "pending/1;operation=status;orderId=61351fbd"),
                Arguments.of(
                        GetOrderStatusExtended.of(OrderNumber.of("A;1")),
                        Effect.READ,
                        "pending/1;operation=status;orderNumber=A%3B1"));
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
        assertThat(ReverseOrder.of(ID).in("ru").language()).contains("ru");
        assertThat(RefundOrder.whole(ID).in("ru").language()).contains("ru");
        assertThat(GetOrderStatusExtended.of(ID).in("ru").language()).contains("ru");
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
                .isThrownBy(() -> new GetOrderStatusExtended(Optional.empty(), Optional.empty(), Optional.empty()))
                .withMessage("orderId or orderNumber is required, got neither");
    }

    @Test
    void refuseAQuestionAboutNoOrderBesideAWrongLanguage() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new GetOrderStatusExtended(Optional.empty(), Optional.empty(), Optional.of("rus")))
                .withMessage("language must be A2, got 3 characters; orderId or orderNumber is required, got neither");
    }

    /** On the wire zero means all: whoever computes 0 must not refund everything. */
    @Test
    void refuseNothingWhichWouldMeanAll() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> CompleteOrder.of(ID, Amount.ZERO))
                .withMessage("amount must be more than 0 (whole() takes the whole hold), got 0");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> RefundOrder.of(ID, Amount.ZERO))
                .withMessage("amount must be more than 0 (whole() gives back all), got 0");
        assertThat(CompleteOrder.whole(ID).amount()).isEqualTo(Amount.ZERO);
        assertThat(RefundOrder.whole(ID).amount()).isEqualTo(Amount.ZERO);
    }
}
