package org.merchantgateway.simulator.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.ItemField;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PayerView;

/**
 * What the payment page shows: {@code payment.jte}.
 *
 * @param payer the order as its payer may see it
 * @param language of the page
 * @param withoutCvc whether a card may be paid with without its CVC
 * @param errors what is wrong with what was entered, field by field
 * @param declined why the last attempt to pay failed; empty if none did
 * @param address to which the form is posted
 * @param otherAddress the same page in the other language
 */
record PaymentView(
        PayerView payer,
        Language language,
        boolean withoutCvc,
        Map<CardField, String> errors,
        Optional<String> declined,
        String address,
        String otherAddress) {

    static String title(PayerView payer, Language language) {
        return language.pick("Order ", "Заказ ")
                + payer.placed().order().number().value();
    }

    /** Why an order cannot be paid. */
    static String whyClosed(PayerView payer, Language language) {
        Order order = payer.placed().order();
        if (order.status().isPaid()) {
            return language.pick("This order has been paid.", "Заказ уже оплачен.");
        }
        if (order.actionCode() == Order.TIMED_OUT) {
            return language.pick("The time to pay this order has run out.", "Время на оплату этого заказа истекло.");
        }
        return order.status().equals(OrderStatus.DECLINED)
                ? language.pick("This order can no longer be paid.", "Этот заказ больше нельзя оплатить.")
                : language.pick("The payment of this order was returned.", "Оплата этого заказа возвращена.");
    }

    String title() {
        return title(payer, language);
    }

    String amount() {
        return amount(payer.placed().order().amount());
    }

    /** What is bought; nothing if the shop does not say. */
    List<Basket.Line> cart() {
        return payer.placed().details().basket().map(Basket::lines).orElse(List.of());
    }

    /** What a line of the cart costs; nothing if it does not say. */
    String amount(Basket.Line line) {
        return line.find(ItemField.ITEM_AMOUNT)
                .map(Amount::parse)
                .map(this::amount)
                .orElse("");
    }

    private String amount(Amount amount) {
        return DisplayedAmount.of(amount, payer.placed().order().currency(), language);
    }

    Language otherLanguage() {
        return language == Language.EN ? Language.RU : Language.EN;
    }

    /** {@code 19:59}, and {@code 71:59:59} if it is more than an hour. */
    String timeLeft() {
        Duration left = payer.timeLeft();
        String minutesAndSeconds = String.format(Locale.ROOT, "%02d:%02d", left.toMinutesPart(), left.toSecondsPart());
        return left.toHours() > 0 ? left.toHours() + ":" + minutesAndSeconds : minutesAndSeconds;
    }

    boolean isRequired(CardField field) {
        return field != CardField.CVC || !withoutCvc;
    }

    boolean isWrong(CardField field) {
        return errors.containsKey(field);
    }

    /** Whether the cursor belongs there: it is the first field that is wrong. */
    boolean isFirstWrong(CardField field) {
        return errors.keySet().stream()
                .sorted()
                .findFirst()
                .filter(field::equals)
                .isPresent();
    }

    /** What is wrong with a field; nothing if it is right. */
    String error(CardField field) {
        return errors.getOrDefault(field, "");
    }

    /** What is wrong with month or year, which share a line for it. */
    String expiryError() {
        return isWrong(CardField.MONTH) ? error(CardField.MONTH) : error(CardField.YEAR);
    }
}
