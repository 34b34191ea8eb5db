package org.merchantgateway.simulator.page;

import java.util.List;
import java.util.stream.Collectors;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PlacedOrder;

/** What is paid, in HTML: who asks, how much, for what. */
final class OrderSummary {

    private OrderSummary() {}

    static String of(PlacedOrder placed, Language language) {
        Order order = placed.order();
        return """
                <section class="summary" aria-labelledby="order">
                <p class="merchant">%s</p>
                <p class="amount">%s</p>
                <h1 id="order">%s</h1>
                %s%s</section>
                """.formatted(
                        Html.escaped(placed.merchant().name()),
                        Html.escaped(Sum.of(order.amount(), order.currency(), language)),
                        Html.escaped(title(placed, language)),
                        placed.particulars()
                                .description()
                                .map(text -> "<p class=\"description\">" + Html.escaped(text) + "</p>\n")
                                .orElse(""),
                        placed.particulars()
                                .basket()
                                .map(basket -> cart(basket.lines(), order.currency(), language))
                                .orElse(""));
    }

    static String title(PlacedOrder placed, Language language) {
        return language.pick("Order ", "Заказ ") + placed.order().number().value();
    }

    private static String cart(List<Basket.Line> lines, Currency currency, Language language) {
        String name = language.pick("Cart", "Корзина");
        return lines.stream()
                .map(line -> line(line, currency, language))
                .collect(Collectors.joining(
                        "", "<ul class=\"cart\" tabindex=\"0\" aria-label=\"" + name + "\">\n", "</ul>\n"));
    }

    private static String line(Basket.Line line, Currency currency, Language language) {
        String quantity = line.quantity().orElse("")
                + line.measure().map(measure -> " " + measure).orElse("");
        String amount = line.itemAmount()
                .map(Amount::parse)
                .map(sum -> Sum.of(sum, currency, language))
                .orElse("");
        return """
                <li><span class="good">%s</span> <span class="quantity">× %s</span> <span class="price">%s</span></li>
                """.formatted(Html.escaped(line.name().orElse("")), Html.escaped(quantity), Html.escaped(amount));
    }
}
