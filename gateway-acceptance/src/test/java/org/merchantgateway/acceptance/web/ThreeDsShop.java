package org.merchantgateway.acceptance.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.domain.payment.Challenge;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.ThreeDsStep;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafeOutcome;
import org.merchantgateway.web.threeds.ChallengeWindow;
import org.merchantgateway.web.threeds.ThreeDsPages;
import org.merchantgateway.web.threeds.WebPage;

/** The web side of a shop that takes cards itself: the example of {@code docs/3-d-secure.md}. */
final class ThreeDsShop {

    private static final String SHOP = "https://shop.example";

    private final ThreeDsPages pages = ThreeDsPages.in(Locale.ENGLISH);
    private final Payments payments;
    private final PendingStore store;
    private final Map<OrderId, String> steps;

    /**
     * A shop.
     *
     * @param store of calls whose outcome may become unknown
     * @param steps of payments under way, as text: a table that all nodes see
     */
    ThreeDsShop(Payments payments, PendingStore store, Map<OrderId, String> steps) {
        this.payments = payments;
        this.store = store;
        this.steps = steps;
    }

    WebPage pay(PayByCard payment) {
        return shown(payment.orderId(), payments.safely(payment, store));
    }

    WebPage continued(OrderId order, Map<String, String> posted) {
        if (!(step(order) instanceof DeviceCheck check)) {
            return result(order); // a second click, or "back"
        }
        boolean methodNotified = "Y".equals(posted.get("threeDSCompInd"));
        return shown(order, payments.safely(check.next(methodNotified), store));
    }

    WebPage returned(Map<String, String> posted) {
        return pages.returned(new BrowserForm(SHOP + "/3ds/end", posted)).page();
    }

    WebPage ended(OrderId order, Map<String, String> posted) {
        if (!(step(order) instanceof Challenge challenge)) {
            return result(order);
        }
        return shown(order, payments.safely(challenge.next(posted), store));
    }

    WebPage continuedWithCard(PayByCard payment) {
        OrderId order = payment.orderId();
        if (!(step(order) instanceof DeviceCheck check)) {
            return result(order);
        }
        return shown(order, payments.safely(payment.again(check), store));
    }

    private @Nullable ThreeDsStep step(OrderId order) {
        String text = steps.get(order);
        return text == null ? null : ThreeDsStep.parse(text);
    }

    private WebPage shown(OrderId order, SafeOutcome<PaymentAttempt> outcome) {
        return outcome.fold(
                done -> done.answer().map(attempt -> shown(order, attempt)).orElseGet(() -> result(order)),
                refused -> result(order),
                notDone -> result(order),
                open -> text("We are finding out whether your payment was made."));
    }

    private WebPage shown(OrderId order, PaymentAttempt attempt) {
        return attempt.fold(
                processed -> result(order),
                declined -> result(order),
                check -> {
                    steps.put(order, check.toText());
                    BrowserForm onwards = new BrowserForm(SHOP + "/3ds/continue", Map.of("order", order.value()));
                    return pages.deviceCheck(onwards).step(check).build().page();
                },
                challenge -> {
                    steps.put(order, challenge.toText());
                    BrowserForm form = challenge instanceof PaReqChallenge version1
                            ? version1.form(SHOP + "/3ds/done")
                            : challenge.form().orElseThrow(); // there is none in an app alone
                    return pages.challengeInFrame(form, ChallengeWindow.SIZE_500_600)
                            .page();
                },
                other -> text("This payment cannot go on here."));
    }

    /** The only place that speaks of money. */
    private WebPage result(OrderId order) {
        boolean isPaid = payments.status(order).orElseThrow().isPaid();
        return text(isPaid ? "Thank you, your order is paid." : "Your order is not paid.");
    }

    private static WebPage text(String line) {
        return new WebPage("<p>" + line + "</p>", Map.of("Content-Type", "text/html; charset=utf-8"));
    }
}
