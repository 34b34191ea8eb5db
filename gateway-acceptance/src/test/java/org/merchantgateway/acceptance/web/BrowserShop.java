package org.merchantgateway.acceptance.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.merchantgateway.browser.Site;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.domain.payment.Challenge;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsStep;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.web.threeds.ChallengeWindow;
import org.merchantgateway.web.threeds.PageContent;
import org.merchantgateway.web.threeds.ThreeDsPages;
import org.merchantgateway.web.threeds.WebPage;

/** A shop that takes cards itself: its steps lie in a session as text, and its pages are those of gateway-web. */
final class BrowserShop implements AutoCloseable {

    private final Site site = new Site();
    private final ThreeDsPages pages = ThreeDsPages.in(Locale.ENGLISH);
    private final AtomicReference<String> session = new AtomicReference<>("");
    private final Payments payments;
    private final OrderId order;

    BrowserShop(Payments payments, TestCard card) {
        this.payments = payments;
        this.order = payments.register(RegisterOrder.onePhase()
                        .orderNumber("WEB-1")
                        .amount(230_000)
                        .returnUrl("https://shop.example/ok")
                        .build())
                .orElseThrow()
                .orderId();
        site.on("/pay", query -> show(payments.pay(payment(card)).orElseThrow()))
                .on("/notified", posted -> page(pages.methodNotified()))
                .on(
                        "/continue",
                        posted -> show(payments.execute(deviceCheck()
                                        .next(posted.get("threeDSCompInd").equals("Y")))
                                .orElseThrow()))
                .on("/returned", posted -> page(pages.returned(new BrowserForm(site.at("/finish"), posted))))
                .on(
                        "/finish",
                        posted ->
                                show(payments.execute(challenge().next(posted)).orElseThrow()));
    }

    private PayByCard payment(TestCard card) {
        return PayByCard.builder()
                .orderId(order)
                .card(Card.builder()
                        .pan(card.pan())
                        .cvc(card.cvc())
                        .expiry(2034, 12)
                        .cardholder("IVAN IVANOV"))
                .threeDs(ThreeDs.builder().finishUrl(site.at("/returned")).methodNotificationUrl(site.at("/notified")))
                .build();
    }

    String at(String path) {
        return site.at(path);
    }

    Iterable<String> visits() {
        return site.visits();
    }

    private DeviceCheck deviceCheck() {
        return (DeviceCheck) ThreeDsStep.parse(session.get());
    }

    private Challenge challenge() {
        return (Challenge) ThreeDsStep.parse(session.get());
    }

    private Site.Page show(PaymentAttempt attempt) {
        if (attempt instanceof ThreeDsStep step) {
            session.set(step.toText());
        }
        if (attempt instanceof DeviceCheck check) {
            return page(pages.deviceCheck(new BrowserForm(site.at("/continue"), Map.of()))
                    .step(check)
                    .build());
        }
        if (attempt instanceof Challenge challenge) {
            return page(pages.challengeInFrame(challenge.form().orElseThrow(), ChallengeWindow.SIZE_390_400));
        }
        boolean paid = payments.status(order).orElseThrow().isPaid();
        return Site.plain("<h1>" + (paid ? "Thank you" : "Not paid") + "</h1>");
    }

    private static Site.Page page(PageContent content) {
        WebPage page = content.page();
        return new Site.Page(page.html(), page.headers());
    }

    @Override
    public void close() {
        site.close();
        payments.close();
    }
}
