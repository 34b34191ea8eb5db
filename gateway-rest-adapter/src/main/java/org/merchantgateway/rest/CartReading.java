package org.merchantgateway.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.order.ReportedItem;

/**
 * The lines of the cart in a status answer: {@code orderBundle.cartItems.items}.
 *
 * @param items as far as they can be read
 * @param whole whether there are lines, and every field of them that the report has could be read
 */
record CartReading(List<ReportedItem> items, boolean whole) {

    static CartReading of(Answer answer) {
        Optional<Answer> found = answer.object("orderBundle").flatMap(bundle -> bundle.object("cartItems"));
        if (found.isEmpty()) {
            return new CartReading(List.of(), false);
        }
        List<Answer> lines = found.get().objects("items");
        return new CartReading(
                lines.stream().map(CartReading::item).toList(),
                !lines.isEmpty()
                        && found.get().isListOfObjects("items")
                        && lines.stream().allMatch(CartReading::isReadable));
    }

    private static ReportedItem item(Answer line) {
        Optional<Answer> quantity = line.object("quantity");
        return new ReportedItem(
                line.text("positionId"),
                line.text("name"),
                line.text("itemCode"),
                quantity.flatMap(part -> part.text("value")).or(() -> line.text("quantity")),
                quantity.flatMap(part -> part.text("measure")),
                line.amount("itemAmount"),
                line.amount("itemPrice"),
                line.amount("depositedItemAmount").or(() -> line.amount("depostedItemAmount")));
    }

    private static boolean isReadable(Answer line) {
        boolean amounts = Stream.of("itemAmount", "itemPrice", "depositedItemAmount", "depostedItemAmount")
                .allMatch(name -> !line.has(name) || line.amount(name).isPresent());
        boolean texts = Stream.of("positionId", "name", "itemCode").noneMatch(line::isStructure);
        return amounts && texts && (!line.isStructure("quantity") || isQuantity(line));
    }

    private static boolean isQuantity(Answer line) {
        return line.object("quantity")
                .filter(part -> !part.isStructure("value") && !part.isStructure("measure"))
                .isPresent();
    }
}
