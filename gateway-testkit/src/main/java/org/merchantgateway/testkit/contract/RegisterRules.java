package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.line;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;

/** Registering an order. Source: register.do, registerPreAuth.do. */
final class RegisterRules {

    private static final String SOURCE = "register.do";
    private static final String ERRORS = "register.do, error codes";

    private RegisterRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("REG-01", "registers an order and answers its id and page", SOURCE, RegisterRules::registers),
                Rule.of("REG-02", "reports a registered order without money", SOURCE, RegisterRules::reports),
                Rule.of(
                        "REG-03",
                        "keeps an order in the currency it was registered in",
                        "register.do, currency",
                        RegisterRules::keepsCurrency),
                Rule.of(
                        "REG-04",
                        "answers a page in the order's language",
                        "register.do, language",
                        RegisterRules::answersPage),
                Rule.of(
                        "REG-05",
                        "takes a cart whose lines are rounded before they are summed",
                        "payment.do, amount",
                        RegisterRules::takesCart),
                Rule.of(
                        "REG-06",
                        "takes 99999.999 of a measure",
                        "register.do, orderBundle, quantity",
                        RegisterRules::takesQuantity),
                Rule.of(
                        "REG-07",
                        "lets an order be paid by its one stored card alone, code 3",
                        "register.do, bindingId",
                        RegisterRules::bindsOrder),
                Rule.of(
                        "REG-08",
                        "refuses an order number that was used with code 1",
                        ERRORS,
                        RegisterRules::usedNumber),
                Rule.of("REG-09", "refuses a currency that is none with code 3", ERRORS, RegisterRules::noCurrency),
                Rule.of("REG-10", "refuses a language that is none with code 5", ERRORS, RegisterRules::noLanguage),
                Rule.of("REG-11", "refuses another merchant's login with code 5", ERRORS, RegisterRules::otherMerchant),
                Rule.of("REG-12", "refuses an unknown stored card with code 2", ERRORS, RegisterRules::noBinding),
                Rule.of(
                        "REG-13",
                        "refuses a payment that its merchant may not make with code 13",
                        ERRORS,
                        RegisterRules::noRight),
                Rule.of(
                        "REG-14",
                        "refuses an order that is expired already with code 5",
                        ERRORS,
                        RegisterRules::expired),
                Rule.of(
                                "REG-15",
                                "lets an order be paid until its expiration date, Moscow time",
                                "register.do, expirationDate",
                                RegisterRules::keepsExpiration)
                        .needing(Need.INSIGHT),
                Rule.of(
                                "REG-16",
                                "lets an order be paid as long as its session",
                                "register.do, sessionTimeoutSecs",
                                RegisterRules::keepsSession)
                        .needing(Need.INSIGHT));
    }

    private static void registers(Subject subject) {
        RegisteredOrder registered = subject.accepted(subject.onePhase(230_000).build());

        assertThat(registered.orderId().value()).isNotBlank();
        assertThat(registered.formUrl())
                .startsWith("http")
                .contains("=" + registered.orderId().value());
    }

    private static void reports(Subject subject) {
        RegisterOrder order = subject.onePhase(230_000).build();
        OrderReport report = subject.report(subject.accepted(order).orderId());

        assertThat(report.status()).contains(OrderStatus.REGISTERED);
        assertThat(report.orderNumber()).contains(order.orderNumber().value());
        assertThat(report.amount()).contains(Amount.ofMinor(230_000));
        assertThat(report.sums()).contains(Sums.NONE);
        assertThat(report.actionCode()).hasValue(-100);
        assertThat(report.isPaid()).isFalse();
    }

    private static void keepsCurrency(Subject subject) {
        OrderReport report =
                subject.report(subject.registered(subject.onePhase(1_000).currency("978")));

        assertThat(report.currency()).contains(Currency.EUR);
    }

    private static void answersPage(Subject subject) {
        String english =
                subject.accepted(subject.onePhase(1_000).language("en").build()).formUrl();
        String russian =
                subject.accepted(subject.onePhase(1_000).language("ru").build()).formUrl();

        assertThat(english).contains("_en.html");
        assertThat(russian).contains("_ru.html");
    }

    private static void takesCart(Subject subject) {
        Cart cart = Cart.of(
                line(1, "Сыр \"Особый\" <50 %>", "0.333", 1_000),
                line(2, "Milk & honey", "1.5", 333),
                line(3, "Rope", "0.005", 100));
        assertThat(cart.total()).isEqualTo(Amount.ofMinor(333 + 500 + 1));
        RegisterOrder order = subject.order(RegisterOrder.twoPhase()).cart(cart).build();

        assertThat(subject.report(subject.accepted(order).orderId()).amount()).contains(cart.total());
    }

    private static void takesQuantity(Subject subject) {
        Cart cart = Cart.of(line(1, "Rope", "99999.999", 10));
        RegisterOrder order = subject.order(RegisterOrder.twoPhase()).cart(cart).build();

        assertThat(subject.report(subject.accepted(order).orderId()).amount()).contains(Amount.ofMinor(1_000_000));
    }

    private static void bindsOrder(Subject subject) {
        ClientId client = subject.freshClient();
        Binding stored = subject.stored(client);
        RegisterOrder order = subject.onePhase(1_000)
                .clientId(client.value())
                .bindingId(stored.id().value())
                .build();

        subject.refused(
                subject.payment(subject.accepted(order).orderId(), TestCards.paying())
                        .build(),
                "3");
    }

    private static void usedNumber(Subject subject) {
        RegisterOrder order = subject.onePhase(1_000).build();
        subject.accepted(order);

        subject.refused(order, "1");
    }

    private static void noCurrency(Subject subject) {
        subject.refused(subject.onePhase(1_000).currency("000").build(), "3");
    }

    private static void noLanguage(Subject subject) {
        subject.refused(subject.onePhase(1_000).language("xx").build(), "5");
    }

    private static void otherMerchant(Subject subject) {
        subject.refused(subject.onePhase(1_000).merchantLogin("nobody-here").build(), "5");
    }

    private static void noBinding(Subject subject) {
        subject.refused(
                subject.onePhase(1_000)
                        .clientId(subject.freshClient().value())
                        .bindingId("00000000-0000-4000-8000-000000000000")
                        .build(),
                "2");
    }

    private static void noRight(Subject subject) {
        subject.refused(
                subject.onePhase(1_000).features(OrderFeature.AUTO_PAYMENT).build(), "13");
    }

    private static void expired(Subject subject) {
        subject.refused(
                subject.onePhase(1_000)
                        .expirationDate(Instant.now().minus(Duration.ofDays(2)))
                        .build(),
                "5");
    }

    private static void keepsExpiration(Subject subject) {
        Instant until = Instant.parse("2099-07-31T21:59:58Z");
        RegisterOrder order = subject.onePhase(1_000).expirationDate(until).build();

        assertThat(subject.inside(subject.accepted(order).orderId()).expiresAt())
                .isEqualTo(until);
    }

    private static void keepsSession(Subject subject) {
        var order =
                subject.inside(subject.registered(subject.onePhase(1_000).sessionTimeout(Duration.ofSeconds(90_061))));

        assertThat(Duration.between(order.registeredAt(), order.expiresAt())).isEqualTo(Duration.ofSeconds(90_061));
    }
}
