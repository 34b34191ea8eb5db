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
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReportedItem;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.simulator.card.TestCard;

/** The longest value and special characters of every field arrive unchanged. Source: the requests' tables of parameters. */
final class ArrivalRules {

    private static final String REGISTER = "register.do, request parameters";
    private static final String CART = "register.do, orderBundle";

    @ContractRule(
            id = "ARR-01",
            text = "transmits the longest order number, with special characters",
            source = REGISTER)
    void orderNumber(Subject subject) {
        String number = subject.longest("orderNumber", "ANS..32", subject.freshNumber());
        OrderId id = subject.registered(subject.onePhase(1_000).orderNumber(number));
        OrderReport report = subject.report(id);

        assertThat(report.orderNumber()).contains(number);
    }

    @ContractRule(id = "ARR-02", text = "transmits the longest description, with special characters", source = REGISTER)
    void description(Subject subject) {
        String text = subject.longest("description", "ANS..512");

        assertThat(subject.report(subject.registered(subject.onePhase(1_000).description(text)))
                        .orderDescription())
                .contains(text);
    }

    @ContractRule(id = "ARR-03", text = "transmits the longest client id, with special characters", source = REGISTER)
    void clientId(Subject subject) {
        ClientId client = ClientId.of(subject.longest("clientId", "ANS..255", subject.freshNumber()));
        Binding stored = subject.stored(client);

        assertThat(subject.accepted(GetBindings.of(client)))
                .extracting(Binding::id)
                .containsExactly(stored.id());
    }

    @ContractRule(
            id = "ARR-04",
            text = "transmits parameters with long names and values and special characters, in their order",
            source = "jsonParams")
    void parameters(Subject subject) {
        Map<String, String> odd = oddParameters(subject);
        OrderId id = subject.registered(subject.onePhase(1_000).parameters(new Parameters(odd)));

        assertThat(subject.report(id).merchantOrderParams()).containsAllEntriesOf(odd);
        assertThat(subject.report(id).merchantOrderParams().keySet()).containsSubsequence(odd.keySet());
    }

    private static Map<String, String> oddParameters(Subject subject) {
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put("zebra", "1");
        odd.put(subject.longest("parameterName", "ANS..255"), subject.longest("parameterValue", "ANS..1024"));
        odd.put("apple", "да, \"очень\"");
        odd.put("email", "payer@shop.example");
        return odd;
    }

    @ContractRule(
            id = "ARR-05",
            text = "transmits added parameters with long names and values and special characters",
            source = "addParams.do, params",
            requests = RestRequest.ADD_PARAMS)
    void addedParameters(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.accepted(new AddParameters(id, new Parameters(oddParameters(subject))));

        assertThat(subject.report(id).merchantOrderParams()).containsAllEntriesOf(oddParameters(subject));
    }

    @ContractRule(id = "ARR-06", text = "transmits the longest return URL", source = REGISTER)
    void returnUrl(Subject subject) {
        String url = url(subject, "returnUrl");
        OrderId id = subject.registered(subject.onePhase(1_000).returnUrl(url));

        assertThat(redirect(subject.pay(id, TestCards.paying()))).startsWith(url + "&");
    }

    @ContractRule(id = "ARR-07", text = "transmits the longest fail URL", source = REGISTER)
    void failUrl(Subject subject) {
        String url = url(subject, "failUrl");
        OrderId id = subject.registered(subject.onePhase(1_000).failUrl(url));

        assertThat(redirect(subject.pay(id, TestCards.withoutFunds()))).startsWith(url + "&");
    }

    private static String url(Subject subject, String field) {
        String begin = "https://shop.example/%D1%8F/" + field + ";v=1?a=1&b=%26%3D%2B+'()*!~,$&c=";
        return begin + "x".repeat(subject.notation(field, "ANS..512").max() - begin.length());
    }

    private static String redirect(PaymentAttempt attempt) {
        return attempt.fold(
                processed -> processed.redirect().orElse(""),
                declined -> declined.redirect().orElse(""),
                check -> "",
                challenge -> "",
                other -> "");
    }

    @ContractRule(
            id = "ARR-08",
            text = "transmits the longest email, with special characters, and a 15-digit phone",
            source = REGISTER)
    void payer(Subject subject) {
        String email = subject.longest("email", "ANS..40", "pay+er@shop.example");
        OrderId id = subject.registered(subject.onePhase(1_000).email(email).phone("799912345678901"));
        OrderReport report = subject.report(id);

        assertThat(report.payer()).hasValueSatisfying(payer -> {
            assertThat(payer.email()).contains(email);
            assertThat(payer.phone()).contains("799912345678901");
        });
    }

    @ContractRule(id = "ARR-09", text = "transmits the smallest and the largest amount", source = REGISTER)
    void amounts(Subject subject) {
        for (long amount : new long[] {1, 999_999_999_999L}) {
            OrderReport report = subject.report(subject.paid(subject.onePhase(amount)));

            assertThat(report.amount()).contains(Amount.ofMinor(amount));
            assertThat(report.sums()).contains(Expected.sums(amount, amount, 0));
        }
    }

    @ContractRule(id = "ARR-10", text = "transmits a currency with a leading zero", source = REGISTER)
    void currency(Subject subject) {
        OrderReport report =
                subject.report(subject.registered(subject.onePhase(1_000).currency("051")));

        assertThat(report.currency()).map(Currency::code).contains("051");
    }

    @ContractRule(
            id = "ARR-11",
            text = "transmits a cart line with long texts, special characters and large numbers",
            source = CART)
    void line(Subject subject) {
        CartItem odd = CartItem.builder(subject.profile())
                .positionId(999_999_999_999L)
                .name(subject.longest("itemName", "ANS..255"))
                .quantity("99999999999.999", subject.longest("measure", "ANS..20"))
                .itemCode(subject.longest("itemCode", "ANS..100"))
                .itemPrice(1)
                .tax(new Tax(6, Optional.empty()))
                .build();
        OrderId id = subject.registered(subject.twoPhase().cart(Cart.of(odd)));

        assertThat(subject.report(id).cart())
                .containsExactly(ReportedItem.builder()
                        .positionId("999999999999")
                        .name(odd.name())
                        .itemCode(odd.itemCode().orElseThrow())
                        .quantity("99999999999.999")
                        .measure(odd.quantity().measure().orElse(null))
                        .itemAmount(Amount.ofMinor(100_000_000_000L))
                        .itemPrice(Amount.ofMinor(1))
                        .build());
    }

    @ContractRule(id = "ARR-12", text = "transmits the cart's data for the receipt", source = CART, needs = INSIGHT)
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
                        .discount(new Discount(SpecialText.ofLength(20), new BigDecimal("999999999999.999")))
                        .agentInterest(new AgentInterest("agentPercent", new BigDecimal("0.001")))
                        .details(new ItemTexts(Map.of(SpecialText.ofLength(255), SpecialText.ofLength(2000))))
                        .attributes(new ItemTexts(Map.of("paymentMethod", "1"))))
                .customer(CustomerDetails.builder(subject.profile())
                        .email("payer@shop.example")
                        .phone("79001234567")
                        .contact(subject.longest("contact", "ANS..40"))
                        .fullName(subject.longest("fullName", "ANS..100"))
                        .inn("123456789012")
                        .delivery(
                                country(subject),
                                subject.longest("deliveryCity", "ANS..40"),
                                subject.longest("postAddress", "ANS..255")))
                .creationDate(Instant.parse("2026-03-10T20:59:58Z"))
                .build();
        OrderId id = subject.registered(subject.twoPhase().currency("643").cart(cart));

        assertThat(subject.inside(id).registered()).containsAllEntriesOf(receiptFields(subject));
    }

    private static String country(Subject subject) {
        return subject.notation("deliveryCountry", "A2").max() == 2 ? "RU" : "RUS";
    }

    private static Map<String, String> receiptFields(Subject subject) {
        String line = "orderBundle.items.1.";
        String customer = "orderBundle.customerDetails.";
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(line + "itemCurrency", "643");
        fields.put(line + "tax.taxType", "6");
        fields.put(line + "tax.taxSum", "167");
        fields.put(line + "discount.discountType", SpecialText.ofLength(20));
        fields.put(line + "discount.discountValue", "999999999999.999");
        fields.put(line + "agentInterest.interestType", "agentPercent");
        fields.put(line + "agentInterest.interestValue", "0.001");
        fields.put(line + "itemDetails." + SpecialText.ofLength(255), SpecialText.ofLength(2000));
        fields.put(line + "itemAttributes.paymentMethod", "1");
        fields.put(customer + "email", "payer@shop.example");
        fields.put(customer + "phone", "79001234567");
        fields.put(customer + "contact", subject.longest("contact", "ANS..40"));
        fields.put(customer + "fullName", subject.longest("fullName", "ANS..100"));
        fields.put(customer + "inn", "123456789012");
        fields.put(customer + "deliveryInfo.country", country(subject));
        fields.put(customer + "deliveryInfo.city", subject.longest("deliveryCity", "ANS..40"));
        fields.put(customer + "deliveryInfo.postAddress", subject.longest("postAddress", "ANS..255"));
        fields.put("orderBundle.orderCreationDate", "2026-03-10T20:59:58Z");
        return fields;
    }

    @ContractRule(id = "ARR-13", text = "transmits a combination of features", source = "features", needs = INSIGHT)
    void features(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(1_000).features(OrderFeature.FORCE_TDS, OrderFeature.FORCE_FULL_TDS));

        assertThat(subject.inside(id).registered()).containsEntry("features", "FORCE_FULL_TDS,FORCE_TDS");
    }

    @ContractRule(
            id = "ARR-14",
            text = "transmits the longest cardholder name, with special characters",
            source = "paymentorder.do, TEXT")
    void cardholder(Subject subject) {
        String name = subject.longest("cardholder", "ANS..512");
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.pay(id, TestCards.of(name));

        assertThat(subject.report(id).card())
                .hasValueSatisfying(card -> assertThat(card.cardholderName()).contains(name));
    }

    @ContractRule(
            id = "ARR-15",
            text = "transmits a 39-character IP address of the payer",
            source = "paymentorder.do, ip")
    void ip(Subject subject) {
        String address = "2001:0db8:85a3:0000:0000:8a2e:0370:7334";
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.accepted(subject.payment(id, TestCards.paying()).ip(address).build());

        assertThat(subject.report(id).ip()).contains(address);
    }

    @ContractRule(
            id = "ARR-16",
            text = "transmits a wallet payment's long description and parameters with special characters",
            source = "payment.do",
            needs = PAYER,
            requests = RestRequest.GOOGLE_PAY)
    void wallet(Subject subject) {
        String text = subject.longest("description", "ANS..512");
        Map<String, String> odd = oddParameters(subject);
        OrderId id = subject.accepted(subject.byWallet(Wallet.GOOGLE_PAY, PaymentScheme.ONE_PHASE)
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

    @ContractRule(id = "ARR-17", text = "transmits blanks around a description and parameters", source = REGISTER)
    void outerBlanks(Subject subject) {
        Map<String, String> parameters = Map.of(" table ", "  7 ");
        OrderId id = subject.registered(
                subject.onePhase(1_000).description("  tea ").parameters(new Parameters(parameters)));

        assertThat(subject.report(id).orderDescription()).contains("  tea ");
        assertThat(subject.report(id).merchantOrderParams()).containsAllEntriesOf(parameters);
    }

    @ContractRule(
            id = "ARR-18",
            text = "transmits fields that the library does not know",
            source = "extra of an operation",
            needs = INSIGHT)
    void extras(Subject subject) {
        String text = subject.longest("parameterValue", "ANS..1024");
        OrderId id = subject.accepted(subject.twoPhase(1_000)
                        .clientId(subject.freshClient().value())
                        .build()
                        .extra("shop.campaign", text))
                .orderId();
        subject.accepted(subject.payment(id, TestCards.paying()).build().extra("shop.terminal", "17"));
        subject.accepted(CompleteOrder.whole(id).extra("shop.clerk", text));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(400)).secretExtra("shop.pin", "483921"));

        assertThat(subject.inside(id).extras())
                .containsEntry("shop.campaign", text)
                .containsEntry("shop.terminal", "17")
                .containsEntry("shop.clerk", text)
                .containsEntry("shop.pin", "483921");
    }
}
