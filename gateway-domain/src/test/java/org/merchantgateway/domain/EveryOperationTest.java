package org.merchantgateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;

/**
 * What every operation says about itself. The names stand in stores of shops: a name that is changed here leaves what they
 * stored unsettled.
 */
class EveryOperationTest {

    private static final OrderId ID = OrderId.of("61351fbd");
    private static final Reference BY_ID = Reference.ofId("61351fbd");
    private static final Amount FIVE = Amount.ofMinor(5);

    private static final Cart CART = Cart.builder()
            .item(CartItem.builder()
                    .positionId(1)
                    .name("Tea")
                    .itemCode("T")
                    .quantity(1)
                    .itemPrice(5))
            .customer(CustomerDetails.builder().email("private@shop.example").phone("79990000001"))
            .build();

    /** An operation that holds all that it can hold, and what it says. */
    record Row(Operation<?> operation, String name, Effect effect, Reference reference, Optional<Amount> wanted) {
        @Override
        public String toString() {
            return operation.getClass().getSimpleName();
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row(registration(), "register", Effect.CHANGE, Reference.ofNumber("A-1"), Optional.of(FIVE)),
                new Row(payment(), "pay-by-card", Effect.MONEY, BY_ID, Optional.empty()),
                new Row(
                        CompleteOrder.of(ID, CART.part(CART.items())).in("ru"),
                        "complete",
                        Effect.MONEY,
                        BY_ID,
                        Optional.of(FIVE)),
                new Row(ReverseOrder.of(ID).in("ru"), "reverse", Effect.MONEY, BY_ID, Optional.empty()),
                new Row(
                        RefundOrder.of(ID, CART.part(CART.items())).in("ru"),
                        "refund",
                        Effect.MONEY,
                        BY_ID,
                        Optional.of(FIVE)),
                new Row(GetOrderStatusExtended.of(ID).in("ru"), "status", Effect.READ, BY_ID, Optional.empty()));
    }

    private static RegisterOrder registration() {
        return RegisterOrder.twoPhase()
                .orderNumber("A-1")
                .cart(CART)
                .returnUrl("https://shop.example/private")
                .clientId("private-payer")
                .email("private@shop.example")
                .phone("79990000001")
                .bindingId("private-binding")
                .parameters(Parameters.none().withEmail("private@shop.example"))
                .build();
    }

    private static PayByCard payment() {
        return PayByCard.builder()
                .orderId(ID)
                .card(Card.builder()
                        .pan("4111111111111111")
                        .cvc("987")
                        .expiry(2031, 12)
                        .cardholder("PRIVATE PERSON"))
                .email("private@shop.example")
                .ip("203.0.113.7")
                .build();
    }

    @Test
    void isInThisTable() {
        assertThat(rows().map(row -> row.operation().getClass()).collect(Collectors.toSet()))
                .isEqualTo(DomainRecords.all().stream()
                        .filter(Operation.class::isAssignableFrom)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatItDoesAndToWhichOrder(Row row) {
        Operation<?> operation = row.operation();

        assertThat(operation.name()).isEqualTo(row.name());
        assertThat(operation.effect()).isEqualTo(row.effect());
        assertThat(operation.reference()).isEqualTo(row.reference());
        assertThat(operation.wanted()).isEqualTo(row.wanted());
        assertThat(operation.pending())
                .isEqualTo(new Pending(row.name(), row.reference(), row.wanted(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasANameOfItsOwnInSmallLetters(Row row) {
        assertThat(row.operation().name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(rows().filter(other -> other.name().equals(row.operation().name())))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void leavesNothingPrivateToBeStored(Row row) {
        assertThat(row.operation().pending().toText())
                .matches("pending/1;operation=[a-z-]+(;orderNumber=A-1)?(;orderId=61351fbd)?(;wanted=5)?");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void printsNothingPrivate(Row row) {
        assertThat(row.operation().toString())
                .startsWith(row.toString())
                .doesNotContain("4111111111111111", "987", "203112", "private", "PRIVATE", "7999", "203.0.113.7");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void namesItsSecretsSoThatTheyCanBeBlottedOut(Row row) {
        boolean hasCard = row.operation() instanceof PayByCard;

        assertThat(row.operation().secrets()).isEqualTo(hasCard ? List.of("4111111111111111", "987") : List.of());
    }

    @Test
    void hasOneSecretLessWithoutACvc() {
        PayByCard withoutCvc = PayByCard.builder()
                .orderId(ID)
                .card(Card.builder().pan("4111111111111111").expiry(2031, 12).cardholder("I"))
                .build();

        assertThat(withoutCvc.secrets()).containsExactly("4111111111111111");
    }
}
