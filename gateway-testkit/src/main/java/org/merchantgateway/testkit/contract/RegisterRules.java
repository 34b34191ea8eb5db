package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.line;
import static org.merchantgateway.testkit.contract.Need.INSIGHT;

import java.time.Duration;
import java.time.Instant;
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

    @ContractRule(id = "REG-01", text = "registers an order and returns its id and payment page", source = SOURCE)
    void registers(Subject subject) {
        RegisteredOrder registered = subject.accepted(subject.onePhase(230_000).build());

        assertThat(registered.orderId().value()).isNotBlank();
        assertThat(registered.formUrl())
                .startsWith("http")
                .contains("=" + registered.orderId().value());
    }

    @ContractRule(id = "REG-02", text = "reports a registered order as unpaid, with all sums zero", source = SOURCE)
    void reports(Subject subject) {
        RegisterOrder order = subject.onePhase(230_000).build();
        OrderReport report = subject.report(subject.accepted(order).orderId());

        assertThat(report.status()).contains(OrderStatus.REGISTERED);
        assertThat(report.orderNumber()).contains(order.orderNumber().value());
        assertThat(report.amount()).contains(Amount.ofMinor(230_000));
        assertThat(report.sums()).contains(Sums.NONE);
        assertThat(report.actionCode()).hasValue(-100);
        assertThat(report.isPaid()).isFalse();
    }

    @ContractRule(
            id = "REG-03",
            text = "keeps an order in the currency it was registered in",
            source = "register.do, currency")
    void keepsCurrency(Subject subject) {
        OrderReport report =
                subject.report(subject.registered(subject.onePhase(1_000).currency("978")));

        assertThat(report.currency()).contains(Currency.EUR);
    }

    @ContractRule(
            id = "REG-04",
            text = "returns a payment page in the order's language",
            source = "register.do, language")
    void answersPage(Subject subject) {
        String english =
                subject.accepted(subject.onePhase(1_000).language("en").build()).formUrl();
        String russian =
                subject.accepted(subject.onePhase(1_000).language("ru").build()).formUrl();

        assertThat(english).contains("_en.html");
        assertThat(russian).contains("_ru.html");
    }

    @ContractRule(
            id = "REG-05",
            text = "accepts a cart whose lines are rounded before they are summed",
            source = "payment.do, amount")
    void takesCart(Subject subject) {
        Cart cart = Cart.of(
                line(1, "Сыр \"Особый\" <50 %>", "0.333", 1_000),
                line(2, "Milk & honey", "1.5", 333),
                line(3, "Rope", "0.005", 100));
        assertThat(cart.total()).isEqualTo(Amount.ofMinor(333 + 500 + 1));
        RegisterOrder order = subject.twoPhase().cart(cart).build();

        assertThat(subject.report(subject.accepted(order).orderId()).amount()).contains(cart.total());
    }

    @ContractRule(
            id = "REG-06",
            text = "accepts a quantity of 99999.999",
            source = "register.do, orderBundle, quantity")
    void takesQuantity(Subject subject) {
        Cart cart = Cart.of(line(1, "Rope", "99999.999", 10));
        RegisterOrder order = subject.twoPhase().cart(cart).build();

        assertThat(subject.report(subject.accepted(order).orderId()).amount()).contains(Amount.ofMinor(1_000_000));
    }

    @ContractRule(
            id = "REG-07",
            text = "lets an order be paid only by the stored card that it names, code 3",
            source = "register.do, bindingId")
    void bindsOrder(Subject subject) {
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

    @ContractRule(id = "REG-08", text = "refuses an order number that is already used, code 1", source = ERRORS)
    void usedNumber(Subject subject) {
        RegisterOrder order = subject.onePhase(1_000).build();
        subject.accepted(order);

        subject.refused(order, "1");
    }

    @ContractRule(id = "REG-09", text = "refuses an invalid currency, code 3", source = ERRORS)
    void noCurrency(Subject subject) {
        subject.refused(subject.onePhase(1_000).currency("000").build(), "3");
    }

    @ContractRule(id = "REG-10", text = "refuses an invalid language, code 5", source = ERRORS)
    void noLanguage(Subject subject) {
        subject.refused(subject.onePhase(1_000).language("xx").build(), "5");
    }

    @ContractRule(id = "REG-11", text = "refuses another merchant's login, code 5", source = ERRORS)
    void otherMerchant(Subject subject) {
        subject.refused(subject.onePhase(1_000).merchantLogin("nobody-here").build(), "5");
    }

    @ContractRule(id = "REG-12", text = "refuses an unknown stored card, code 2", source = ERRORS)
    void noBinding(Subject subject) {
        subject.refused(
                subject.onePhase(1_000)
                        .clientId(subject.freshClient().value())
                        .bindingId("00000000-0000-4000-8000-000000000000")
                        .build(),
                "2");
    }

    @ContractRule(
            id = "REG-13",
            text = "refuses a kind of payment that the merchant may not make, code 13",
            source = ERRORS)
    void noRight(Subject subject) {
        subject.refused(
                subject.onePhase(1_000).features(OrderFeature.AUTO_PAYMENT).build(), "13");
    }

    @ContractRule(id = "REG-14", text = "refuses an order whose expiration date has passed, code 5", source = ERRORS)
    void expired(Subject subject) {
        subject.refused(
                subject.onePhase(1_000)
                        .expirationDate(Instant.now().minus(Duration.ofDays(2)))
                        .build(),
                "5");
    }

    @ContractRule(
            id = "REG-15",
            text = "lets an order be paid until its expiration date, in the gateway's time zone",
            source = "register.do, expirationDate",
            needs = INSIGHT)
    void keepsExpiration(Subject subject) {
        Instant until = Instant.parse("2099-07-31T21:59:58Z");
        RegisterOrder order = subject.onePhase(1_000).expirationDate(until).build();

        assertThat(subject.inside(subject.accepted(order).orderId()).expiresAt())
                .isEqualTo(until);
    }

    @ContractRule(
            id = "REG-16",
            text = "lets an order be paid until its session times out",
            source = "register.do, sessionTimeoutSecs",
            needs = INSIGHT)
    void keepsSession(Subject subject) {
        var order =
                subject.inside(subject.registered(subject.onePhase(1_000).sessionTimeout(Duration.ofSeconds(90_061))));

        assertThat(Duration.between(order.registeredAt(), order.expiresAt())).isEqualTo(Duration.ofSeconds(90_061));
    }
}
