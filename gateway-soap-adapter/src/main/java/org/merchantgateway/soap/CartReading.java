package org.merchantgateway.soap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.ReportedItem;
import org.merchantgateway.http.AnswerText;
import org.merchantgateway.soap.wsdl.CartItems;
import org.merchantgateway.soap.wsdl.Item;
import org.merchantgateway.soap.wsdl.OrderBundle;
import org.merchantgateway.soap.wsdl.Quantity;

/**
 * The lines of the cart in a status answer: {@code orderBundle}, {@code cartItems}, {@code items}.
 *
 * @param items as far as they can be read
 * @param whole whether there are lines, and every amount in them could be read
 */
record CartReading(List<ReportedItem> items, boolean whole) {

    static CartReading of(@Nullable OrderBundle bundle) {
        List<Item> lines =
                Optional.ofNullable(bundle)
                        .map(OrderBundle::getCartItems)
                        .map(CartItems::getItems)
                        .orElse(List.of())
                        .stream()
                        .filter(Objects::nonNull)
                        .toList();
        return new CartReading(
                lines.stream().map(CartReading::item).toList(),
                !lines.isEmpty() && lines.stream().allMatch(CartReading::isReadable));
    }

    private static ReportedItem item(Item line) {
        Optional<Quantity> quantity = Optional.ofNullable(line.getQuantity());
        return new ReportedItem(
                Answer.text(line.getPositionId()),
                Answer.text(line.getName()),
                Answer.text(line.getItemCode()),
                quantity.flatMap(part -> Answer.text(part.getValue())),
                quantity.flatMap(part -> Answer.text(part.getMeasure())),
                amount(line.getItemAmount()),
                amount(line.getItemPrice()),
                amount(line.getDepositedItemAmount()));
    }

    private static boolean isReadable(Item line) {
        return Stream.of(
                        Answer.text(line.getItemAmount()),
                        Answer.text(line.getItemPrice()),
                        Answer.text(line.getDepositedItemAmount()))
                .flatMap(Optional::stream)
                .allMatch(text -> AnswerText.amount(text).isPresent());
    }

    private static Optional<Amount> amount(@Nullable String text) {
        return Answer.text(text).flatMap(AnswerText::amount);
    }
}
