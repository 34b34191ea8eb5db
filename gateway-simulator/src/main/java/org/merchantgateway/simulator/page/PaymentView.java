package org.merchantgateway.simulator.page;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PayerView;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.StoredCard;

/** The payment page in one language: an order with the form that pays it, or why there is none. */
final class PaymentView {

    private final Language language;
    private final boolean withoutCvc;

    PaymentView(Language language, boolean withoutCvc) {
        this.language = language;
        this.withoutCvc = withoutCvc;
    }

    String title(PayerView view) {
        return OrderSummary.title(view.placed(), language);
    }

    /**
     * An order that can be paid.
     *
     * @param errors what was entered wrongly
     * @param declined why the last attempt failed; empty if it did not
     * @param address where the form is posted
     * @param elsewhere the same page in the other language
     */
    String open(
            PayerView view,
            Map<CardField, String> errors,
            Optional<String> declined,
            String address,
            String elsewhere) {
        return """
                <main class="panel checkout">
                %s<section class="payment" aria-labelledby="pay">
                <div class="heading"><h2 id="pay">%s</h2>%s</div>
                %s%s<form id="card-form" method="post" action="%s" novalidate data-month="%s">
                %s%s<button class="button" type="submit" data-busy="%s">%s</button>
                </form>
                <form method="post" action="%6$s"><button class="button quiet" name="cancel" value="1">%s</button></form>
                </section>
                </main>
                """.formatted(
                        OrderSummary.of(view.placed(), language),
                        view.binding().isPresent()
                                ? language.pick("Pay by your stored card", "Оплата сохранённой картой")
                                : language.pick("Pay by card", "Оплата картой"),
                        otherLanguage(elsewhere),
                        declined.map(this::alert).orElse(""),
                        view.binding().map(this::stored).orElse(""),
                        Html.escaped(address),
                        view.month(),
                        fields(CardForm.fields(view), errors),
                        limits(view),
                        language.pick("One moment…", "Минуту…"),
                        Html.escaped(language.pick("Pay ", "Оплатить ") + sum(view.placed())),
                        language.pick("Cancel", "Отказаться"));
    }

    private String sum(PlacedOrder placed) {
        return Sum.of(placed.order().amount(), placed.order().currency(), language);
    }

    private String otherLanguage(String elsewhere) {
        Language other = language == Language.EN ? Language.RU : Language.EN;
        return "<a class=\"language\" href=\"%s\" lang=\"%2$s\" hreflang=\"%2$s\">%3$s</a>"
                .formatted(Html.escaped(elsewhere), other.code(), other.pick("English", "Русский"));
    }

    private String alert(String reason) {
        return """
                <div class="alert" role="alert" tabindex="-1" autofocus><strong>%s</strong> %s. %s</div>
                """.formatted(
                language.pick("The payment did not go through", "Платёж не прошёл"),
                Html.escaped(reason),
                language.pick("Try again, or take another card.", "Попробуйте ещё раз или возьмите другую карту."));
    }

    private String stored(StoredCard card) {
        return "<p class=\"stored\">%s <span>%s/%s</span></p>\n"
                .formatted(
                        Html.escaped(card.maskedPan().replace("**", " •••• ")),
                        card.expiry().monthOfYear(),
                        card.expiry().year());
    }

    private String fields(Set<CardField> wanted, Map<CardField, String> errors) {
        Optional<CardField> first = wanted.stream().filter(errors::containsKey).findFirst();
        if (!wanted.contains(CardField.PAN)) {
            return field(CardField.CVC, errors, first);
        }
        return field(CardField.PAN, errors, first)
                + "<div class=\"row\">\n" + expiry(errors, first) + field(CardField.CVC, errors, first) + "</div>\n"
                + field(CardField.CARDHOLDER, errors, first);
    }

    private String field(CardField field, Map<CardField, String> errors, Optional<CardField> first) {
        String error = field.id() + "-error";
        return """
                <div class="field">
                <label for="%s">%s</label>
                %s%s</div>
                """.formatted(
                        field.id(),
                        field.label(language),
                        input(field, error, errors, first),
                        error(error, Optional.ofNullable(errors.get(field))));
    }

    private String expiry(Map<CardField, String> errors, Optional<CardField> first) {
        String error = "expiry-error";
        Optional<String> wrong = Optional.ofNullable(errors.get(CardField.MONTH))
                .or(() -> Optional.ofNullable(errors.get(CardField.YEAR)));
        return """
                <fieldset class="field" data-expired="%s">
                <legend>%s</legend>
                <div class="expiry"><label class="unseen" for="month">%s</label>%s<span aria-hidden="true">/</span>\
                <label class="unseen" for="year">%s</label>%s</div>
                %s</fieldset>
                """.formatted(
                        CardField.expired(language),
                        language.pick("Valid until", "Действует до"),
                        CardField.MONTH.label(language),
                        input(CardField.MONTH, error, errors, first),
                        CardField.YEAR.label(language),
                        input(CardField.YEAR, error, errors, first),
                        error(error, wrong));
    }

    private String input(CardField field, String error, Map<CardField, String> errors, Optional<CardField> first) {
        boolean optional = field == CardField.CVC && withoutCvc;
        String invalid = errors.containsKey(field) ? " aria-invalid=\"true\"" : "";
        String focus = first.filter(field::equals).isPresent() ? " autofocus" : "";
        return field.input(language, error, optional, invalid + focus);
    }

    private static String error(String id, Optional<String> text) {
        return "<p class=\"error\" id=\"" + id + "\">" + Html.escaped(text.orElse("")) + "</p>\n";
    }

    private String limits(PayerView view) {
        return """
                <p class="limits"><span>%s <strong id="time-left" role="timer" data-seconds="%d" data-over="%s">%s</strong></span>\
                <span>%s <strong>%d</strong></span></p>
                """.formatted(
                        language.pick("Time left", "Осталось времени"),
                        view.timeLeft().toSeconds(),
                        language.pick("time is up", "время вышло"),
                        clock(view.timeLeft()),
                        language.pick("Attempts left", "Осталось попыток"),
                        view.attemptsLeft());
    }

    /** {@code 19:59}, and {@code 71:59:59} of more than an hour. */
    private static String clock(Duration left) {
        String minutesAndSeconds = "%02d:%02d".formatted(left.toMinutesPart(), left.toSecondsPart());
        return left.toHours() > 0 ? left.toHours() + ":" + minutesAndSeconds : minutesAndSeconds;
    }

    /** Why an order cannot be paid. */
    String closed(PayerView view) {
        Order order = view.placed().order();
        if (order.status().isPaid()) {
            return language.pick("This order has been paid.", "Заказ уже оплачен.");
        }
        if (order.actionCode() == Order.TIMED_OUT) {
            return language.pick("The time to pay this order has run out.", "Время на оплату этого заказа истекло.");
        }
        return order.status().equals(OrderStatus.DECLINED)
                ? language.pick("This order can no longer be paid.", "Этот заказ больше нельзя оплатить.")
                : language.pick("The payment of this order was taken back.", "Оплата этого заказа возвращена.");
    }

    String backToTheShop(PayerView view) {
        return Html.link(view.wayBack(), language.pick("Back to the shop", "Вернуться в магазин"));
    }
}
