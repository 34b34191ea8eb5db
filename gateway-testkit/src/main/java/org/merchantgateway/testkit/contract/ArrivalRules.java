package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Need.INSIGHT;
import static org.merchantgateway.testkit.contract.Need.PAYER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.cart.AgentInterest;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.cart.Discount;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReportedItem;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.simulator.card.TestCard;

/** The longest and oddest legal value of every field arrives unchanged. Source: the requests' tables of parameters. */
final class ArrivalRules {

    private static final String REGISTER = "register.do, request parameters";
    private static final String CART = "register.do, orderBundle";

    @ContractRule(id = "ARR-01", text = "brings an order number of 32 odd characters", source = REGISTER)
    void orderNumber(Subject subject) {
        String number = OddText.ofLength(subject.freshNumber(), 32);
        OrderId id = subject.registered(subject.onePhase(1_000).orderNumber(number));
        OrderReport report = subject.report(id);

        assertThat(report.orderNumber()).contains(number);
    }

    @ContractRule(id = "ARR-02", text = "brings a description of 512 odd characters", source = REGISTER)
    void description(Subject subject) {
        String text = OddText.ofLength(512);

        assertThat(subject.report(subject.registered(subject.onePhase(1_000).description(text)))
                        .orderDescription())
                .contains(text);
    }

    @ContractRule(id = "ARR-03", text = "brings a client's id of 255 odd characters", source = REGISTER)
    void clientId(Subject subject) {
        ClientId client = ClientId.of(OddText.ofLength(subject.freshNumber(), 255));
        Binding stored = subject.stored(client);

        assertThat(subject.accepted(GetBindings.of(client)))
                .extracting(Binding::id)
                .containsExactly(stored.id());
    }

    @ContractRule(
            id = "ARR-04",
            text = "brings parameters with long odd names and values, in their order",
            source = "jsonParams")
    void parameters(Subject subject) {
        Map<String, String> odd = oddParameters();
        OrderId id = subject.registered(subject.onePhase(1_000).parameters(new Parameters(odd)));

        assertThat(subject.report(id).merchantOrderParams()).containsAllEntriesOf(odd);
        assertThat(subject.report(id).merchantOrderParams().keySet()).containsSubsequence(odd.keySet());
    }

    private static Map<String, String> oddParameters() {
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put("zebra", "1");
        odd.put(OddText.ofLength(255), OddText.ofLength(1024));
        odd.put("apple", "да, \"очень\"");
        odd.put("email", "payer@shop.example");
        return odd;
    }

    @ContractRule(
            id = "ARR-05",
            text = "brings added parameters with long odd names and values",
            source = "addParams.do, params")
    void addedParameters(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.accepted(new AddParameters(id, new Parameters(oddParameters())));

        assertThat(subject.report(id).merchantOrderParams()).containsAllEntriesOf(oddParameters());
    }

    @ContractRule(id = "ARR-06", text = "brings a return URL of 512 characters", source = REGISTER)
    void returnUrl(Subject subject) {
        String url = url("ok");
        OrderId id = subject.registered(subject.onePhase(1_000).returnUrl(url));

        assertThat(redirect(subject.pay(id, TestCards.paying()))).startsWith(url + "&");
    }

    @ContractRule(id = "ARR-07", text = "brings a fail URL of 512 characters", source = REGISTER)
    void failUrl(Subject subject) {
        String url = url("fail");
        OrderId id = subject.registered(subject.onePhase(1_000).failUrl(url));

        assertThat(redirect(subject.pay(id, TestCards.withoutFunds()))).startsWith(url + "&");
    }

    private static String url(String page) {
        String begin = "https://shop.example/%D1%8F/" + page + ";v=1?a=1&b=%26%3D%2B+'()*!~,$&c=";
        return begin + "x".repeat(512 - begin.length());
    }

    private static String redirect(PaymentAttempt attempt) {
        return attempt.fold(processed -> processed.redirect().orElse(""), challenge -> "", other -> "");
    }

    @ContractRule(
            id = "ARR-08",
            text = "brings an email of 40 odd characters and a phone of 15 digits",
            source = REGISTER)
    void payer(Subject subject) {
        String email = OddText.ofLength("pay+er", 28) + "@sho.example";
        OrderId id = subject.registered(subject.onePhase(1_000).email(email).phone("799912345678901"));
        OrderReport report = subject.report(id);

        assertThat(report.payer()).hasValueSatisfying(payer -> {
            assertThat(payer.email()).contains(email);
            assertThat(payer.phone()).contains("799912345678901");
        });
    }

    @ContractRule(id = "ARR-09", text = "brings the smallest and the largest amount", source = REGISTER)
    void amounts(Subject subject) {
        for (long amount : new long[] {1, 999_999_999_999L}) {
            OrderReport report = subject.report(subject.paid(subject.onePhase(amount)));

            assertThat(report.amount()).contains(Amount.ofMinor(amount));
            assertThat(report.sums()).contains(Expected.sums(amount, amount, 0));
        }
    }

    @ContractRule(id = "ARR-10", text = "brings a currency with a leading zero", source = REGISTER)
    void currency(Subject subject) {
        OrderReport report =
                subject.report(subject.registered(subject.onePhase(1_000).currency("051")));

        assertThat(report.currency()).map(Currency::code).contains("051");
    }

    @ContractRule(id = "ARR-11", text = "brings a cart's line with long odd texts and large numbers", source = CART)
    void line(Subject subject) {
        CartItem odd = CartItem.builder()
                .positionId(999_999_999_999L)
                .name(OddText.ofLength(255))
                .quantity("99999999999.999", OddText.ofLength(20))
                .itemCode(OddText.ofLength(100))
                .itemPrice(1)
                .build();
        OrderId id = subject.registered(subject.order(RegisterOrder.twoPhase()).cart(Cart.of(odd)));

        assertThat(subject.report(id).cart())
                .containsExactly(new ReportedItem(
                        Optional.of("999999999999"),
                        Optional.of(odd.name()),
                        Optional.of(odd.itemCode()),
                        Optional.of("99999999999.999"),
                        odd.quantity().measure(),
                        Optional.of(Amount.ofMinor(100_000_000_000L)),
                        Optional.of(Amount.ofMinor(1)),
                        Optional.empty()));
    }

    @ContractRule(id = "ARR-12", text = "brings what a cart tells for the receipt", source = CART, needs = INSIGHT)
    void receipt(Subject subject) {
        Cart cart = Cart.builder()
                .item(CartItem.builder()
                        .positionId(1)
                        .name("Tea")
                        .quantity("1", "kg")
                        .itemCode("SKU-1")
                        .itemPrice(1_000)
                        .itemCurrency("643")
                        .tax(new Tax(6, Optional.of(Amount.ofMinor(167))))
                        .discount(new Discount(OddText.ofLength(20), new BigDecimal("999999999999.999")))
                        .agentInterest(new AgentInterest("agentPercent", new BigDecimal("0.001")))
                        .details(new ItemTexts(Map.of(OddText.ofLength(255), OddText.ofLength(2000))))
                        .attributes(new ItemTexts(Map.of("paymentMethod", "1"))))
                .customer(CustomerDetails.builder()
                        .email("payer@shop.example")
                        .phone("79001234567")
                        .contact(OddText.ofLength(40))
                        .fullName(OddText.ofLength(100))
                        .inn("123456789012")
                        .delivery("RU", OddText.ofLength(40), OddText.ofLength(255)))
                .creationDate(Instant.parse("2026-03-10T20:59:58Z"))
                .build();
        OrderId id = subject.registered(
                subject.order(RegisterOrder.twoPhase()).currency("643").cart(cart));

        assertThat(subject.inside(id).registered()).containsAllEntriesOf(receiptFields());
    }

    private static Map<String, String> receiptFields() {
        String line = "orderBundle.items.1.";
        String customer = "orderBundle.customerDetails.";
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(line + "itemCurrency", "643");
        fields.put(line + "tax.taxType", "6");
        fields.put(line + "tax.taxSum", "167");
        fields.put(line + "discount.discountType", OddText.ofLength(20));
        fields.put(line + "discount.discountValue", "999999999999.999");
        fields.put(line + "agentInterest.interestType", "agentPercent");
        fields.put(line + "agentInterest.interestValue", "0.001");
        fields.put(line + "itemDetails." + OddText.ofLength(255), OddText.ofLength(2000));
        fields.put(line + "itemAttributes.paymentMethod", "1");
        fields.put(customer + "email", "payer@shop.example");
        fields.put(customer + "phone", "79001234567");
        fields.put(customer + "contact", OddText.ofLength(40));
        fields.put(customer + "fullName", OddText.ofLength(100));
        fields.put(customer + "inn", "123456789012");
        fields.put(customer + "deliveryInfo.country", "RU");
        fields.put(customer + "deliveryInfo.city", OddText.ofLength(40));
        fields.put(customer + "deliveryInfo.postAddress", OddText.ofLength(255));
        fields.put("orderBundle.orderCreationDate", "2026-03-10T20:59:58Z");
        return fields;
    }

    @ContractRule(id = "ARR-13", text = "brings features that go together", source = "features", needs = INSIGHT)
    void features(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(1_000).features(OrderFeature.FORCE_TDS, OrderFeature.FORCE_FULL_TDS));

        assertThat(subject.inside(id).registered()).containsEntry("features", "FORCE_FULL_TDS,FORCE_TDS");
    }

    @ContractRule(id = "ARR-14", text = "brings a cardholder of 512 odd characters", source = "paymentorder.do, TEXT")
    void cardholder(Subject subject) {
        String name = OddText.ofLength(512);
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.pay(id, TestCards.of(name));

        assertThat(subject.report(id).card())
                .hasValueSatisfying(card -> assertThat(card.cardholderName()).contains(name));
    }

    @ContractRule(id = "ARR-15", text = "brings a payer's address of 39 characters", source = "paymentorder.do, ip")
    void ip(Subject subject) {
        String address = "2001:0db8:85a3:0000:0000:8a2e:0370:7334";
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.accepted(subject.payment(id, TestCards.paying()).ip(address).build());

        assertThat(subject.report(id).ip()).contains(address);
    }

    @ContractRule(
            id = "ARR-16",
            text = "brings a wallet's description and parameters, long and odd",
            source = "payment.do",
            needs = PAYER)
    void wallet(Subject subject) {
        String text = OddText.ofLength(512);
        Map<String, String> odd = oddParameters();
        OrderId id = subject.accepted(PayByWallet.onePhase(Wallet.GOOGLE_PAY)
                        .merchant(subject.merchant())
                        .orderNumber(subject.freshNumber())
                        .paymentToken(subject.walletToken(TestCard.MASTERCARD_WITHOUT_3DS, 1_000))
                        .amount(1_000)
                        .description(text)
                        .parameters(new Parameters(odd))
                        .build())
                .orderId();
        OrderReport report = subject.accepted(GetOrderStatusExtended.of(id));

        assertThat(report.orderDescription()).contains(text);
        assertThat(report.merchantOrderParams()).containsAllEntriesOf(odd);
    }
}
